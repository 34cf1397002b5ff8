#include "CResources.h"

static const _Alignas(16) unsigned char bytes[] = {
#embed "data/name-aliases.bin"
};

khabar_resource khabar_name_aliases(void) { return (khabar_resource){bytes, sizeof bytes}; }
