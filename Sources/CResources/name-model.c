#include "CResources.h"

static const _Alignas(16) unsigned char bytes[] = {
#embed "data/name-model.bin"
};

khabar_resource khabar_name_model(void) { return (khabar_resource){bytes, sizeof bytes}; }
