import Model
import Testing

@testable import DocumentAlignment

struct PairFinderTests {
  @Test func `among the seeds only the Arabic article and its translation are a pair`() throws {
    let pairs = PairFinder().pairs(among: try SeedArticles.all())
    #expect(pairs.map { [$0.source, $0.target] } == [["004", "000"]])
    #expect((pairs.first?.score ?? 0) > 0.8)
  }

  @Test func `two renderings that share passages are told from reports on the same event`() throws {
    let relations = PairFinder().relations(among: try SeedArticles.all())
    func kind(_ first: ArticleID, _ second: ArticleID) -> ArticleRelation.Kind? {
      relations.first {
        [$0.source, $0.target] == [first, second] || [$0.source, $0.target] == [second, first]
      }?.kind
    }
    #expect(kind("004", "000") == .translation)
    #expect(kind("000", "001") == .sharedPassages)
    #expect(kind("004", "001") == .sharedPassages)
    #expect(kind("000", "002") != .translation && kind("000", "002") != .sharedPassages)
    #expect(kind("004", "002") != .translation && kind("004", "002") != .sharedPassages)
  }

  @Test func `a translation of half the length is still found`() throws {
    var articles = try SeedArticles.all()
    articles[0].segments = Array(articles[0].segments.prefix(6))
    let pairs = PairFinder().pairs(among: articles)
    #expect(pairs.map { [$0.source, $0.target] } == [["004", "000"]])
  }

  @Test func `halves of one event that render nothing of each other are no pair`() throws {
    var articles = try SeedArticles.all()
    // The last paragraphs of the Arabic article, the first ones of its translation.
    articles[4].segments = Array(articles[4].segments.suffix(6))
    articles[0].segments = Array(articles[0].segments.prefix(8))
    #expect(PairFinder().pairs(among: [articles[4], articles[0]]).isEmpty)
  }

  @Test func `a fingerprint survives being kept as bytes`() throws {
    let fingerprint = ArticleFingerprint(of: try SeedArticles.article(4))
    #expect(ArticleFingerprint(bytes: fingerprint.bytes) == fingerprint)
    #expect(ArticleFingerprint(bytes: [UInt8]()) == nil)
    #expect(ArticleFingerprint(bytes: [99, 0]) == nil)
  }

  @Test(arguments: [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [2, 4, 0, 3, 1]])
  func `the order of the articles makes no difference`(order: [Int]) throws {
    let articles = try SeedArticles.all()
    let expected = PairFinder().relations(among: articles)
    #expect(expected.count { $0.kind != .related } == 3)
    #expect(PairFinder().relations(among: order.map { articles[$0] }) == expected)
  }

  @Test func `one long paragraph with the words of another, each in another sentence, is no pair`()
  {
    let words = [
      ("الحكومة", "government"), ("البرلمان", "parliament"), ("الوزير", "minister"),
      ("الجيش", "army"), ("المدينة", "city"), ("الهجوم", "attack"), ("القوات", "forces"),
      ("الاتفاق", "agreement"), ("المحادثات", "talks"), ("الانتخابات", "election"),
      ("الاقتصاد", "economy"), ("النفط", "oil"), ("الشرطة", "police"), ("المحكمة", "court"),
      ("الحرب", "war"), ("السلام", "peace"), ("الأزمة", "crisis"), ("الحدود", "border"),
      ("اللاجئين", "refugees"), ("المستشفى", "hospital"), ("الأسعار", "prices"),
      ("القانون", "law"), ("المعارضة", "opposition"), ("الزعيم", "leader"), ("الطائرة", "plane"),
      ("البحر", "sea"), ("الشركة", "company"), ("الصحيفة", "newspaper"), ("التقرير", "report"),
      ("المطار", "airport"), ("الرئيس", "president"), ("السفير", "ambassador"),
    ]
    let arabic = (0..<8).map { line in
      (0..<4).map { words[4 * line + $0].0 }.joined(separator: " ") + "."
    }
    let shuffled = (0..<8).map { line in
      "The " + (0..<4).map { words[line + 8 * $0].1 }.joined(separator: " and the ") + "."
    }
    let rendered = (0..<8).map { line in
      "The " + (0..<4).map { words[4 * line + $0].1 }.joined(separator: " and the ") + "."
    }
    let finder = PairFinder()
    func pairs(with english: [String]) -> [TranslationPair] {
      finder.pairs(among: [
        article("ar", .arabic, arabic.joined(separator: " ")),
        article("en", .english, english.joined(separator: " ")),
      ])
    }
    #expect(pairs(with: rendered).count == 1)
    #expect(pairs(with: shuffled).isEmpty)
  }

  /// How an article that is told to stand to another one stands to it, by name of the first text.
  private func relations(_ texts: [String], _ language: LanguageTag) -> [ArticleRelation] {
    PairFinder().relations(
      among: texts.enumerated().map { article("\($0)", language, $1) }
    ).filter { $0.kind != .related }
  }

  @Test func `announcements of one form that tell of other companies and sums are not related`() {
    let form = { (company: String, sum: String, day: String, bank: String) in
      """
      \(company) is issuing a \(sum) mln dlr bond due \(day) with a coupon of \(sum.count) pct, lead \
      manager \(bank) said.

      The bond is available in denominations of 5,000 dlrs and will be listed in Luxembourg.

      Fees comprise a selling concession and a fee for management and underwriting combined.
      """
    }
    let first = form("Harrow Rail", "125", "May 6, 1994", "Bank of Kent")
    let second = form("Ortega Mining", "80", "October 19, 1997", "Selby Trust")
    #expect(relations([first, second], .english).isEmpty)
    // The same announcement in other words of the agency.
    let again = first.replacing("is issuing", with: "issues").replacing(
      "said", with: "told reporters")
    #expect(relations([first, again], .english).count == 1)
  }

  @Test func `a greeting in the words of all such greetings is no rendering of another`() {
    let form = { (king: String, country: String) in
      """
      بعث \(king) برقية تهنئة إلى رئيس \(country) بمناسبة ذكرى اليوم الوطني لبلاده.

      وعبر عن أطيب التهاني وأصدق التمنيات بالصحة والسعادة له ولشعب بلاده الشقيق.
      """
    }
    let report = """

      وقالت الوكالة إن الوفد زار مصنعا للنسيج في المدينة القديمة واطلع على خطط توسعته خلال العامين \
      المقبلين، وإن عدد العاملين فيه سيبلغ 1450 عاملا بعد أن كان 620 في بداية العام. وأضافت أن \
      صاحب المصنع وعد ببناء روضة لأطفال العاملات وبفتح متجر للأقمشة في السوق الكبير قبل الشتاء.
      """
    #expect(
      relations(
        [form("ملك البحرين", "مالطا"), form("أمير الكويت", "غانا") + report], .arabic
      ).isEmpty)
    // A report that another paper took over.
    #expect(
      relations(
        [form("ملك البحرين", "مالطا") + report, "نقلت الصحيفة عن مراسلها ما يلي.\n" + report],
        .arabic
      ).count == 1)
  }

  private func article(_ id: String, _ language: LanguageTag, _ text: String) -> Article {
    Article(
      id: ArticleID(rawValue: id),
      title: ArticleTitle(text: id, origin: .lead, language: language), language: language,
      text: text,
      segments: text.split(separator: "\n").map {
        Segment(kind: .paragraph, language: language, text: String($0))
      })
  }
}
