import Foundation
import GRDB
import Language
import Model
import TestSupport
import Testing

@testable import Storage

@Suite struct `Search as Arabic is written` {
  private func store(_ articles: [Article]) throws -> Store {
    let store = try Store.inMemory()
    try store.write { try $0.add(articles, at: 9_000_000) }
    return store
  }

  private func ids(_ query: String, in store: Store) throws -> [ArticleID] {
    try store.read { try $0.search(QueryParser.parse(query), limit: 20).hits.map(\.article.id) }
  }

  @Test(arguments: [
    ("قرار", "أصدر المجلس قراراً بالإجماع."), ("وفد", "وصل وفدان إلى المدينة."),
    ("موافقة", "أعلن المجلس موافقته أمس."), ("مطالب", "هذه مطالبنا العادلة."),
    ("لجنة", "رفع التقرير للجنة المختصة."), ("دعم", "طالب بدعم المزارعين."),
    ("مسؤول", "صرح مسئولان بذلك."), ("عبدالرحمن", "وصل عبد الرحمن أمس."),
    ("عبد الرحمن", "وصل عبدالرحمن أمس."), ("\"عبد الرحمن\"", "وصل عبدالرحمن أمس."),
    ("\"عبدالرحمن\"", "وصل عبد الرحمن أمس."), ("نور الدين", "غادر نورالدين."),
    ("ولد عباس", "تحدث ولدعباس."), ("صحفيون", "احتج صحفيو الجريدة."),
    ("مدرس", "أضرب مدرسو القرية."), ("مدرسين", "أضرب مدرسو القرية."),
    ("مسئول", "استقال مسؤولو البلدية."), ("تفتتح", "ستفتتح المكتبة غدا."),
    ("ستفتتح", "تفتتح المكتبة غدا."), ("يستجوبون", "سيستجوبونه غدا."),
    ("شاطئ", "تنزهوا على الشاطىء."), ("هادىء", "كان البحر هادئا."), ("رديء", "كان الخط ردئ."),
    ("مائة", "تبرع بمئة شجرة."), ("مئة", "تبرع بمائة شجرة."), ("يبدؤون", "هم يبدأون غدا."),
    ("جاؤوا", "جاءوا من الجبل."), ("انسحبوا", "انسحبو من الحقل."),
    ("أصدقاء", "زار أصدقاؤنا الجبل."),
    ("شهادة", "وصلت شهادتي أمس."), ("تلفزيون", "شاهدوا التلڤزيون."), ("ڤيروس", "انتشر الفيروس."),
    ("پيانو", "عزف على البيانو."), ("القرن الـ19", "نهاية القرن ال19."), ("ال30", "القمة وال30."),
    ("استأجر", "استأجرت البلدية حافلة."), ("وقعت", "وقع الوزير العقد."),
    ("الحميد", "وصل عبدالحميد أمس."), ("أبي الغيط", "تحدث أبوالغيط أمس."),
    ("1,200", "بلغ العدد 1,200 شخص."), ("1200", "بلغ العدد 1,200."),
  ])
  func `a word is found in other forms and spellings`(query: String, text: String) throws {
    let store = try store([
      .sample("found", "خبر", text, language: .arabic),
      .sample("other", "خبر", "مطر على الساحل.", language: .arabic),
    ])
    #expect(try ids(query, in: store) == ["found"])
  }

  /// A word finds the article that has a text, and not one about the rain.
  private func expect(_ query: String, finds text: String) throws {
    let store = try store([
      .sample("found", "News", text), .sample("other", "News", "Rain fell on the coast."),
    ])
    #expect(try ids(query, in: store) == ["found"], "\(query): \(text)")
  }

  @Test(arguments: [
    ("color", "The colours are bright."), ("labour", "American labor unions met."),
    ("organization", "The organisation met."), ("realise", "They realized it."),
    ("analyzed", "Who analysed it?"), ("center", "The centre is closed."),
    ("traveling", "They were travelling."), ("catalogue", "A catalog came."),
    ("defence", "The defense minister spoke."), ("paediatric", "A pediatric ward."),
    ("pediatric", "A paediatric ward."), ("woman", "The women's march."),
    ("children", "Every child sang."), ("wife", "Their wives came."), ("bus", "Two buses burnt."),
    ("gases", "A gas leaked."), ("crisis", "Several crises at once."),
  ])
  func `an English word is found in the spelling of another country and in its irregular plural`(
    query: String, text: String
  ) throws {
    try expect(query, finds: text)
  }

  @Test func `a form that nothing begins with is found while it is typed`() throws {
    let store = try store([.sample("a", "خبر", "صرح مسؤول بذلك.", language: .arabic)])
    let query = try QueryParser.parse("مسئولو", isUnfinished: true)
    #expect(try store.read { try $0.search(query, limit: 5).hits.map(\.article.id) } == ["a"])
  }

  @Test(arguments: [
    ("email", "The e-mail was read."), ("e-mail", "The email was read."),
    ("reopen", "They will re-open the pass."), ("nonpartisan", "A non-partisan group met."),
    ("vice-chairman", "The vicechairman left."), ("MiG29", "A MiG-29 landed."),
    ("MiG-29", "A MiG29 landed."), ("MiG 29", "A MiG29 landed."), ("g7", "The G-7 met."),
  ])
  func `a prefix or a number is found with a hyphen, with a blank and without`(
    query: String, text: String
  ) throws {
    try expect(query, finds: text)
  }

  @Test(arguments: [
    ("ياسين", "ناقشوا ملفا سياسيا."), ("مارك", "زار ماركو الجبل."), ("باول", "فاز باولو بالسباق."),
    ("تونس", "قرأ عن ستونس."), ("coin", "They met at co in."), ("بدر", "قطف زهرة."),
    ("مال", "جمع أموالا."), ("وقت", "وقع العقد."), ("بيت", "وصل بي."), ("forth", "A fourth man."),
    ("flour", "A floor."), ("hoarse", "A horse."),
  ])
  func `what only looks like a form of a word is not found`(query: String, text: String) throws {
    let store = try store([
      .sample("other", "News", text), .sample("rain", "News", "Rain fell on the coast."),
    ])
    #expect(try ids(query, in: store).isEmpty)
  }

  @Test func `the place of a compound is lit in either writing`() throws {
    let store = try store([.sample("a", "خبر", "وصل عبد الرحمن أمس.", language: .arabic)])
    let hit = try #require(
      try store.read { try $0.search(QueryParser.parse("عبدالرحمن"), limit: 1).hits.first })
    #expect(hit.highlights == [4..<14])
    #expect(hit.snippet == "… وصل عبد الرحمن أمس." || hit.snippet == "وصل عبد الرحمن أمس.")
  }

  @Test func `the rarest word of a query decides, not how many of them there are`() throws {
    let common = (0..<30).map {
      Article.sample("c\($0)", "News", "The ministers met in the city to speak of the plan.")
    }
    let store = try store(
      common + [
        .sample("rare", "Report", "Ministers spoke of the eruption and the eruption's ashes."),
        .sample(
          "all", "Report",
          String(repeating: "Long words follow here. ", count: 60)
            + "eruption plan city met speak"),
      ])
    #expect(try ids("eruption plan city", in: store).first != "c0")
    #expect(try Set(ids("eruption plan city", in: store).prefix(2)) == ["rare", "all"])
  }

  @Test func `source and address are searched and shown where only they match`() throws {
    var article = Article.sample("a", "Grain exports", "Ships leave.", source: "Morning Star")
    article.url = "https://www.example.org/world/odessa_port"
    let store = try store([article, .sample("b", "Weather", "Rain.")])
    for (query, lit) in [("morning", ["Morning"]), ("odessa", ["odessa"])] {
      let hit = try #require(
        try store.read { try $0.search(QueryParser.parse(query), limit: 5).hits.first })
      #expect(hit.article.id == "a")
      let scalars = Array(hit.snippet.unicodeScalars)
      #expect(hit.highlights.map { String(String.UnicodeScalarView(scalars[$0])) } == lit)
    }
    #expect(try ids("title:morning", in: store).isEmpty)
  }

  @Test func `an author is searched, and shown where only the name matches`() throws {
    var article = Article.sample("a", "Grain exports", "Ships leave.", source: "Morning Star")
    article.author = "Nadir Salem"
    var arabic = Article.sample("b", "طقس", "أمطار على الساحل.")
    arabic.author = "أحمد العامري"
    let store = try store([article, arabic, .sample("c", "Weather", "Rain.")])
    for (query, id, lit) in [("salem", "a", "Salem"), ("احمد", "b", "أحمد")] {
      let hit = try #require(
        try store.read { try $0.search(QueryParser.parse(query), limit: 5).hits.first })
      #expect(hit.article.id == ArticleID(rawValue: id))
      let scalars = Array(hit.snippet.unicodeScalars)
      #expect(hit.highlights.map { String(String.UnicodeScalarView(scalars[$0])) } == [lit])
    }
    #expect(try ids("title:salem", in: store).isEmpty)
    #expect(try ids("author:salem", in: store) == ["a"])
    #expect(try ids("author:العامري", in: store) == ["b"])
    #expect(try ids("author:\"Morning Star\"", in: store).isEmpty)
    let offered = try store.read { try $0.completions(of: "author:nad", caret: 10).map(\.text) }
    #expect(offered == ["author:\"Nadir Salem\""])
  }

  @Test(arguments: [
    "MINISTERS DO NOT RULE OUT NEW TALKS", "TALKS FAIL AS MINISTERS PULL OUT OR STAY",
  ])
  func `a headline in capitals has words, not operators`(text: String) throws {
    let store = try store([
      .sample("a", "News", "The ministers' new talks: nobody would rule out that they fail.")
    ])
    #expect(try ids(text, in: store) == ["a"])
  }

  @Test func `operators in capitals stay operators in a short query in capitals`() throws {
    let store = try store([
      .sample("a", "News", "NATO met."), .sample("b", "News", "The EU and NATO met."),
    ])
    #expect(try ids("NATO NOT EU", in: store) == ["a"])
  }

  @Test(arguments: [
    "Ministers reject \"new offer\" after long talks",
    "Ministers reject \"offer of \"peace\" after long talks",
  ])
  func `quotation marks of a headline ask for nothing`(text: String) throws {
    let store = try store([.sample("a", "News", "Ministers had long talks and reject all.")])
    #expect(try ids(text, in: store) == ["a"])
  }

  @Test(arguments: [("هبئة", "هيئة"), ("القاهله", "القاهرة"), ("اجتمعع", "اجتمعت")])
  func `what is suggested stands in an article as it is written`(
    typed: String, meant: String
  ) throws {
    let store = try store([
      .sample("a", "خبر", "اجتمعت هيئة الانتخابات في القاهرة.", language: .arabic)
    ])
    let found = try store.read { try $0.search(QueryParser.parse(typed), limit: 5) }
    #expect(found.hits.isEmpty)
    #expect(found.suggestions == [meant])
  }

  @Test func `completions are words as they are written`() throws {
    let store = try store([
      .sample("a", "خبر", "قال مسؤول ووزير إن مسؤولين سافروا.", language: .arabic)
    ])
    let words = try store.read { try $0.completions(of: "مسؤ", caret: 3).map(\.text) }
    #expect(words == ["مسؤول"])
  }

  @Test func `a library with an older index is indexed anew and loses nothing`() throws {
    let folder = try TemporaryFolder("index")
    let path = folder.path + "/library.db"
    Store.makeFolders(for: path)
    do {
      let store = try Store(path: path)
      try store.write { writer in
        try writer.add(
          [.sample("a", "خبر", "أصدر المجلس قراراً.", language: .arabic, source: "سانا")], at: 1)
        try writer.setRead(true, of: "a")
        try writer.save(Entity(id: "e", type: .person, names: [.arabic: "وليد قراري"], forms: []))
      }
      try store.checkpoint()
    }
    // As a version left it that had two columns and light stems.
    let old = try DatabaseQueue(path: path)
    try old.write { database in
      try database.execute(
        sql: """
          DROP TABLE textIndex;
          CREATE VIRTUAL TABLE textIndex USING fts5(
            title, body, content = '', columnsize = 0, tokenize = 'ascii');
          INSERT INTO textIndex (rowid, title, body)
            SELECT row, 'خبر', 'اصدر مجلس قرارا' FROM article;
          DELETE FROM word; INSERT INTO word VALUES ('قرارا', 1, 'قرارا');
          UPDATE entityName SET stems = 'لا شيء';
          DELETE FROM meta WHERE key = 'indexVersion';
          DELETE FROM grdb_migrations WHERE identifier = '13';
          """)
    }
    try old.close()
    let store = try Store(path: path)
    #expect(try ids("قرار", in: store) == ["a"])
    #expect(try ids("سانا", in: store) == ["a"])
    #expect(try store.findDamage().isEmpty)
    #expect(
      try store.read { try $0.search(QueryParser.parse("is:read"), limit: 5).hits.count } == 1)
  }
}
