#include "CResources.h"

static const unsigned char bytes[] = {
#embed "data/entities-cldr.tsv"
};

khabar_resource khabar_entities_cldr(void) {
  return (khabar_resource){bytes, sizeof bytes};
}
