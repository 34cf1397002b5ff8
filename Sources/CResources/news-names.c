#include "CResources.h"

static const unsigned char bytes[] = {
#embed "data/news-names.tsv"
};

khabar_resource khabar_news_names(void) { return (khabar_resource){bytes, sizeof bytes}; }
