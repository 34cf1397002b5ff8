#include "CResources.h"

static const unsigned char bytes[] = {
#embed "data/name-model.tsv"
};

khabar_resource khabar_name_model(void) {
  return (khabar_resource){bytes, sizeof bytes};
}
