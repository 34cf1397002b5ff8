import Language
import Testing

struct ScriptTests {
  @Test(
    arguments: [
      ("خبر", Script.arabic), ("می\u{200C}خواهم", .arabic), ("news", .latin), ("Çavuşoğlu", .latin),
      ("שלום", .hebrew), ("Новости", .cyrillic), ("Ειδήσεις", .greek), ("新聞", .han),
      ("समाचार", .other), ("قال Biden: نعم", .arabic), ("a ب", .latin),
    ] as [(String, Script)])
  func `the script of most letters is the script of a text`(text: String, script: Script) {
    #expect(Script.dominant(in: text) == script)
  }

  @Test(arguments: ["", "12.5% (٢٠٢٤) — !", "\u{64B}"])
  func `a text without letters has no script`(text: String) {
    #expect(Script.dominant(in: text) == nil)
  }
}
