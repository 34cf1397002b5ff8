import Language
import Testing

@testable import NamedEntities

@Suite struct NameFoldingTests {
  @Test(arguments: [
    ("Yıldızoğlu", "yildizoglu"), ("Ḩamāh", "hamah"), ("Ǩ Ȟ Ẁ Ṗ", "k h w p"), ("Ægir", "agir"),
    ("O\u{2019}Neil", "oneil"), ("هُدى", "هدي"), ("أسـامة", "اسامه"), ("پاريس", "باريس"),
    ("چاد", "جاد"), ("ڤيينا", "فيينا"), ("گلف", "كلف"), ("ٱلهدى", "الهدي"), ("١٢٣ ۴", "123 4"),
  ])
  func `letters of names lose their marks and their kinds`(name: String, folded: String) {
    #expect(NameFolding.folded(name) == folded)
    #expect(NameFolding.key(name) == NameFolding.key(folded))
  }

  @Test func `a letter is folded as everywhere, but for sounds that Arabic lacks`() {
    let other = (0x80..<0x700 as Range<UInt32>).compactMap(Unicode.Scalar.init).filter { scalar in
      guard scalar.properties.isAlphabetic, scalar.properties.generalCategory != .nonspacingMark
      else { return false }
      let letter = Folding.folded(String(scalar)).unicodeScalars.first?.value ?? 0
      return (0xC0...0x24F).contains(scalar.value) || (0x620...0x6D5).contains(scalar.value)
        ? NameFolding.fold(scalar) != letter : false
    }
    #expect(Set(other) == ["پ", "چ", "ڤ", "گ"])
  }
}
