#include "CResources.h"

static const _Alignas(16) unsigned char bytes[] = {
#embed "data/known-sounds.bin"
};

khabar_resource khabar_known_sounds(void) { return (khabar_resource){bytes, sizeof bytes}; }
