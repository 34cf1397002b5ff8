import Testing

@testable import Canvas

struct StrongLettersTests {
  @Test(arguments: [
    ("", BaseDirection?.none), ("12.5 % — (…)", nil), ("٣٤ 12", nil), ("«قال Tim»", .rightToLeft),
    ("12 Tim قال", .leftToRight), ("שלום abc", .rightToLeft), ("\u{064B} Ж", .leftToRight),
    ("ـ", .rightToLeft), ("中 ع", .leftToRight),
  ])
  func `the first strong letter tells a direction, where there is one`(
    text: String, direction: BaseDirection?
  ) {
    #expect(StrongLetters(text).first == direction)
  }

  @Test func `letters of both directions are found wherever they stand`() {
    let mixed = StrongLetters("abc 12 ع")
    #expect(mixed.contain(.leftToRight) && mixed.contain(.rightToLeft))
    #expect(!StrongLetters("abc 12").contain(.rightToLeft))
    #expect(!StrongLetters("«١٢»").contain(.leftToRight))
  }
}
