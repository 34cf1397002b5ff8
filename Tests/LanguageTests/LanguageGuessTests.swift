import Language
import Model
import Testing

@Suite struct LanguageGuessTests {
  @Test(arguments: [
    ("وصلت السفينة إلى الميناء صباح اليوم بعد رحلة طويلة من الجنوب.", "ar"),
    ("ميناء حتا", "ar"),
    ("The ship reached the port this morning after a long voyage from the south.", "en"),
    ("Port of Hatta", "en"),
    ("Karim al-Hattawi", "en"),
    ("این کشتی امروز صبح پس از سفری طولانی به بندر رسید و کالاهای خود را تخلیه کرد.", "fa"),
    ("یہ جہاز آج صبح ایک طویل سفر کے بعد بندرگاہ پر پہنچا اور اس نے اپنا سامان اتارا۔", "ur"),
    ("Le navire est arrivé au port ce matin après un long voyage depuis le sud du pays.", "fr"),
    ("Das Schiff erreichte heute Morgen nach einer langen Reise den Hafen der Stadt.", "de"),
    ("El barco llegó al puerto esta mañana después de un largo viaje desde el sur.", "es"),
    ("Gemi uzun bir yolculuktan sonra bu sabah limana ulaştı ve yükünü boşalttı.", "tr"),
    ("Корабль прибыл в порт сегодня утром после долгого путешествия с юга.", "ru"),
    ("船は長い航海の後、今朝港に到着しました。", "ja"),
  ])
  func `a text is known by its language`(text: String, language: LanguageTag) {
    #expect(LanguageGuess.language(of: text) == language)
  }

  @Test(arguments: ["", "1,500 – 2020", "٤٥٫٢٪ (١٩٩٨)", "•••"])
  func `what has no letters has no language`(text: String) {
    #expect(LanguageGuess.language(of: text) == .undetermined)
  }

  @Test(arguments: [
    ("Karim al-Hattawi", "ar", "en"), ("Reuters", "en", "en"), ("كريم الحتاوي", "en", "ar"),
    ("ميناء حتا", "fa", "fa"), ("2020", "fr", "fr"),
  ])
  func `a piece that says too little is in the language of its text or script`(
    piece: String, whole: LanguageTag, language: LanguageTag
  ) {
    #expect(
      LanguageGuess.language(ofPiece: piece, evidence: LanguageEvidence(piece), within: whole)
        == language)
  }
}
