#include "CResources.h"

static const unsigned char bytes[] = {
#embed "data/entities-words.tsv"
};

khabar_resource khabar_entities_words(void) {
  return (khabar_resource){bytes, sizeof bytes};
}
