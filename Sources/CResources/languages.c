#include "CResources.h"
#include <string.h>

static const unsigned char names[] = {
#embed "data/languages.tsv"
};

static const unsigned char ar[] = {
#embed "data/languages/ar.tsv"
};
static const unsigned char de[] = {
#embed "data/languages/de.tsv"
};
static const unsigned char en[] = {
#embed "data/languages/en.tsv"
};
static const unsigned char es[] = {
#embed "data/languages/es.tsv"
};
static const unsigned char fa[] = {
#embed "data/languages/fa.tsv"
};
static const unsigned char fr[] = {
#embed "data/languages/fr.tsv"
};
static const unsigned char id[] = {
#embed "data/languages/id.tsv"
};
static const unsigned char it[] = {
#embed "data/languages/it.tsv"
};
static const unsigned char pt[] = {
#embed "data/languages/pt.tsv"
};
static const unsigned char ru[] = {
#embed "data/languages/ru.tsv"
};

#define WORDS(code) {#code, {code, sizeof code}}

static const struct {
  const char *code;
  khabar_resource words;
} languages[] = {
    WORDS(ar), WORDS(de), WORDS(en), WORDS(es), WORDS(fa),
    WORDS(fr), WORDS(id), WORDS(it), WORDS(pt), WORDS(ru),
};

khabar_resource khabar_languages(void) { return (khabar_resource){names, sizeof names}; }

khabar_resource khabar_words_of_language(const char *code) {
  for (size_t index = 0; index < sizeof languages / sizeof *languages; index++)
    if (strcmp(languages[index].code, code) == 0) return languages[index].words;
  return (khabar_resource){NULL, 0};
}
