import Canvas
import Model
import Testing

@testable import Browser

struct DirectionTests {
  @Test(arguments: [
    // An Arabic paragraph in which foreign names outnumber its own letters.
    (
      "«قال Tim Cook في San Francisco إن iPhone Pro جاهز.»", LanguageTag.english,
      LanguageTag.arabic,
      BaseDirection.rightToLeft
    ),
    // An Arabic one that opens with a foreign name.
    ("iPhone Pro متاح الآن في الأسواق.", .arabic, .arabic, .rightToLeft),
    // An English one that opens with an Arabic word.
    ("«الجزيرة» said that talks had begun.", .english, .english, .leftToRight),
    // A caption in the other script throughout.
    ("Photo by Sam Lee (Reuters)", .english, .arabic, .leftToRight),
    ("تصوير سامي", .arabic, .english, .rightToLeft),
    // Nothing that has a direction: the language's, or else the article's.
    ("2020/07/06", .undetermined, .arabic, .rightToLeft),
    ("* * *", .undetermined, .english, .leftToRight),
    // A language that is not known: the first strong letter.
    ("שלום abc", .undetermined, .english, .rightToLeft),
    ("قال Tim", .undetermined, .undetermined, .rightToLeft),
    ("12", .undetermined, .undetermined, .leftToRight),
  ])
  func `a paragraph runs as its language, its first letter and its article have it`(
    text: String, language: LanguageTag, article: LanguageTag, direction: BaseDirection
  ) {
    #expect(BaseDirection.of(text, in: language, article: article) == direction)
  }
}
