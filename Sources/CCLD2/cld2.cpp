// CLD2's header uses FILE without including what declares it.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include "khabar_cld2.h"

#include <climits>

khabar_cld2_guess khabar_cld2_language(const char *text, size_t count) {
  CLD2::Language languages[3];
  int percents[3];
  double scores[3];
  int text_bytes = 0;
  bool is_reliable = false;
  const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  const int length = count > INT_MAX ? INT_MAX : static_cast<int>(count);
  // Without best effort it says nothing of a text of a few words.
  CLD2::Language language = CLD2::ExtDetectLanguageSummary(
      text, length, true, &hints, CLD2::kCLDFlagBestEffort, languages, percents, scores, nullptr,
      &text_bytes, &is_reliable);
  return {CLD2::LanguageCode(language), is_reliable};
}
