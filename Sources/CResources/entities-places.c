#include "CResources.h"

static const unsigned char bytes[] = {
#embed "data/entities-places.tsv"
};

khabar_resource khabar_entities_places(void) {
  return (khabar_resource){bytes, sizeof bytes};
}
