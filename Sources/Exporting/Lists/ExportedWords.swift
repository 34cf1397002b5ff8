public import Model

/// A learner's word list that is taken away: `export words`.
public struct ExportedWords: Hashable, Sendable {
  /// The words, in the order in which they were kept.
  public var words: [KeptWord]

  /// A list of these words.
  public init(_ words: [KeptWord]) {
    self.words = words
  }

  /// The word on one side of a card, its meanings on the other, then what it was met in.
  private var table: Table {
    Table(
      title: "Words",
      columns: ["word", "meanings", "sentence", "rendering", "language", "article"],
      rows: words.map { word in
        [
          .text(word.word, word.language), .text(word.meanings.joined(separator: "; ")),
          .text(word.sentence, word.language), .text(word.rendering ?? ""),
          .text(word.language.rawValue), .text(word.article.rawValue),
        ]
      })
  }
}

extension ExportedWords: Exportable {
  /// What a word list is taken away as.
  public static var exporters: [any Exporter<ExportedWords>] {
    [
      TabSeparatedExporter(\.table), SpreadsheetExporter(\.table),
      JSONLinesExporter { $0.words }, MarkdownTableExporter(\.table), PageTableExporter(\.table),
    ]
  }
}
