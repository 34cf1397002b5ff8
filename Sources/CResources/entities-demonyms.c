#include "CResources.h"

static const unsigned char bytes[] = {
#embed "data/entities-demonyms.tsv"
};

khabar_resource khabar_entities_demonyms(void) {
  return (khabar_resource){bytes, sizeof bytes};
}
