#include "CResources.h"

static const unsigned char bytes[] = {
#embed "data/entities.tsv"
};

khabar_resource khabar_entities(void) {
  return (khabar_resource){bytes, sizeof bytes};
}
