#include "CResources.h"

static const unsigned char bytes[] = {
#embed "data/name-particles.tsv"
};

khabar_resource khabar_name_particles(void) { return (khabar_resource){bytes, sizeof bytes}; }
