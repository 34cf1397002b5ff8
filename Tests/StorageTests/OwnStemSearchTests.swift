import Foundation
import GRDB
import Language
import Model
import TestSupport
import Testing

@testable import Storage

@Suite struct `Search in languages with stems of their own` {
  private static let french = Article.sample(
    "fr", "Accord sur la pêche en mer d'Orane",
    "Le gouvernement de l'île a annoncé mardi la signature de l'accord avec les pêcheurs du nord.",
    "La sécurité des bateaux serait financée par deux régions, selon la présidente du conseil.",
    language: "fr")
  private static let persian = Article.sample(
    "fa", "ساخت مدرسه در روستای سبزدشت",
    "شورای روستا روز دوشنبه گفت کتاب‌های تازه به مدرسه می‌رسد و کارگران دیوار را می‌سازند.",
    "آموزگار مدرسه گفت نمی خواهم شاگردان در ۱۵ کیلومتری درس بخوانند.", language: "fa")
  private static let others = [
    Article.sample("en", "Parts of the city", "The parts of the national plan were explained."),
    Article.sample("ar", "خبر من المدينة", "افتتحت المدرسة أبوابها أمس.", language: .arabic),
  ]

  private func store(_ articles: [Article]) throws -> Store {
    let store = try Store.inMemory()
    try store.write { try $0.add(articles, at: 9_000_000) }
    return store
  }

  private func ids(
    _ query: String, in store: Store, isUnfinished: Bool = false
  ) throws -> [ArticleID] {
    try store.read {
      try $0.search(QueryParser.parse(query, isUnfinished: isUnfinished), limit: 20)
        .hits.map(\.article.id)
    }
  }

  @Test(arguments: [
    ("accords", "fr"), ("l'accord", "fr"), ("\"signature de l'accord\"", "fr"), ("securite", "fr"),
    ("SÉCURITÉ", "fr"), ("financer", "fr"), ("regional NOT nothing OR régions", "fr"),
    ("annoncer", "fr"), ("presidentes", "fr"), ("title:pêches", "fr"), ("ile", "fr"),
    ("sécurité NEAR/5 financer", "fr"), ("signatures AND pecheur", "fr"),
    ("کتاب", "fa"), ("كتابها", "fa"), ("می‌سازم", "fa"), ("میسازد", "fa"), ("مي سازند", "fa"),
    ("کارگر", "fa"), ("می‌خواهم", "fa"), ("خواهم", "fa"), ("15", "fa"), ("۱۵", "fa"),
    ("\"کتاب تازه\"", "fa"), ("روستاها", "fa"), ("title:مدرسه", "fa"), ("شاگرد", "fa"),
  ])
  func `a word is found in other forms and spellings`(query: String, id: String) throws {
    let store = try store([Self.french, Self.persian] + Self.others)
    #expect(try ids(query, in: store).first?.rawValue == id)
  }

  @Test(arguments: [("secu", "fr"), ("financ", "fr"), ("کتا", "fa"), ("می‌ساز", "fa")])
  func `a word that is still being typed is found`(query: String, id: String) throws {
    let store = try store([Self.french, Self.persian] + Self.others)
    #expect(try ids(query, in: store, isUnfinished: true).first?.rawValue == id)
  }

  @Test func `no stem is taken for one of another language`() throws {
    let store = try store([Self.french, Self.persian] + Self.others)
    // In French its stem is that of `part`, in English it is not.
    #expect(try ids("parties", in: store).isEmpty)
    #expect(try ids("part", in: store) == ["en"])
  }

  @Test func `the places of the words are lit`() throws {
    let store = try store([Self.french, Self.persian])
    func lit(_ query: String) throws -> [String] {
      let hit = try #require(
        try store.read { try $0.search(QueryParser.parse(query), limit: 1).hits.first })
      let scalars = Array(hit.snippet.unicodeScalars)
      return hit.highlights.map { String(String.UnicodeScalarView(scalars[$0])) }
    }
    #expect(try lit("accords signatures").contains("accord"))
    #expect(try lit("کتاب").contains("کتاب‌های"))
    let places = try store.read { try $0.hits(of: QueryParser.parse("financer"), in: Self.french) }
    #expect(places.map(\.segment) == [2])
  }

  @Test func `a slip is put right into a word as it is written`() throws {
    let store = try store([Self.french, Self.persian] + Self.others)
    func suggested(_ query: String) throws -> [String] {
      try store.read { try $0.search(QueryParser.parse(query), limit: 1).suggestions }
    }
    #expect(try suggested("gouvermement") == ["gouvernement"])
    #expect(try suggested("gouvernements").isEmpty)
    #expect(try suggested("کتتاب") == ["کتاب‌های"] || suggested("کتتاب") == ["کتاب"])
  }

  @Test func `what is typed is completed to words that articles have`() throws {
    let store = try store([Self.french, Self.persian])
    let words = try store.read { try $0.completions(of: "gouv", caret: 4).map(\.text) }
    #expect(words == ["gouvernement"])
    let languages = try store.read { try $0.completions(of: "lang:", caret: 5).map(\.text) }
    #expect(languages == ["lang:ar", "lang:en", "lang:fr", "lang:fa"])
  }

  @Test func `a library without such articles searches as ever`() throws {
    let store = try store(Self.others)
    #expect(try store.read { try $0.stemLanguages } == [])
    #expect(try ids("parties", in: store).isEmpty)
    try store.write { try $0.add([Self.french], at: 9_000_001) }
    #expect(try store.read { try $0.stemLanguages } == ["fr"])
    try store.write { try $0.remove(["fr"]) }
    #expect(try ids("accords", in: store).isEmpty)
  }

  @Test func `the tables of such a library are sound, also when they are made anew`() throws {
    let store = try store([Self.french, Self.persian] + Self.others)
    #expect(try store.findDamage() == [])
    try store.write { try $0.rebuildIndex() }
    #expect(try store.findDamage() == [])
    #expect(try ids("securite", in: store) == ["fr"])
  }

  @Test func `a library of the version before is indexed anew where it has such articles`() throws {
    let folder = try TemporaryFolder("stems")
    let path = folder.path + "/library.db"
    do {
      let store = try Store(path: path)
      try store.write { writer in
        try writer.add([Self.french] + Self.others, at: 9_000_000)
        // As that version left it: no stems of the language's own, and the older number.
        try writer.execute("DELETE FROM meta WHERE key LIKE 'stems:%'")
        try writer.execute("UPDATE meta SET value = 3 WHERE key = 'indexVersion'")
      }
      try store.write { try $0.execute("DELETE FROM meta WHERE key LIKE 'stems:%'") }
    }
    let store = try Store(path: path)
    #expect(try ids("securite", in: store) == ["fr"])
    #expect(try store.read { try $0.stemLanguages } == ["fr"])
  }
}
