#include "CResources.h"

static const unsigned char bytes[] = {
#embed "data/numbers.tsv"
};

khabar_resource khabar_numbers(void) { return (khabar_resource){bytes, sizeof bytes}; }
