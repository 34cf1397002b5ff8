#include "CResources.h"

static const _Alignas(16) unsigned char bytes[] = {
#embed "data/folding.bin"
};

khabar_resource khabar_folding(void) { return (khabar_resource){bytes, sizeof bytes}; }
