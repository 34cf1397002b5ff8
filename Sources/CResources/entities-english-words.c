#include "CResources.h"

static const unsigned char bytes[] = {
#embed "data/entities-english-words.tsv"
};

khabar_resource khabar_entities_english_words(void) {
  return (khabar_resource){bytes, sizeof bytes};
}
