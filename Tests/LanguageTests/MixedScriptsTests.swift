import Language
import Model
import Testing

struct MixedScriptsTests {
  @Test(arguments: [
    "«قال Tim Cook في San Francisco إن iPhone Pro جاهز.»",
    "أطلقت Microsoft خدمة Azure OpenAI مع GitHub Copilot",
    "التقى Emmanuel Macron وUrsula von der Leyen", "عرضت القناة فيلم The Lord of the Rings",
  ])
  func `an Arabic text stays Arabic where foreign names outnumber its letters`(text: String) {
    #expect(LanguageGuess.language(of: text) == .arabic)
  }

  @Test(arguments: [
    "«الجزيرة» said on Monday that talks had begun.", "Al Jazeera (الجزيرة) and its Guests",
    "The word خبر means a piece of news.", "iPhone Pro Max جاهز",
  ])
  func `an English text that quotes Arabic stays English`(text: String) {
    #expect(LanguageGuess.language(of: text) == .english)
  }
}
