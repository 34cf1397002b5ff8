import Model
import Testing

/// Why spellings belong to their entities.
@Suite struct SpellingReasonTests {
  @Test(
    arguments: [
      (.known, "known", "a name that Khabar knows"),
      (
        .soundsKnown(name: "Sirte", hundredths: 93), "soundsKnown\u{1F}Sirte\u{1F}93",
        "linked by sound 0.93 to \u{201C}Sirte\u{201D}, which Khabar knows"
      ),
      (.sameSpelling, "sameSpelling", "the same spelling"),
      (
        .sound(name: "سرت", hundredths: 7), "sound\u{1F}سرت\u{1F}7",
        "linked by sound 0.07 to \u{201C}سرت\u{201D}"
      ),
      (
        .sound(name: "a", hundredths: 100), "sound\u{1F}a\u{1F}100",
        "linked by sound 1.00 to \u{201C}a\u{201D}"
      ),
      (.sameWords(name: "A B"), "sameWords\u{1F}A B", "the same words as \u{201C}A B\u{201D}"),
      (.meaning(name: "A"), "meaning\u{1F}A", "means \u{201C}A\u{201D}"),
      (.shortFor(name: "A B"), "shortFor\u{1F}A B", "short for \u{201C}A B\u{201D}"),
      (.acronym(name: "AB"), "acronym\u{1F}AB", "has the acronym \u{201C}AB\u{201D}"),
      (
        .samePlace(name: "A"), "samePlace\u{1F}A",
        "same place in the aligned paragraph as \u{201C}A\u{201D}"
      ),
      (
        .alignedParagraph(name: "A"), "alignedParagraph\u{1F}A",
        "aligned paragraph with \u{201C}A\u{201D}"
      ),
      (.part(name: "A B"), "part\u{1F}A B", "part of \u{201C}A B\u{201D} in the same article"),
      (
        .soundsLikePart(name: "A B"), "soundsLikePart\u{1F}A B",
        "sounds like a part of \u{201C}A B\u{201D} in the same article"
      ),
      (
        .onlyBearer(name: "A B"), "onlyBearer\u{1F}A B",
        "the only \u{201C}A B\u{201D} in the library"
      ),
      (
        .soundsLikeLastWord(name: "A B"), "soundsLikeLastWord\u{1F}A B",
        "sounds like the last word of \u{201C}A B\u{201D} in the library"
      ),
    ] as [(SpellingReason, String, String)])
  func `a reason is kept as a code and told in words`(
    reason: SpellingReason, code: String, words: String
  ) {
    #expect(reason.rawValue == code)
    #expect(SpellingReason(rawValue: code) == reason)
    #expect(reason.description == words)
  }

  @Test(arguments: ["", "a name that Khabar knows", "sounds", "\u{1F}Sirte"])
  func `what is no code is no reason`(text: String) {
    #expect(SpellingReason(rawValue: text) == nil)
  }
}
