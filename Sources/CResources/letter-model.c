#include "CResources.h"

static const _Alignas(16) unsigned char bytes[] = {
#embed "data/letter-model.bin"
};

khabar_resource khabar_letter_model(void) { return (khabar_resource){bytes, sizeof bytes}; }
