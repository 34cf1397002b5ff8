#ifndef KHABAR_CTOML_H
#define KHABAR_CTOML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What a value of a TOML document is.
typedef enum {
  KHABAR_TOML_TABLE,
  KHABAR_TOML_ARRAY,
  KHABAR_TOML_STRING,
  KHABAR_TOML_INTEGER,
  KHABAR_TOML_NUMBER,
  KHABAR_TOML_BOOLEAN,
  /// A date or a time.
  KHABAR_TOML_TIME,
} khabar_toml_kind;

/// A place in a document, counted from one: its line, and its column in characters.
typedef struct {
  uint32_t line;
  uint32_t column;
} khabar_toml_place;

/// A value. Its texts live as long as the document.
typedef struct {
  khabar_toml_kind kind;
  /// The index of the table or array that it stands in; -1 for the document itself.
  int64_t parent;
  /// Its name in a table, in UTF-8; NULL elsewhere.
  const char *key;
  size_t key_length;
  khabar_toml_place key_place;
  khabar_toml_place place;
  /// A string's text in UTF-8.
  const char *text;
  size_t text_length;
  int64_t integer;
  double number;
  bool boolean;
} khabar_toml_value;

/// A document that was read: values, each behind what it stands in, or an error.
typedef struct khabar_toml khabar_toml;

/// Reads a document in UTF-8; NULL where memory is out. The caller frees it.
khabar_toml *khabar_toml_read(const char *text, size_t length);

/// What is wrong with the document and where; NULL for nothing.
const char *khabar_toml_error(const khabar_toml *document, khabar_toml_place *place);

/// Its values; none where there is an error.
const khabar_toml_value *khabar_toml_values(const khabar_toml *document, size_t *count);

void khabar_toml_free(khabar_toml *document);

#ifdef __cplusplus
}
#endif

#endif
