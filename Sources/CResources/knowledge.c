#include "CResources.h"

static const _Alignas(16) unsigned char bytes[] = {
#embed "data/knowledge.bin"
};

khabar_resource khabar_knowledge(void) { return (khabar_resource){bytes, sizeof bytes}; }
