// The yardstick: everything that FriBidi does with one paragraph, called as its own program does.
#pragma once
#include <fribidi.h>
#include <stddef.h>

// Levels, joining, shaping and the order of the whole text as one line. All arrays have `length`.
static inline void khabar_fribidi_alone(
  FriBidiChar *_Nonnull text, FriBidiStrIndex length, FriBidiCharType *_Nonnull types,
  FriBidiBracketType *_Nonnull brackets, FriBidiLevel *_Nonnull levels,
  FriBidiArabicProp *_Nonnull joining
) {
  FriBidiParType base = FRIBIDI_PAR_RTL;
  fribidi_get_bidi_types(text, length, types);
  fribidi_get_bracket_types(text, length, types, brackets);
  (void)fribidi_get_par_embedding_levels_ex(types, brackets, length, &base, levels);
  fribidi_get_joining_types(text, length, joining);
  fribidi_join_arabic(types, length, levels, joining);
  fribidi_shape(FRIBIDI_FLAGS_DEFAULT | FRIBIDI_FLAGS_ARABIC, levels, length, joining, text);
  (void)fribidi_reorder_line(
    FRIBIDI_FLAGS_DEFAULT, types, length, 0, base, levels, text, NULL);
}
