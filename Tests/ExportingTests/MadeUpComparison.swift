import Exporting
import Model

/// A comparison of two made-up texts with every kind of row, flag and decision.
enum MadeUpComparison {
  static let arabic = [
    "الوزير يزور الميناء", "قال الوزير إن 15 سفينة وصلت <أمس> & اليوم.", "لم يعلق أحد.",
    "=SUM(A1:A9) كما كتب.",
  ]
  static let english = [
    "Minister visits the port", "The minister said 12 ships arrived \"yesterday\" & today.",
    "=SUM(A1:A9) as written.", "A line | that was *added*.",
  ]

  static var reviewed: ReviewedAlignment {
    ReviewedAlignment(
      Alignment(
        beads: [
          Bead(source: [0], target: [0], score: 1), Bead(source: [1], target: [1], score: 0.8126),
          Bead(source: [2], target: [], score: 0.5), Bead(source: [3], target: [2], score: 0.7),
          Bead(source: [], target: [3], score: 0.4),
        ], score: 0.75,
        flags: [
          Flag(kind: .number, source: [1], target: [1], detail: "15 / 12"),
          Flag(kind: .omitted, source: [2], target: [], detail: ""),
          Flag(kind: .added, source: [], target: [3], detail: ""),
        ]),
      beads: [
        .init(.confirmed, decidedAt: 1_600_000_000, decidedBy: "ليلى <L>"),
        .init(.open, note: "Ask <the desk>."),
        .init(.parted), .init(.linked), .init(.open),
      ],
      flags: [.init(.dismissed, note: "The later count."), .init(.open), .init(.open)])
  }

  static func text(_ id: ArticleID, _ language: LanguageTag, _ lines: [String]) -> SegmentedText {
    SegmentedText(
      id: id, path: nil, language: language,
      segments: lines.enumerated().map { index, line in
        Segment(kind: index == 0 ? .headline : .paragraph, language: language, text: line)
      })
  }

  static var exported: ExportedComparison {
    let report = AlignmentReport(
      text("original", .arabic, arabic), text("rendering", .english, english), reviewed,
      account: TranslationAccount(
        rendered: 0.8, grounded: 0.7,
        rows: RowCounts(matched: 3, omitted: 1, added: 1, aside: 0),
        flagCounts: [.omitted: 1, .added: 1],
        names: [
          NameRendering(
            name: "الميناء",
            forms: [.init(text: "the port", segments: [0]), .init(text: "harbour", segments: [1])])
        ]))
    return ExportedComparison(
      report, source: .init(title: arabic[0]), target: .init(title: english[0]), unit: .paragraph,
      madeAt: PublicationDate(secondsSince1970: 1_594_036_800, precision: .second),
      version: "0.1.0")
  }

  /// Two English renderings with a difference that contradicts.
  static var monolingual: ExportedComparison {
    let lines = (["Twelve ships came."], ["Ten ships came."])
    let alignment = Alignment(
      beads: [Bead(source: [0], target: [0], score: 0.9)], score: 0.9,
      differences: [
        Difference(
          kind: .replaced, source: SegmentRange(segment: 0, range: 0..<6),
          target: SegmentRange(segment: 0, range: 0..<3), isContradiction: true)
      ])
    let report = AlignmentReport(
      text("a", .english, lines.0), text("b", .english, lines.1),
      ReviewedAlignment(unreviewed: alignment))
    return ExportedComparison(
      report, source: .init(title: "a"), target: .init(title: "b"), unit: .sentence,
      madeAt: PublicationDate(secondsSince1970: 1_594_036_800, precision: .second),
      version: "0.1.0")
  }
}
