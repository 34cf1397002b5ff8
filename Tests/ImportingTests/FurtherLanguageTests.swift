import Importing
import Model
import Testing

@Suite struct FurtherLanguageTests {
  private func read(_ text: String) throws -> Article {
    try PlainTextReader().article(from: text, metadata: ArticleMetadata(id: "test"))
  }

  @Test func `a Persian text is told from an Arabic one, with its date and its source`() throws {
    let article = try read(
      """
      ساخت مدرسه در روستای سبزدشت

      دوشنبه ۱۶ تیر ۱۳۹۹

      شورای روستا گفت کارگران دیوارهای مدرسه را تا پایان تابستان می‌سازند و کتاب‌های تازه در راه است.

      آموزگار مدرسه گفت که شاگردان پیش از این ۱۵ کیلومتر راه می‌رفتند و گاهی در برف می‌ماندند.

      منبع: روزنامه سبزدشت
      """)
    #expect(article.language == "fa")
    #expect(article.segments.allSatisfy { $0.language == "fa" })
    #expect(article.date?.iso8601 == "2020-07-06")
    #expect(article.source == "روزنامه سبزدشت")
    #expect(article.segments.last?.kind == .sourceLine)
  }

  @Test func `a French text is told from an English one, with its date`() throws {
    let article = try read(
      """
      Accord sur la pêche en mer d'Orane

      Port-Clair, le 6 juillet 2020

      Le gouvernement de l'île a annoncé mardi la signature de l'accord avec les pêcheurs du nord.

      La sécurité des bateaux serait financée par deux régions, selon la présidente du conseil.

      À lire aussi : Les phares de l'île
      """)
    #expect(article.language == "fr")
    #expect(article.date?.iso8601 == "2020-07-06")
    #expect(article.segments.last?.kind == .linkLine)
  }
}
