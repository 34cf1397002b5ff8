import Model
import Pages
import Testing

@Suite struct FurtherLanguagePageTests {
  private static let persian = [
    "شورای روستا گفت کارگران دیوارهای مدرسه را تا پایان تابستان می‌سازند و کتاب‌های تازه در راه است.",
    "آموزگار مدرسه گفت که شاگردان پیش از این ۱۵ کیلومتر راه می‌رفتند و گاهی در برف می‌ماندند.",
    "مردم روستا برای خرید تخته و میز پول گذاشتند و دو نجار از شهر به کمک آنان آمدند.",
  ]
  private static let french = [
    "Le gouvernement de l'île a annoncé mardi la signature de l'accord avec les pêcheurs du nord.",
    "La sécurité des bateaux serait financée par deux régions, selon la présidente du conseil.",
    "Les armateurs, qui demandaient un délai, ont obtenu une année pour changer leurs filets.",
  ]

  private func page(
    _ code: String, title: String, byline: String, date: String, _ paragraphs: [String],
    label: String
  ) throws -> Page {
    let text = paragraphs.map { "<p>\($0)</p>" }.joined()
    return try PageReader.page(
      from: """
        <html lang="\(code)"><head><title>\(title)</title></head><body><article><h1>\(title)</h1>
        <p class="author">\(byline)</p><p class="date">\(date)</p>
        <div class="article-body">\(text)<p>\(label)</p></div></article></body></html>
        """)
  }

  @Test func `a Persian page gives its article, author and day`() throws {
    let page = try page(
      "fa", title: "ساخت مدرسه در روستای سبزدشت", byline: "نوشته مینا سبزواری",
      date: "دوشنبه ۱۶ تیر ۱۳۹۹", Self.persian, label: "تبلیغات")
    #expect(page.language == "fa")
    #expect(page.byline == "مینا سبزواری")
    #expect(page.date?.iso8601 == "2020-07-06")
    #expect(page.blocks.filter { $0.kind == .paragraph }.map(\.text).suffix(3) == Self.persian[...])
  }

  @Test func `a French page gives its article, author and day`() throws {
    let page = try page(
      "fr", title: "Accord sur la pêche en mer d'Orane", byline: "Propos recueillis par Lise Orane",
      date: "Publié le 6 juillet 2020 à 14h30", Self.french, label: "Publicité")
    #expect(page.language == "fr")
    #expect(page.byline == "Lise Orane")
    #expect(page.date?.iso8601.hasPrefix("2020-07-06") == true)
    #expect(page.blocks.filter { $0.kind == .paragraph }.map(\.text).suffix(3) == Self.french[...])
  }
}
