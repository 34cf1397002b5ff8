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
