import CustomDump
import KhabarCore
import Model
import TestSupport
import Testing

/// Which articles a library takes for translations, in whatever order they come.
@Suite struct FindingTranslationsTests {
  private static let places = [
    ("طرابلس", "Tripoli"), ("بنغازي", "Benghazi"), ("القاهرة", "Cairo"), ("بيروت", "Beirut"),
    ("دمشق", "Damascus"), ("بغداد", "Baghdad"), ("الرباط", "Rabat"), ("تونس", "Tunis"),
  ]
  private static let people = [
    ("كامل الدرسي", "Kamel Dersi"), ("فاضل مرزوقي", "Fadel Marzouki"),
    ("نزار بكوش", "Nizar Bakkoush"),
    ("سمير غندور", "Samir Ghandour"), ("عادل قنديل", "Adel Qandil"), ("ماهر شلبي", "Maher Shalabi"),
  ]

  private static func article(
    _ id: String, _ language: LanguageTag, _ lines: [String]
  ) -> Article {
    Article(
      id: ArticleID(rawValue: id),
      title: ArticleTitle(text: lines[0], origin: .lead, language: language), language: language,
      text: lines.joined(separator: "\n\n"),
      segments: lines.map { Segment(kind: .paragraph, language: language, text: $0) })
  }

  /// A report in both languages, with names and numbers of its own.
  private static func report(_ number: Int, lines: Int = 7) -> (arabic: [String], english: [String])
  {
    var arabic: [String] = []
    var english: [String] = []
    for line in 0..<lines {
      let place = places[(number * 3 + line) % places.count]
      let person = people[(number + line * 2) % people.count]
      let figure = 1_000 + number * 37 + line * 411
      switch line % 3 {
      case 0:
        arabic.append("قال الوزير \(person.0) في \(place.0) إن الحكومة وزعت \(figure) طن من القمح")
        english.append(
          "Minister \(person.1) said in \(place.1) that the government handed out \(figure) tons of wheat"
        )
      case 1:
        arabic.append(
          "وأعلنت الشرطة في \(place.0) أن \(figure) لاجئا وصلوا مع \(person.0) إلى الحدود")
        english.append(
          "Police in \(place.1) announced that \(figure) refugees came to the border with \(person.1)"
        )
      default:
        arabic.append(
          "ودعا \(person.0) البرلمان إلى اجتماع في \(place.0) بعد \(figure) يوما من الأزمة")
        english.append(
          "\(person.1) called parliament to a meeting in \(place.1) after \(figure) days of crisis")
      }
    }
    return (arabic, english)
  }

  /// Eight reports in both languages; of the first, which is long, a second rendering that leaves out a
  /// third, and of the second an Arabic copy with another end.
  private static let articles: [Article] = {
    var articles: [Article] = []
    for number in 0..<8 {
      let report = report(number, lines: number == 0 ? 12 : 7)
      articles.append(article("ar\(number)", .arabic, report.arabic))
      articles.append(article("en\(number)", .english, report.english))
    }
    let first = report(0, lines: 12).english
    articles.append(article("en0-short", .english, Array(first.prefix(8))))
    let copy = report(1).arabic.prefix(5) + report(11).arabic.suffix(3)
    articles.append(article("ar1-copy", .arabic, Array(copy)))
    return articles
  }()

  private struct Found: Equatable {
    var pairs: [String]
    var counterparts: [String: [String]]
  }

  private func found(in library: Library) async throws -> Found {
    var counterparts: [String: [String]] = [:]
    for article in Self.articles {
      counterparts[article.id.rawValue] = try await library.counterparts(of: article.id).map {
        "\($0.article.id) \($0.relation) \($0.score)"
      }.sorted()
    }
    return Found(
      pairs: try await library.pairs().map { "\($0.source) \($0.target) \($0.score)" },
      counterparts: counterparts)
  }

  private static func shuffled(_ articles: [Article], seed: UInt64) -> [Article] {
    var state = seed
    return articles.sorted { $0.id < $1.id }.map { article -> (UInt64, Article) in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33, article)
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  @Test(arguments: [(1, 1), (2, 3), (3, 5), (4, 100)])
  func `neither the order nor the batches in which articles came make a difference`(
    seed: UInt64, batch: Int
  ) async throws {
    let together = try Library.open(.memory)
    try await together.add(Self.articles)
    let expected = try await found(in: together)
    #expect(expected.pairs.count { $0.hasPrefix("ar") && !$0.contains("ar1-copy") } >= 8)

    let library = try Library.open(.memory)
    let articles = Self.shuffled(Self.articles, seed: seed)
    for start in stride(from: 0, to: articles.count, by: batch) {
      try await library.add(Array(articles[start...].prefix(batch)))
    }
    let found = try await found(in: library)
    expectNoDifference(found.pairs, expected.pairs)
    expectNoDifference(found.counterparts, expected.counterparts)
  }

  @Test func `every report is paired with its own rendering before any other`() async throws {
    let library = try Library.open(.memory)
    try await library.add(Self.articles)
    // The surest come first. Without a dictionary, reports that differ in figures alone come near.
    let pairs = try await library.pairs()
    for number in 0..<8 {
      let best = pairs.first { $0.source.rawValue == "ar\(number)" }
      #expect(best?.target.rawValue == "en\(number)", "\(pairs)")
    }
    let copy = try await library.counterparts(of: "ar1-copy")
    #expect(copy.contains { $0.article.id == "ar1" && $0.relation == .rendering })
  }

  @Test func `a pair that a person took apart is not found again when one side changes`()
    async throws
  {
    let library = try Library.open(.memory)
    let report = Self.report(3)
    try await library.add([
      Self.article("ar", .arabic, report.arabic), Self.article("en", .english, report.english),
    ])
    #expect(try await library.pairs().count == 1)
    try await library.keep(.paired(source: "ar", target: "en", false))
    try await library.add([Self.article("en", .english, report.english + ["More came later."])])
    #expect(try await library.pairs().isEmpty)
    #expect(try await library.counterparts(of: "ar").isEmpty)
  }

  @Test func `a text that changes into another one loses its translation`() async throws {
    let library = try Library.open(.memory)
    let report = Self.report(3)
    try await library.add([
      Self.article("ar", .arabic, report.arabic), Self.article("en", .english, report.english),
    ])
    #expect(try await library.pairs().count == 1)
    let other = ["The weather stays fine.", "Snow is not expected before the feast of the poets."]
    try await library.add([Self.article("en", .english, other)])
    #expect(try await library.pairs().isEmpty)
    try await library.add([Self.article("en", .english, report.english)])
    #expect(try await library.pairs().map(\.target) == ["en"])
  }

  @Test func `a search that is called off keeps what it found and is done with later`() async throws
  {
    let folder = try TemporaryFolder()
    for number in 0..<40 {
      let report = Self.report(number)
      try folder.write(report.arabic.joined(separator: "\n\n"), to: "ar\(number).txt")
      try folder.write(report.english.joined(separator: "\n\n"), to: "en\(number).txt")
    }
    let library = try Library.open(.memory)
    let reading = Task {
      _ = try await library.read(paths: [folder.path]) { progress in
        guard progress.task == .pairing, progress.done >= 50 else { return }
        withUnsafeCurrentTask { $0?.cancel() }
      }
    }
    await #expect(throws: CancellationError.self) { try await reading.value }
    let kept = try await library.pairs()
    #expect(!kept.isEmpty)
    // The rest is looked at with whatever is read next.
    _ = try await library.read(paths: [folder.path])
    let together = try Library.open(.memory)
    _ = try await together.read(paths: [folder.path])
    let expected = try await together.pairs()
    #expect(kept.count < expected.count)
    for number in 0..<40 {
      #expect(
        expected.contains {
          $0.source.rawValue == "ar\(number)" && $0.target.rawValue == "en\(number)"
        })
    }
    let found = try await library.pairs()
    expectNoDifference(found, expected)
  }
}
