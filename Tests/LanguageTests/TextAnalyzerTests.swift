import Foundation
import Testing

@testable import Language

@Suite struct `Text analysis` {
  private func folded(_ text: String) -> [String] {
    TextAnalyzer().tokens(of: text).map(\.folded)
  }

  private func stems(_ text: String) -> [String] {
    TextAnalyzer().tokens(of: text).map(\.stem)
  }

  @Test(arguments: [
    (
      "\u{645}\u{64F}\u{633}\u{64E}\u{627}\u{639}\u{64E}\u{62F}\u{64E}\u{627}\u{62A}\u{64C}",
      "مساعدات"
    ),
    ("أإآٱا", "ااااا"),
    ("حكومة", "حكومه"),
    ("على", "علي"),
    ("مسؤول", "مسوول"),
    ("قائد", "قايد"),
    ("ليبـــيا", "ليبيا"),
    ("٢٠٢٠", "2020"),
    ("۲۰۲۰", "2020"),
    ("ایران", "ايران"),
    ("کرد", "كرد"),
    ("\u{FEE3}\u{FEBC}\u{FEAE}", "مصر"),
    ("\u{FEFB}", "لا"),
    ("\u{FDF2}", "الله"),
    ("Çavuşoğlu", "cavusoglu"),
    ("C\u{327}avus\u{327}og\u{306}lu", "cavusoglu"),
    ("ERDOĞAN", "erdogan"),
    ("İstanbul", "istanbul"),
    ("of\u{FB01}ce", "office"),
    ("Łódź", "lodz"),
    ("ＡＢＣ１", "abc1"),
    ("Ελλάδα", "ελλάδα"),
    ("Москва", "москва"),
  ])
  func `spellings of a word fold to one`(text: String, expected: String) {
    #expect(folded(text) == [expected])
  }

  @Test(arguments: [
    ("Turkey's foreign minister", ["turkey", "foreign", "minister"]),
    ("Turkey\u{2019}s", ["turkey"]),
    ("Ma\u{2019}arib and Sana'a", ["maarib", "and", "sanaa"]),
    ("the U.S. and the U.N.", ["the", "us", "and", "the", "un"]),
    ("end. Next", ["end", "next"]),
    ("e.g.word", ["eg", "word"]),
    ("1,000 to 300,000", ["1000", "to", "300000"]),
    ("12.5", ["12", "5"]),
    ("1,2", ["1", "2"]),
    ("S-400 and S400", ["s", "400", "and", "s400"]),
    ("بـCNN", ["ب", "cnn"]),
    ("عام2020", ["عام", "2020"]),
    ("a\u{200B}b\u{200F} c", ["ab", "c"]),
    ("«سرت»، و", ["سرت", "و"]),
    ("", []),
    (" .,!؟", []),
  ])
  func `words are cut where readers see their ends`(text: String, expected: [String]) {
    #expect(folded(text) == expected)
  }

  @Test(arguments: [
    ["مساعدات", "والمساعدات", "بالمساعدات", "للمساعدات", "لمساعدات", "وبمساعدات", "المساعدة"],
    ["تركيا", "لتركيا", "وتركيا", "بتركيا", "فتركيا", "ولتركيا"],
    ["مرتزقة", "المرتزقة", "والمرتزقة", "كالمرتزقة"],
    ["الوفاق", "والوفاق", "بالوفاق", "للوفاق"],
  ])
  func `an Arabic word with and without clitics has one stem`(forms: [String]) {
    #expect(Set(forms.flatMap(stems)).count == 1)
  }

  @Test(arguments: [("الله", "الله"), ("والله", "الله"), ("ولد", "ولد"), ("بيت", "بيت")])
  func `what only looks like a clitic stays`(word: String, stem: String) {
    #expect(stems(word) == [stem])
  }

  @Test(arguments: [["talks", "talk", "talking"], ["ministers", "minister", "minister's"]])
  func `an English word and its inflections have one stem`(forms: [String]) {
    #expect(Set(forms.flatMap(stems)).count == 1)
  }

  @Test func `a token's range counts scalars and takes its marks in`() {
    let text = "قالَ «حَفتر» Çavus\u{327}oglu"
    let scalars = Array(text.unicodeScalars)
    let words = TextAnalyzer().tokens(of: text).map { token in
      String(String.UnicodeScalarView(scalars[token.range]))
    }
    #expect(words == ["قالَ", "حَفتر", "Çavus\u{327}oglu"])
  }

  @Test func `a word of ten thousand letters is cut and the next one found`() {
    let tokens = TextAnalyzer().tokens(of: String(repeating: "ح", count: 10_000) + " end")
    #expect(tokens.count == 2)
    #expect(tokens[0].range == 0..<10_000)
    #expect(tokens[0].folded.utf8.count <= TextAnalyzer.maximumByteCount + 4)
    #expect(tokens[1].folded == "end")
  }

  @Test func `bytes that are not UTF-8 part words and are never read past`() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xE2, 0x82, 0x63, 0xF0, 0x9F]
    var words: [String] = []
    bytes.withUnsafeBufferPointer { buffer in
      TextAnalyzer().forEachToken(inUTF8: buffer) { token in
        words.append(String(decoding: token.folded, as: UTF8.self))
        return true
      }
    }
    #expect(words == ["a", "b", "c"])
  }

  @Test func `the forms of a half-typed word leave its clitics out`() {
    #expect(TextAnalyzer().prefixForms(of: "والمساع") == ["والمساع", "مساع"])
    #expect(TextAnalyzer().prefixForms(of: "ministerial") == ["ministerial", "ministeri"])
    #expect(TextAnalyzer().prefixForms(of: "...").isEmpty)
  }

  @Test func `folding agrees with Unicode's decomposition for Latin letters`() {
    var checked = 0
    for value in Array(0xC0...0x17F) + Array(0x1E00...0x1EFF) {
      guard let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.isAlphabetic else {
        continue
      }
      let letter = String(scalar)
      let plain = letter.decomposedStringWithCompatibilityMapping.unicodeScalars
        .filter { $0.properties.generalCategory != .nonspacingMark && $0.isASCII }
      guard !plain.isEmpty,
        plain.count
          == letter.decomposedStringWithCompatibilityMapping
          .unicodeScalars.count(where: { $0.properties.generalCategory != .nonspacingMark })
      else { continue }
      let expected = String(String.UnicodeScalarView(plain)).lowercased().filter(\.isLetter)
      #expect(folded(letter) == [expected], "U+\(String(value, radix: 16))")
      checked += 1
    }
    #expect(checked > 300)
  }
}
