#include "CResources.h"

static const unsigned char bytes[] = {
#embed "data/name-cues.tsv"
};

khabar_resource khabar_name_cues(void) { return (khabar_resource){bytes, sizeof bytes}; }
