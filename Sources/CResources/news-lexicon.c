#include "CResources.h"

static const unsigned char bytes[] = {
#embed "data/news-lexicon.tsv"
};

khabar_resource khabar_news_lexicon(void) { return (khabar_resource){bytes, sizeof bytes}; }
