#include "CResources.h"

static const _Alignas(16) unsigned char bytes[] = {
#embed "data/news-lexicon.bin"
};

khabar_resource khabar_news_lexicon(void) { return (khabar_resource){bytes, sizeof bytes}; }
