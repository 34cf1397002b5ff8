import Language
import Model
import Testing

@testable import Storage

@Suite struct `Search` {
  private let store: Store

  init() throws {
    store = try Store.inMemory()
    try store.write { writer in
      try writer.add(
        [
          .sample(
            "ar1", "تعزيزات لقوات حفتر في سرت",
            "وصل المزيد من المرتزقة إلى قوات اللواء خليفة حفتر.",
            "وقال المتحدث إن المُسَاعَدَاتِ وصلت إلى المدينة.", language: .arabic, date: 5_000_000,
            source: "الجزيرة"),
          .sample(
            "en1", "Turkey and Russia agree on Libya", "Foreign ministers spoke of a ceasefire.",
            "Forces of Khalifa Hifter stayed in Sirte.", date: 4_000_000, source: "Reuters"),
          .sample(
            "en2", "Mercenaries in Jufra", "Haftar's forces hold the air base.", date: 3_000_000),
          .sample("en3", "Grain exports", "Ships leave the port of Odessa.", date: 2_000_000),
        ], at: 9_000_000)
      let haftar = Entity(
        id: "e1", type: .person, names: [.arabic: "خليفة حفتر", .english: "Khalifa Haftar"],
        forms: [])
      try writer.save(haftar)
      func mention(_ text: String, _ segment: Int, _ language: LanguageTag) -> LinkedMention {
        LinkedMention(
          mention: Mention(
            segment: segment, range: 0..<5, type: .person, text: text, language: language),
          entity: "e1")
      }
      try writer.setMentions(
        [mention("حفتر", 0, .arabic), mention("خليفة حفتر", 1, .arabic)], of: "ar1")
      try writer.setMentions([mention("Khalifa Hifter", 2, .english)], of: "en1")
      try writer.setMentions([mention("Haftar", 1, .english)], of: "en2")
    }
  }

  private func ids(_ query: String, typing: Bool = false) throws -> [ArticleID] {
    let query = try QueryParser.parse(query, isUnfinished: typing)
    return try store.read { try $0.search(query, limit: 20).hits.map(\.article.id) }
  }

  @Test(arguments: ["حفتر", "Haftar", "Hifter", "haftar's", "لحفتر"])
  func `a name finds articles in both languages under every spelling`(name: String) throws {
    let results = try store.read { try $0.search(QueryParser.parse(name), limit: 20) }
    #expect(Set(results.hits.map(\.article.id)) == ["ar1", "en1", "en2"])
    #expect(results.foundSpellings.count >= 3)
  }

  @Test(arguments: ["حفتر", "Haftar", "Hifter"])
  func `a name that may still go on finds its other spellings already`(name: String) throws {
    let query = try QueryParser.parse(name, isUnfinished: true)
    let results = try store.read { try $0.search(query, limit: 20) }
    #expect(Set(results.hits.map(\.article.id)) == ["ar1", "en1", "en2"])
    #expect(results.foundSpellings.count >= 3)
  }

  @Test(arguments: [
    ("مساعدات", ["ar1"]),
    ("بالمساعدة", ["ar1"]),
    ("forces -jufra", ["en1"]),
    ("\"foreign ministers\"", ["en1"]),
    ("\"ministers foreign\"", []),
    ("title:mercenaries", ["en2"]),
    ("title:ceasefire", []),
    ("lang:ar", ["ar1"]),
    ("lang:en", ["en1", "en2", "en3"]),
    ("source:reuters", ["en1"]),
    ("entity:\"Khalifa Haftar\"", ["ar1", "en1", "en2"]),
    ("type:person lang:en", ["en1", "en2"]),
    ("ceasefire NEAR spoke", ["en1"]),
    ("NEAR(ceasefire foreign, 2)", []),
    ("grain AND odessa", ["en3"]),
    ("grain AND ceasefire", []),
    ("grain OR ceasefire", ["en1", "en3"]),
    ("(grain OR ceasefire) NOT libya", ["en3"]),
    ("lang:ar OR grain", ["ar1", "en3"]),
    ("NOT lang:en", ["ar1"]),
    ("-forces", ["ar1", "en3"]),
    ("merc*", ["en2"]),
    ("after:1970-02-15", ["ar1", "en1"]),
    ("date:1970-01", ["en3"]),
    ("is:starred", []),
    ("has:translation", []),
    ("", ["ar1", "en1", "en2", "en3"]),
  ])
  func `a query finds what it says`(query: String, expected: [ArticleID]) throws {
    #expect(try Set(ids(query)) == Set(expected))
  }

  @Test func `articles with all words stand first`() throws {
    #expect(try ids("forces sirte").first == "en1")
  }

  @Test(arguments: [
    ("khalifa haftar", ["ar1", "en1", "en2"]), ("خليفة حفتر", ["ar1", "en1", "en2"]),
  ])
  func `a name typed without quotation marks finds its other spellings`(
    name: String, expected: [ArticleID]
  ) throws {
    let results = try store.read { try $0.search(QueryParser.parse(name), limit: 20) }
    #expect(Set(results.hits.map(\.article.id)) == Set(expected))
    #expect(results.additions.contains { $0.word == Folding.folded(name) && !$0.added.isEmpty })
  }

  @Test func `a translated word finds what a dictionary gives for it, and shows it`() throws {
    var query = try QueryParser.parse("~ships")
    query.translations = ["ships": ["المساعدات"]]
    let results = try store.read { try $0.search(query, limit: 20) }
    #expect(Set(results.hits.map(\.article.id)) == ["ar1", "en3"])
    #expect(
      results.additions
        == [QueryAddition(word: "ships", added: ["المساعدات"], isTranslation: true)])
  }

  @Test(arguments: [
    "Turkey and Russia \"agree to a ceasefire\" on Libya's forces",
    "Turkey, Russia “have a ceasefire agreed” as ministers speak of Sirte",
  ])
  func `a pasted headline is found though its quotation stands otherwise`(text: String) throws {
    #expect(try ids(text).first == "en1")
  }

  @Test(arguments: [
    ("\"agree ceasefire\" Libya", "agree ceasefire Libya"),
    ("title:\"on turkey\" lang:en", "title:on turkey lang:en"),
  ])
  func `a phrase that was typed is required, and doubted where it finds nothing`(
    typed: String, meant: String
  ) throws {
    let results = try store.read { try $0.search(QueryParser.parse(typed), limit: 5) }
    #expect(results.hits.isEmpty)
    #expect(results.suggestions == [meant])
  }

  @Test func `in a long query with signs of a query a phrase is required`() throws {
    #expect(
      try ids("Turkey and Russia \"agree to a ceasefire\" on Libya forces -Syria").isEmpty)
  }

  @Test func `a word with a hyphen is found whole, and in its parts beside others`() throws {
    #expect(try ids("air-base") == ["en2"])
    #expect(try ids("ships-port").isEmpty)
    #expect(try ids("ships-port grain") == ["en3"])
  }

  @Test func `a half-typed word finds what it may become`() throws {
    #expect(try ids("merc", typing: true) == ["en2"])
    #expect(try ids("المرتز", typing: true) == ["ar1"])
  }

  @Test func `a snippet shows the words with their places`() throws {
    let results = try store.read { try $0.search(QueryParser.parse("مساعدات"), limit: 1) }
    let hit = try #require(results.hits.first)
    let scalars = Array(hit.snippet.unicodeScalars)
    let lit = hit.highlights.map { String(String.UnicodeScalarView(scalars[$0])) }
    #expect(lit == ["المُسَاعَدَاتِ"])
  }

  @Test func `hits are places in the article's segments`() throws {
    let hits = try store.read { reader throws in
      let article = try #require(try reader.article("en1"))
      return try reader.hits(of: QueryParser.parse("haftar libya"), in: article)
    }
    #expect(
      hits == [SegmentRange(segment: 0, range: 27..<32), SegmentRange(segment: 2, range: 10..<24)])
  }
}

@Suite struct `Search in a large library` {
  private let store: Store

  init() throws {
    store = try Store.inMemory()
    try store.write { writer in
      let articles = (0..<400).map { index in
        Article.sample(
          "a\(index)", "Common news of the day",
          index == 3 ? "A common okapi, common enough" : "Nothing more of it",
          date: Int64(index) * 1_000)
      }
      try writer.add(articles.reversed(), at: 1)
    }
  }

  @Test func `an article with the rare word is found, however old it is`() throws {
    let results = try store.read {
      try $0.search(QueryParser.parse("common news okapi"), limit: 5, scope: .newest(20))
    }
    #expect(results.hits.first?.article.id == "a3")
    #expect(results.ranked < 400)
    #expect(results.total == 400)
  }

  @Test func `of articles with common words alone the newest are ranked`() throws {
    let results = try store.read {
      try $0.search(QueryParser.parse("title:common AND news"), limit: 5, scope: .newest(20))
    }
    #expect(results.ranked == 20)
    #expect(results.hits.map(\.article.id) == ["a399", "a398", "a397", "a396", "a395"])
  }

  @Test func `every match is ranked when asked`() throws {
    let results = try store.read {
      try $0.search(QueryParser.parse("common"), limit: 5, scope: .all)
    }
    #expect(results.ranked == 400)
    #expect(results.hits.first?.article.id == "a3")
  }
}

@Suite struct `Help with a query` {
  private let store: Store

  init() throws {
    store = try Store.inMemory()
    try store.write { writer in
      try writer.add(
        [
          .sample("a", "Mercenaries in Sirte", source: "Reuters"),
          .sample("b", "مرتزقة في سرت", language: .arabic),
        ], at: 1)
      try writer.setTag("later", true, of: "a")
      try writer.save(
        Entity(
          id: "e", type: .person, names: [.english: "Khalifa Haftar"],
          forms: [EntityForm(text: "Khalifa Haftar", language: .english, count: 1)]))
    }
  }

  @Test(arguments: [
    ("mercanaries", "Mercenaries"), ("المرتزفة", "مرتزقة"), ("Nercenaries", "Mercenaries"),
    ("Sitre", "Sirte"), ("Srite", "Sirte"), ("مرزتقة", "مرتزقة"),
    ("مرتزقةسرت", "مرتزقة سرت"), ("المرتزفة AND سرت", "مرتزقة AND سرت"),
    ("lang:en mercenraies", "lang:en Mercenaries"),
  ])
  func `a query without hits is answered with what was meant`(
    typed: String, meant: String
  ) throws {
    let results = try store.read { try $0.search(QueryParser.parse(typed), limit: 5) }
    #expect(results.hits.isEmpty)
    #expect(results.suggestions == [meant])
  }

  @Test func `nothing is suggested where nothing is near`() throws {
    let results = try store.read { try $0.search(QueryParser.parse("xyzzy"), limit: 5) }
    #expect(results.suggestions.isEmpty)
  }

  @Test(arguments: [
    ("la", "lang:"), ("lang:", "lang:ar"), ("is:un", "is:unread"), ("tag:l", "tag:later"),
    ("source:re", "source:Reuters"), ("entity:Khal", "entity:\"Khalifa Haftar\""),
    ("(haf", "\"Khalifa Haftar\""), ("-merc", "Mercenaries"),
  ])
  func `a half-typed word is completed`(typed: String, completed: String) throws {
    let completions = try store.read {
      try $0.completions(of: typed, caret: typed.unicodeScalars.count)
    }
    #expect(completions.map(\.text).contains(completed))
  }
}
