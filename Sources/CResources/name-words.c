#include "CResources.h"

static const unsigned char bytes[] = {
#embed "data/name-words.tsv"
};

khabar_resource khabar_name_words(void) {
  return (khabar_resource){bytes, sizeof bytes};
}
