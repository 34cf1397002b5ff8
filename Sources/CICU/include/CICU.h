// What Khabar asks of ICU.
//
// ICU's own headers stay out of sight: Foundation brings an ICU of another version, and the
// compiler takes two definitions of one C type in one file for an error. ICU also renames every
// function with its version through macros, which Swift cannot see.
#pragma once
#include <stdbool.h>
#include <stdint.h>

/// Into what a text falls.
typedef enum khabar_icu_unit {
  KHABAR_ICU_CHARACTERS,
  KHABAR_ICU_WORDS,
  KHABAR_ICU_LINES,
  KHABAR_ICU_SENTENCES,
} khabar_icu_unit;

/// General categories, as far as they decide about how a character shows.
typedef enum khabar_icu_category {
  /// Non-spacing and enclosing marks.
  KHABAR_ICU_MARK,
  KHABAR_ICU_FORMAT,
  KHABAR_ICU_SPACE,
  /// Private use, surrogates, and what no version of Unicode has assigned.
  KHABAR_ICU_WITHOUT_SHAPE,
  KHABAR_ICU_ANY_OTHER,
} khabar_icu_category;

/// Scripts that Khabar tells apart.
typedef enum khabar_icu_script {
  /// Shared by several scripts, or unknown.
  KHABAR_ICU_COMMON,
  KHABAR_ICU_ARABIC,
  KHABAR_ICU_LATIN,
  KHABAR_ICU_HEBREW,
  KHABAR_ICU_GREEK,
  KHABAR_ICU_CYRILLIC,
  KHABAR_ICU_HAN,
  KHABAR_ICU_OTHER_SCRIPT,
} khabar_icu_script;

/// Writes the boundaries of `text`, `length` units of UTF-16, with their rule statuses, the first of
/// them 0 and the last `length`; both arrays have room for `length + 1`. Answers how many, or -1
/// where ICU fails.
int32_t khabar_icu_boundaries(
    khabar_icu_unit unit, const char *_Nonnull locale, const uint16_t *_Nonnull text,
    int32_t length, int32_t *_Nonnull boundaries, int32_t *_Nonnull statuses);

/// Whether the code point is East Asian wide or full-width.
bool khabar_icu_is_wide(uint32_t scalar);

khabar_icu_category khabar_icu_category_of(uint32_t scalar);

bool khabar_icu_is_default_ignorable(uint32_t scalar);

bool khabar_icu_is_prepended_concatenation_mark(uint32_t scalar);

/// The first part of the version of Unicode that assigned the code point; 0 where none has.
uint8_t khabar_icu_age(uint32_t scalar);

khabar_icu_script khabar_icu_script_of(uint32_t scalar);

/// The character that looks like the mirror image of this one, else the same.
uint32_t khabar_icu_mirror(uint32_t scalar);
