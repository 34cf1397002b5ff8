public import Model

/// A comparison that is taken away: `export comparison` and `export pair`.
public struct ExportedComparison: Hashable, Sendable {
  /// What stands above a text.
  public struct Head: Hashable, Sendable {
    /// The title.
    public var title: String
    /// The agency, paper or station.
    public var source: String?
    /// Who wrote it.
    public var author: String?
    /// When it was published.
    public var date: PublicationDate?
    /// Where it was published.
    public var url: String?

    /// The head of an article.
    public init(_ article: Article) {
      title = article.title.text
      source = article.source
      author = article.author
      date = article.date
      url = article.url
    }

    /// The head of a text of which nothing is known but its name.
    public init(title: String) {
      self.title = title
    }

    /// What is known beside the title, in the order in which it is told.
    var details: [String] { [source, author, date?.iso8601, url].compactMap(\.self) }
  }

  /// What a segment of the texts is.
  public enum Unit: String, Hashable, Sendable {
    /// A paragraph.
    case paragraph
    /// A sentence.
    case sentence
    /// A line as it stands.
    case line
  }

  /// The comparison.
  public var report: AlignmentReport
  /// What stands above the source.
  public var source: Head
  /// What stands above the target.
  public var target: Head
  /// What a segment is.
  public var unit: Unit
  /// When it is taken away.
  public var madeAt: PublicationDate
  /// The version of the program.
  public var version: String

  /// A comparison of the given parts.
  public init(
    _ report: AlignmentReport, source: Head, target: Head, unit: Unit, madeAt: PublicationDate,
    version: String
  ) {
    self.report = report
    self.source = source
    self.target = target
    self.unit = unit
    self.madeAt = madeAt
    self.version = version
  }
}

extension ExportedComparison: Exportable {
  /// What a comparison is taken away as.
  public static var exporters: [any Exporter<ExportedComparison>] {
    [
      TranslationMemoryExporter(), InterchangeExporter(), TabSeparatedExporter(\.table),
      SpreadsheetExporter(\.table), JSONLinesExporter { $0.rows.map(ComparisonRowDocument.init) },
      ComparisonMarkdownExporter(), ComparisonPageExporter(),
    ]
  }
}
