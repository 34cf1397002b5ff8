import Language
import Testing

struct SegmentationTests {
  private func pieces(_ text: String, _ ranges: [Range<Int>]) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return ranges.map { range in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
  }

  @Test(arguments: [
    ("وقال حفتر، أمس: «نعم».", ["وقال", "حفتر", "أمس", "نعم"]),
    ("مُحَمَّد 2020", ["مُحَمَّد", "2020"]),
    ("don't 😀 stop-over", ["don't", "stop", "over"]),
    ("", []),
  ])
  func `words come without what is between them`(text: String, words: [String]) {
    #expect(pieces(text, Segmentation.wordRanges(in: text)) == words)
  }

  @Test func `sentences end at the marks of both languages`() {
    let text = "هل عاد؟ نعم. Yes! He did."
    #expect(
      pieces(text, Segmentation.sentenceRanges(in: text))
        == ["هل عاد؟ ", "نعم. ", "Yes! ", "He did."])
  }

  @Test func `an abbreviation ends a sentence only if not suppressed`() {
    let text = "Mr. Haftar left. He spoke."
    #expect(Segmentation.sentenceRanges(in: text).count == 3)
    #expect(Segmentation.sentenceRanges(in: text, suppressingAbbreviations: true).count == 2)
  }

  @Test func `offsets count scalars where characters need two UTF-16 units`() {
    #expect(Segmentation.graphemeBoundaries(in: "😀e\u{301}😀") == [0, 1, 3, 4])
    #expect(Segmentation.wordRanges(in: "😀 word") == [2..<6])
    #expect(Segmentation.lineBreakOpportunities(in: "😀 word 😀") == [2, 7])
  }

  @Test func `an empty text has one boundary and no piece`() {
    #expect(Segmentation.graphemeBoundaries(in: "") == [0])
    #expect(Segmentation.sentenceRanges(in: "").isEmpty)
    #expect(Segmentation.lineBreakOpportunities(in: "").isEmpty)
  }
}
