// Read-only tables that are compiled into the program, so that it starts without opening a file.
// Each is a file in data/, embedded by a .c file of the same name. Those of a name that ends in .bin are
// made of the texts beside them (docs/knowledge.md) and are used as they stand.
#pragma once
#include <stddef.h>

typedef struct {
  const unsigned char *bytes;
  size_t count;
} khabar_resource;

// How letters are folded for search; made of folding.tsv.
khabar_resource khabar_folding(void);

// How names sound and what their words mean; made of name-model.tsv and name-words.tsv.
khabar_resource khabar_name_model(void);

// Which runs of letters Arabic words and foreign names in Arabic letters have; made by
// Tools/LetterModel.
khabar_resource khabar_letter_model(void);

// Which names are known to belong to one thing; made of news-names.tsv and the
// tables of known people, places and bodies (entities.tsv and those named after it).
khabar_resource khabar_name_aliases(void);

// The names of the news in both languages; made of entities.tsv, those named after it and
// entities-cldr.tsv.
khabar_resource khabar_knowledge(void);

// Where these names stand by the sound of the word that they are found by.
khabar_resource khabar_known_sounds(void);

// Titles, given names, demonyms and everyday words; made of entities-words.tsv,
// entities-given-names.tsv, entities-people-names.tsv, entities-demonyms.tsv,
// entities-english-words.tsv and news-lexicon.tsv.
khabar_resource khabar_name_lexicon(void);

// Common news words in English and Arabic; made of news-lexicon.tsv, news-places.tsv and
// news-calendar.tsv.
khabar_resource khabar_news_lexicon(void);

// Months and days of the week under their names in both languages and several calendars.
khabar_resource khabar_news_calendar(void);

// Words that tell numbers, dates and quantities in both languages.
khabar_resource khabar_numbers(void);

// Units of measure in both languages.
khabar_resource khabar_units(void);

// Words that deny, and words that say how many and how surely, in both languages.
khabar_resource khabar_polarity(void);

// The small words around names: titles, particles, given names that very many people have.
khabar_resource khabar_name_particles(void);

// Words beside names that tell what they name, by the property that asks for them.
khabar_resource khabar_name_cues(void);

// The languages that the program knows by name.
khabar_resource khabar_languages(void);

// The word lists of a language by its BCP 47 code; no bytes where it has none.
khabar_resource khabar_words_of_language(const char *code);
