// What Swift cannot import from FriBidi (flag macros) as small static functions.
#pragma once
#include <fribidi.h>
#include <stdbool.h>

// Rules P1 to I2 of UAX #9 on a whole paragraph: fills `types` and `levels`, `length` of each.
// `base` asks for a direction and answers with the one that was used; `brackets` is working room.
// Levels are never negative. False where memory ran out.
static inline bool khabar_fribidi_resolve(
  const FriBidiChar *_Nonnull text, FriBidiStrIndex length, FriBidiParType *_Nonnull base,
  FriBidiCharType *_Nonnull types, FriBidiBracketType *_Nonnull brackets,
  unsigned char *_Nonnull levels
) {
  fribidi_get_bidi_types(text, length, types);
  fribidi_get_bracket_types(text, length, types, brackets);
  return fribidi_get_par_embedding_levels_ex(
    types, brackets, length, base, (FriBidiLevel *)levels) != 0;
}

// Joins Arabic letters and puts presentation forms in place, without FriBidi's ligatures (its
// lam-alef misses lam, mark, alef) and its table of mirrored characters, which lacks some. `joining`
// is working room.
static inline void khabar_fribidi_shape(
  FriBidiChar *_Nonnull text, FriBidiStrIndex length, const FriBidiCharType *_Nonnull types,
  const unsigned char *_Nonnull levels, FriBidiArabicProp *_Nonnull joining
) {
  fribidi_get_joining_types(text, length, joining);
  fribidi_join_arabic(types, length, (const FriBidiLevel *)levels, joining);
  fribidi_shape(
    FRIBIDI_FLAG_SHAPE_ARAB_PRES, (const FriBidiLevel *)levels, length, joining, text);
}

// What rule L1 does at the end of a line: 2 a segment or paragraph separator, 1 white space and
// what it carries with it (isolates, embeddings, boundary neutrals), 0 anything else.
static inline unsigned char khabar_fribidi_line_class(FriBidiCharType type) {
  if (FRIBIDI_IS_SEPARATOR(type)) return 2;
  return FRIBIDI_IS_EXPLICIT_OR_BN_OR_WS(type) || FRIBIDI_IS_ISOLATE(type) ? 1 : 0;
}

// Whether rule X9 takes the character out.
static inline bool khabar_fribidi_is_removed(FriBidiCharType type) {
  return FRIBIDI_IS_EXPLICIT_OR_BN(type) != 0;
}

// The direction of a strong letter (UAX #9, P2 and P3): 1 left to right, 2 right to left, 0 for
// what is no letter with a direction of its own.
static inline unsigned char khabar_fribidi_strong_direction(FriBidiChar character) {
  FriBidiCharType type = fribidi_get_bidi_type(character);
  if (!FRIBIDI_IS_LETTER(type)) return 0;
  return FRIBIDI_IS_RTL(type) ? 2 : 1;
}
