#ifndef KHABAR_CLD2_H
#define KHABAR_CLD2_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What Compact Language Detector 2 takes a text to be.
typedef struct {
  /// A language code, mostly of BCP 47; "un" where it cannot tell. Lives as long as the program.
  const char *code;
  /// Whether it is sure.
  bool is_reliable;
} khabar_cld2_guess;

/// The language of some valid UTF-8 without markup.
khabar_cld2_guess khabar_cld2_language(const char *text, size_t count);

#ifdef __cplusplus
}
#endif

#endif
