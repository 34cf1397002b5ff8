#include "CResources.h"

static const unsigned char bytes[] = {
#embed "data/polarity.tsv"
};

khabar_resource khabar_polarity(void) { return (khabar_resource){bytes, sizeof bytes}; }
