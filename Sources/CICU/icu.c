#include "CICU.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

static UBreakIteratorType kind_of(khabar_icu_unit unit) {
  switch (unit) {
    case KHABAR_ICU_CHARACTERS: return UBRK_CHARACTER;
    case KHABAR_ICU_WORDS: return UBRK_WORD;
    case KHABAR_ICU_LINES: return UBRK_LINE;
    case KHABAR_ICU_SENTENCES: return UBRK_SENTENCE;
  }
  return UBRK_CHARACTER;
}

// An iterator without a text, of which one is made for each unit and locale: ICU builds the list of a locale's
// abbreviations anew at each opening, and a clone shares it.
struct prototype {
  khabar_icu_unit unit;
  char *locale;
  UBreakIterator *iterator;
  struct prototype *next;
};

static struct prototype *prototypes;
static pthread_mutex_t prototypes_lock = PTHREAD_MUTEX_INITIALIZER;

// The one of a unit and locale, or null where ICU's data or memory is missing.
static const UBreakIterator *prototype_of(khabar_icu_unit unit, const char *locale) {
  pthread_mutex_lock(&prototypes_lock);
  struct prototype *found = prototypes;
  while (found && (found->unit != unit || strcmp(found->locale, locale) != 0)) found = found->next;
  if (!found) {
    UErrorCode error = U_ZERO_ERROR;
    struct prototype *made = malloc(sizeof *made);
    char *name = strdup(locale);
    UBreakIterator *iterator = ubrk_open(kind_of(unit), locale, NULL, 0, &error);
    if (made && name && U_SUCCESS(error)) {
      *made = (struct prototype){unit, name, iterator, prototypes};
      prototypes = found = made;
    } else {
      if (U_SUCCESS(error)) ubrk_close(iterator);
      free(name);
      free(made);
    }
  }
  pthread_mutex_unlock(&prototypes_lock);
  return found ? found->iterator : NULL;
}

int32_t khabar_icu_boundaries(
    khabar_icu_unit unit, const char *locale, const uint16_t *text, int32_t length,
    int32_t *boundaries, int32_t *statuses) {
  const UBreakIterator *prototype = prototype_of(unit, locale);
  if (!prototype) return -1;
  UErrorCode error = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_clone(prototype, &error);
  if (U_FAILURE(error)) return -1;
  ubrk_setText(iterator, (const UChar *)text, length, &error);
  if (U_FAILURE(error)) {
    ubrk_close(iterator);
    return -1;
  }
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

bool khabar_icu_is_wide(uint32_t scalar) {
  const int32_t width = u_getIntPropertyValue((UChar32)scalar, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

khabar_icu_category khabar_icu_category_of(uint32_t scalar) {
  switch (u_charType((UChar32)scalar)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK: return KHABAR_ICU_MARK;
    case U_FORMAT_CHAR: return KHABAR_ICU_FORMAT;
    case U_SPACE_SEPARATOR: return KHABAR_ICU_SPACE;
    case U_PRIVATE_USE_CHAR:
    case U_SURROGATE:
    case U_UNASSIGNED: return KHABAR_ICU_WITHOUT_SHAPE;
    default: return KHABAR_ICU_ANY_OTHER;
  }
}

bool khabar_icu_is_default_ignorable(uint32_t scalar) {
  return u_hasBinaryProperty((UChar32)scalar, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool khabar_icu_is_prepended_concatenation_mark(uint32_t scalar) {
  return u_hasBinaryProperty((UChar32)scalar, UCHAR_PREPENDED_CONCATENATION_MARK);
}

uint8_t khabar_icu_age(uint32_t scalar) {
  UVersionInfo version;
  u_charAge((UChar32)scalar, version);
  return version[0];
}

khabar_icu_script khabar_icu_script_of(uint32_t scalar) {
  UErrorCode error = U_ZERO_ERROR;
  switch (uscript_getScript((UChar32)scalar, &error)) {
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
    case USCRIPT_UNKNOWN: return KHABAR_ICU_COMMON;
    case USCRIPT_ARABIC: return KHABAR_ICU_ARABIC;
    case USCRIPT_LATIN: return KHABAR_ICU_LATIN;
    case USCRIPT_HEBREW: return KHABAR_ICU_HEBREW;
    case USCRIPT_GREEK: return KHABAR_ICU_GREEK;
    case USCRIPT_CYRILLIC: return KHABAR_ICU_CYRILLIC;
    case USCRIPT_HAN: return KHABAR_ICU_HAN;
    default: return KHABAR_ICU_OTHER_SCRIPT;
  }
}

uint32_t khabar_icu_mirror(uint32_t scalar) {
  return (uint32_t)u_charMirror((UChar32)scalar);
}
