public import Model

/// Who is quoted with what, to be written: what `quotes` tells.
public struct QuotationsReport: Hashable, Sendable {
  /// The quotations, in order.
  public var quotations: [ReportedQuotation]
  /// Indices of those that stand in one language's articles of a story only; `nil` where they are of no story.
  public var oneSided: Set<Int>?

  /// A report of quotations.
  public init(_ quotations: [ReportedQuotation], oneSided: Set<Int>? = nil) {
    self.quotations = quotations
    self.oneSided = oneSided
  }

  private var table: Table {
    Table(
      title: "Quotations",
      columns: [
        "speaker", "quotation", "language", "rendering", "rendering_language", "date", "source",
        "article",
      ],
      rows: quotations.map { quotation in
        [
          .text(quotation.speakerName),
          .text(quotation.quotation.text, quotation.quotation.language),
          .text(quotation.quotation.language.rawValue),
          .text(quotation.rendering?.text ?? "", quotation.rendering?.language),
          .text(quotation.rendering?.language.rawValue ?? ""),
          .text(quotation.article.date?.iso8601 ?? ""), .text(quotation.article.source ?? ""),
          .text(quotation.article.id.rawValue),
        ]
      })
  }
}

extension ReportedQuotation {
  /// What to call the speaker: by his name in the language of the article, or as the article does.
  var speakerName: String {
    speakerNames[article.language.primary] ?? speakerNames.values.min() ?? quotation.speaker.words
  }
}

extension QuotationsReport: Exportable {
  /// What `quotes` prints.
  public static var exporters: [any Exporter<QuotationsReport>] {
    [
      TextExporter { QuotationsText().write($0, to: $1) },
      JSONExporter { QuotationsDocument($0) },
      JSONLinesExporter { QuotationsDocument($0).quotations },
      TabSeparatedExporter(\.table), SpreadsheetExporter(\.table),
    ]
  }
}

/// What `quotes --format json` prints.
struct QuotationsDocument: Encodable {
  struct Speaker: Encodable {
    var words: String
    var entity: String?
    var names: [String: String]
  }

  struct Range: Encodable {
    var start: Int
    var end: Int
  }

  struct Rendering: Encodable {
    var article: String
    var language: LanguageTag
    var text: String
    var quotation: Bool
    var original: Bool
  }

  struct Quotation: Encodable {
    var article: String
    var language: LanguageTag
    var date: String?
    var source: String?
    var kind: Model.Quotation.Kind
    var text: String
    var ranges: [Range]
    var speaker: Speaker
    var attribution: Model.Quotation.Attribution
    var rendering: Rendering?
    var oneSided: Bool?

    init(_ reported: ReportedQuotation, oneSided: Bool?) {
      article = reported.article.id.rawValue
      language = reported.quotation.language
      date = reported.article.date?.iso8601
      source = reported.article.source
      kind = reported.quotation.kind
      text = reported.quotation.text
      ranges = reported.sourceRanges.map { Range(start: $0.lowerBound, end: $0.upperBound) }
      speaker = Speaker(
        words: reported.quotation.speaker.words, entity: reported.speaker?.rawValue,
        names: Dictionary(
          reported.speakerNames.map { ($0.key.rawValue, $0.value) },
          uniquingKeysWith: { first, _ in first }))
      attribution = reported.quotation.attribution
      rendering = reported.rendering.map {
        Rendering(
          article: $0.article.id.rawValue, language: $0.language, text: $0.text,
          quotation: $0.isQuotation, original: $0.isOriginal)
      }
      self.oneSided = oneSided
    }
  }

  var schema = Schema.khabar1
  var quotations: [Quotation]

  init(_ report: QuotationsReport) {
    quotations = report.quotations.enumerated().map { index, quotation in
      Quotation(quotation, oneSided: report.oneSided.map { $0.contains(index) })
    }
  }
}
