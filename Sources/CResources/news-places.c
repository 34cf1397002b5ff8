#include "CResources.h"

static const unsigned char bytes[] = {
#embed "data/news-places.tsv"
};

khabar_resource khabar_news_places(void) { return (khabar_resource){bytes, sizeof bytes}; }
