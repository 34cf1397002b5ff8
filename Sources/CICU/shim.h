// ICU renames every function with its version through macros, which Swift cannot see;
// each one that Khabar calls has a small static function here.
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

// Writes the boundaries of `text` with their rule statuses, the first of them 0 and the last
// `length`; both arrays have room for `length + 1`. Answers how many, or -1 where ICU fails.
static inline int32_t khabar_icu_boundaries(
  UBreakIteratorType kind, const char *_Nonnull locale, const UChar *_Nonnull text, int32_t length,
  int32_t *_Nonnull boundaries, int32_t *_Nonnull statuses
) {
  UErrorCode error = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(kind, locale, text, length, &error);
  if (U_FAILURE(error)) return -1;
  int32_t count = 0;
  for (int32_t at = ubrk_first(iterator); at != UBRK_DONE && count <= length;
       at = ubrk_next(iterator)) {
    boundaries[count] = at;
    statuses[count] = ubrk_getRuleStatus(iterator);
    count += 1;
  }
  ubrk_close(iterator);
  return count;
}

// Whether the code point is East Asian wide or full-width.
static inline bool khabar_icu_is_wide(UChar32 scalar) {
  const int32_t width = u_getIntPropertyValue(scalar, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

// The general category, a `UCharCategory`.
static inline int8_t khabar_icu_category(UChar32 scalar) {
  return u_charType(scalar);
}

static inline bool khabar_icu_is_default_ignorable(UChar32 scalar) {
  return u_hasBinaryProperty(scalar, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

static inline bool khabar_icu_is_prepended_concatenation_mark(UChar32 scalar) {
  return u_hasBinaryProperty(scalar, UCHAR_PREPENDED_CONCATENATION_MARK);
}

// The first part of the version of Unicode that assigned the code point; 0 where none has.
static inline uint8_t khabar_icu_age(UChar32 scalar) {
  UVersionInfo version;
  u_charAge(scalar, version);
  return version[0];
}

// The script property, a `UScriptCode`.
static inline int32_t khabar_icu_script(UChar32 scalar) {
  return u_getIntPropertyValue(scalar, UCHAR_SCRIPT);
}

// The character that looks like the mirror image of this one, else the same.
static inline UChar32 khabar_icu_mirror(UChar32 scalar) {
  return u_charMirror(scalar);
}
