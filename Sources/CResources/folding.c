#include "CResources.h"

static const unsigned char bytes[] = {
#embed "data/folding.tsv"
};

khabar_resource khabar_folding(void) { return (khabar_resource){bytes, sizeof bytes}; }
