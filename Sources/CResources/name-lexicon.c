#include "CResources.h"

static const _Alignas(16) unsigned char bytes[] = {
#embed "data/name-lexicon.bin"
};

khabar_resource khabar_name_lexicon(void) { return (khabar_resource){bytes, sizeof bytes}; }
