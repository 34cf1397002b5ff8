#include "CResources.h"

static const unsigned char bytes[] = {
#embed "data/units.tsv"
};

khabar_resource khabar_units(void) { return (khabar_resource){bytes, sizeof bytes}; }
