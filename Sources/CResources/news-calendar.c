#include "CResources.h"

static const unsigned char bytes[] = {
#embed "data/news-calendar.tsv"
};

khabar_resource khabar_news_calendar(void) { return (khabar_resource){bytes, sizeof bytes}; }
