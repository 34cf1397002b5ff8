import Language
import Testing

/// How copies are found and told from texts of one form.
@Suite struct CopyJudgementTests {
  private func stems(_ text: String) -> [UInt8] {
    TextAnalyzer(.search).tokens(of: text).flatMap { Array($0.stem.utf8) + [UInt8(ascii: " ")] }
  }

  private func sketch(_ text: String, title: String = "") -> TextSketch {
    TextSketch(title: stems(title), body: stems(text))
  }

  private func areCopies(_ first: String, _ second: String) -> Bool {
    CopyJudgement.areCopies(StemSequence(stems(first)), StemSequence(stems(second)))
  }

  @Test(arguments: MadeUpTexts.Edit.allCases)
  func `a copy is found and known as one however it was edited`(edit: MadeUpTexts.Edit) {
    var texts = MadeUpTexts(seed: 7)
    var found = 0
    var known = 0
    for _ in 0..<200 {
      let words = texts.words(60 + texts.number(below: 400))
      let original = words.joined(separator: " ")
      let copy = texts.edited(words, edit).joined(separator: " ")
      if !Set(sketch(original).keys).isDisjoint(with: sketch(copy).keys) { found += 1 }
      if areCopies(original, copy) { known += 1 }
    }
    #expect(found >= 190)
    #expect(known >= 198)
  }

  @Test func `texts that have nothing to do with each other have no number in common`() {
    var texts = MadeUpTexts(seed: 8)
    var keys: Set<UInt64> = []
    for _ in 0..<500 {
      let own = sketch(texts.words(200).joined(separator: " ")).keys
      #expect(own.count == 4)
      #expect(keys.isDisjoint(with: own))
      keys.formUnion(own)
    }
  }

  @Test func `spelling and vowel marks make no difference`() {
    let plain = String(repeating: "اعلنت الحكومة امس خطة جديدة لاعادة اعمار المدينة ", count: 8)
    let marked = String(repeating: "أعلنت الحُكومة أمسِ خطّة جديدة لإعادة إعمار المدينة ", count: 8)
    #expect(sketch(plain) == sketch(marked))
  }

  private static let bond = """
    Harbour Credit Corp is issuing a 12 billion yen eurobond due April 9, 1993 paying 5-1/2 pct and \
    priced at 101-3/4, lead manager Nordbank International said. The non-callable bond is available \
    in denominations of one million yen and will be listed in Luxembourg. The selling concession is \
    1-1/4 pct while management and underwriting combined pays 5/8 pct. The payment date is April 9. \
    The co-managers are several banks of the region and two houses of securities from abroad.
    """

  @Test func `two bonds of one form are two stories`() {
    let other = Self.bond.replacing("Harbour Credit Corp", with: "Export Bank of the North")
      .replacing("12 billion", with: "40 billion").replacing("April 9", with: "August 28")
      .replacing("5-1/2", with: "4-7/8").replacing("101-3/4", with: "100-1/2")
    #expect(!areCopies(Self.bond, other))
    #expect(areCopies(Self.bond, Self.bond.replacing("yen eurobond", with: "yen bond")))
    #expect(areCopies(Self.bond, Self.bond.replacing("12 billion", with: "13 billion")))
  }

  @Test func `congratulations to two presidents are two stories`() {
    let text = """
      The King sent a cable of congratulations to President Adam Bello of Norland on the anniversary \
      of the independence day of his country. In the name of the people and the government of the \
      Kingdom and in his own name the King expressed sincere congratulations and wishes of good \
      health and happiness to President Bello, and of steady progress and prosperity to the friendly \
      people of Norland, and praised the relations between the two countries in all fields.
      """
    let other = text.replacing("Adam Bello", with: "Sara Kone").replacing("Bello", with: "Kone")
      .replacing("Norland", with: "Sudria")
    #expect(!areCopies(text, other))
    #expect(areCopies(text, text.replacing("in all fields", with: "in every field")))
  }

  @Test func `a new lead over an old background is another story`() {
    var texts = MadeUpTexts(seed: 9)
    let background = texts.words(80)
    let first = (texts.words(80) + background).joined(separator: " ")
    let second = (texts.words(80) + background).joined(separator: " ")
    #expect(!areCopies(first, second))
  }

  @Test func `short texts are copies where all words are the same, with the headline`() {
    let text = "The bridge over the river is closed until Monday morning."
    #expect(
      sketch(text, title: "Bridge").keys
        == sketch("THE BRIDGE, over the river: is closed until Monday morning", title: "bridge")
        .keys)
    #expect(sketch(text, title: "Bridge").keys != sketch(text, title: "Tunnel").keys)
    #expect(sketch("Photos of the day", title: "").keys == [])
  }
}
