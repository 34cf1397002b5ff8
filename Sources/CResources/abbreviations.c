#include "CResources.h"

static const unsigned char bytes[] = {
#embed "data/abbreviations.tsv"
};

khabar_resource khabar_abbreviations(void) { return (khabar_resource){bytes, sizeof bytes}; }
