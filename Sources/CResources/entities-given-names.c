#include "CResources.h"

static const unsigned char bytes[] = {
#embed "data/entities-given-names.tsv"
};

khabar_resource khabar_entities_given_names(void) {
  return (khabar_resource){bytes, sizeof bytes};
}
