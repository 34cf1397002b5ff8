import Model

/// Two made-up texts of six rows, of which one has moved and one is left out, in paragraphs and in
/// sentences, with what is decided about them.
struct ReviewedTexts {
  static let arabic: ArticleID = "ar"
  static let english: ArticleID = "en"

  private var reviews: [AlignmentUnit: ReviewedAlignment] = [
    .paragraph: ReviewedAlignment(unreviewed: paragraphs),
    .sentence: ReviewedAlignment(unreviewed: sentences),
  ]

  private static let source = [
    ["الوزير يزور الميناء"], ["قال الوزير إن 15 سفينة وصلت.", "وأضاف أن العمل يستمر."],
    ["لم يعلق أحد."], ["سيغلق الميناء يوم الجمعة."], ["تبلغ الكلفة 40 مليونا."],
    ["ينتظر الصيادون السوق."],
  ]
  private static let target = [
    ["Minister visits the port"], ["The cost is 40 million."],
    ["The minister said 12 ships arrived.", "He added that work goes on."], ["Nobody commented."],
    ["The port will be closed on Friday."],
  ]

  private static let paragraphs = Alignment(
    beads: beads([(0, 0), (1, 2), (2, 3), (3, 4), (4, 1), (5, nil)]), score: 0.9,
    flags: [
      Flag(kind: .number, source: [1], target: [2], detail: "15 / 12"),
      Flag(kind: .omitted, source: [5], target: [], detail: "ينتظر"),
    ])
  private static let sentences = Alignment(
    beads: beads([(0, 0), (1, 2), (2, 3), (3, 4), (4, 5), (5, 1), (6, nil)]), score: 0.9,
    flags: [Flag(kind: .number, source: [1], target: [2], detail: "15 / 12")])

  private static func beads(_ pairs: [(Int, Int?)]) -> [Bead] {
    pairs.map { Bead(source: [$0], target: $1.map { [$0] } ?? [], score: 0.9) }
  }

  /// A library that has the two as an article and its translation.
  static var library: SeedLibrary {
    var library = SeedLibrary([
      article(english, .english, target.map { $0.joined(separator: " ") }),
      article(arabic, .arabic, source.map { $0.joined(separator: " ") }),
    ])
    library.review = ReviewedTexts()
    return library
  }

  private static func article(_ id: ArticleID, _ language: LanguageTag, _ texts: [String])
    -> Article
  {
    Article(
      id: id, title: ArticleTitle(text: texts[0], origin: .headline, language: language),
      language: language, text: texts.joined(separator: "\n"),
      segments: texts.enumerated().map {
        Segment(kind: $0 == 0 ? .headline : .paragraph, language: language, text: $1)
      })
  }

  func comparison(_ unit: AlignmentUnit) -> Comparison {
    let texts = [Self.source, Self.target].map { paragraphs in
      unit == .sentence ? paragraphs.flatMap(\.self) : paragraphs.map { $0.joined(separator: " ") }
    }
    let places = [Self.source, Self.target].map { paragraphs in
      paragraphs.enumerated().flatMap { index, sentences in
        sentences.map {
          SegmentRange(segment: index, range: 0..<$0.unicodeScalars.count)
        }
      }
    }
    let reviewed = reviews[unit] ?? ReviewedAlignment(unreviewed: Self.paragraphs)
    let inForce = reviewed.inForce
    return Comparison(
      source: AnnotatedArticle(article: Self.article(Self.arabic, .arabic, texts[0]), mentions: []),
      target: AnnotatedArticle(
        article: Self.article(Self.english, .english, texts[1]), mentions: []),
      alignment: inForce,
      account: TranslationAccount(
        rendered: 0.9, grounded: 1, rows: RowCounts(inForce),
        flagCounts: Dictionary(grouping: inForce.flags, by: \.kind).mapValues(\.count), names: []),
      reviewed: reviewed,
      sentences: unit == .sentence ? SentencePlaces(source: places[0], target: places[1]) : nil)
  }

  /// Applies a decision about a row or a flag, as the library does.
  mutating func keep(_ decision: Decision) {
    guard let about = decision.aboutRows, var review = reviews[about.unit] else { return }
    let segments = about.decision.segments
    let row = review.alignment.beads.firstIndex {
      $0.source == segments.source && $0.target == segments.target
    }
    switch about.decision {
    case .confirmed:
      row.map {
        review.beads[$0].state = .confirmed
        review.beads[$0].decidedBy = "Layla"
        review.beads[$0].decidedAt = 1_594_036_800
      }
    case .noted(_, _, let note): row.map { review.beads[$0].note = note.isEmpty ? nil : note }
    case .dismissed(let flag):
      review.alignment.flags.firstIndex(of: flag).map { review.flags[$0].state = .dismissed }
    case .flagNoted(let flag, let note):
      review.alignment.flags.firstIndex(of: flag).map { review.flags[$0].note = note }
    case .linked, .unlinked, .arranged: break
    }
    reviews[about.unit] = review
  }

  /// Takes back that a row is right.
  mutating func reopen(row: Int) {
    reviews[.paragraph]?.beads[row] = .init(.open)
  }
}
