// Read-only tables that are compiled into the program, so that it starts without opening a file.
// Each table is a file in data/, embedded by a .c file of the same name.
#pragma once
#include <stddef.h>

typedef struct {
  const unsigned char *bytes;
  size_t count;
} khabar_resource;

// How letters are folded for search: scalar, folded text.
khabar_resource khabar_folding(void);

// Operations of the name model, learned by Tools' NameModelTrainer.
khabar_resource khabar_name_model(void);
// Words that names of places and organisations share, in English and Arabic.
khabar_resource khabar_name_words(void);

// Names of the news with their usual spellings.
khabar_resource khabar_news_names(void);

/// Names of the news in both languages: people, organisations, operations (docs/knowledge.md).
khabar_resource khabar_entities(void);

/// Countries, cities and regions of the news, under the names that the news uses.
khabar_resource khabar_entities_places(void);

/// Countries and cities of CLDR, made by Tools/KnowledgeTables.
khabar_resource khabar_entities_cldr(void);

/// Title words, ranks, head words of organisations and places, common words.
khabar_resource khabar_entities_words(void);

/// Demonyms and nisba adjectives, which are nobody's name.
khabar_resource khabar_entities_demonyms(void);

/// Given names in both scripts.
khabar_resource khabar_entities_given_names(void);

/// Common English words in lower case, from SCOWL.
khabar_resource khabar_entities_english_words(void);

// Common news words in English and Arabic.
khabar_resource khabar_news_lexicon(void);

// Peoples and places of the news in English and Arabic.
khabar_resource khabar_news_places(void);

// Months and days of the week in English and Arabic.
khabar_resource khabar_news_calendar(void);
