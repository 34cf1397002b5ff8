import Model
import Testing

@testable import Language
@testable import SentenceAlignment

struct BilingualDictionaryTests {
  private let dictionary = BilingualDictionary(entries: [
    (arabic: "مزرعة", english: "farm"), ("الخنازير", "pigs"), ("صاحب مزرعة", "farmer"),
    ("قرش", "shark"),
    ("قرش", "piastre"), ("تيار ما بعد الحداثة في فنون العمارة والرسم", "postmodernism"),
  ])

  private func translations(
    _ arabic: String, in dictionary: BilingualDictionary? = nil
  ) -> [BilingualDictionary.Translation] {
    var found: [BilingualDictionary.Translation] = []
    (dictionary ?? self.dictionary)
      .forEachTranslation(ofArabic: WordKey(arabic)) { found.append($0) }
    return found
  }

  private func stems(_ arabic: String) -> [WordKey] { translations(arabic).map(\.stem) }

  @Test func `a word has each of its translations, by their stems`() {
    #expect(
      Set(stems("قرش"))
        == Set(["shark", "piastr"].map { WordKey($0) }))
    #expect(stems("الخنازير") == [WordKey("pig")])
    #expect(stems("بحر").isEmpty)
  }

  @Test func `a word of a phrase is a part, and a description is left out`() {
    let parts = translations("مزرعه").filter(\.isPart).map(\.stem)
    #expect(parts == [WordKey("farmer")])
    #expect(stems("الحداثه").isEmpty)
  }

  @Test func `entries that are added later join those of the same word`() {
    var dictionary = dictionary
    dictionary.add { add in
      let (arabic, english) = (Array("قرش".utf8), Array("coin".utf8))
      arabic.withUnsafeBufferPointer { arabic in
        english.withUnsafeBufferPointer { add(arabic, $0) }
      }
    }
    #expect(translations("قرش", in: dictionary).count == 3)
    #expect(BilingualDictionary().isEmpty)
  }

  @Test func `what a dictionary teaches joins lines that nothing else joins`() {
    func segments(_ texts: [String], _ language: LanguageTag) -> [Segment] {
      texts.map { Segment(kind: .paragraph, language: language, text: $0) }
    }
    let source = segments(["صاحب قرش يسبح", "زرت مزرعة الخنازير أمس"], .arabic)
    let target = segments(
      ["Yesterday I visited a pig farm", "A shark is swimming there"], .english)
    let beads = Aligner(dictionary: dictionary).align(source, target).beads
    #expect(beads.contains { $0.source == [1] && $0.target == [0] })
  }
}
