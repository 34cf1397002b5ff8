public import Model

/// Edits of articles, to be written: what `edits` tells.
public struct EditsReport: Sendable {
  /// The edits, the last one first.
  public var edits: [ArticleEdit]

  /// A report of edits.
  public init(edits: [ArticleEdit]) {
    self.edits = edits
  }
}

extension EditsReport: Exportable {
  /// What `edits` prints.
  public static var exporters: [any Exporter<EditsReport>] {
    [
      TextExporter { report, output in
        for edit in report.edits { write(edit, to: output) }
        if report.edits.isEmpty { output.note("No article was edited.") }
      },
      JSONExporter { EditsDocument($0) },
      JSONLinesExporter { $0.edits.map(EditsDocument.Edit.init) },
      RowsExporter { report in
        report.edits.flatMap { edit in
          edit.changes.map { change in
            [
              edit.moment, edit.article.source ?? "", edit.from.rawValue, edit.to.rawValue,
              edit.article.title.text, change.before, change.after,
            ]
          }
        }
      },
    ]
  }

  private static func write(_ edit: ArticleEdit, to output: any TextOutput) {
    let moment = edit.moment.prefix(16).replacing("T", with: " ")
    let about = [String(moment), edit.article.source].compactMap(\.self).joined(separator: ", ")
    output.print(
      """
      \(TextStyle.mark("\(edit.from)")) → \(TextStyle.mark("\(edit.to)")) \
      \(TextStyle.title("\(edit.article.title.text)")) \(TextStyle.faint("(\(about))"))
      """)
    for change in edit.changes.prefix(mostChanges) {
      if !change.before.isEmpty { output.print("    - \(shortened(change.before))") }
      if !change.after.isEmpty { output.print("    + \(shortened(change.after))") }
    }
    if edit.changes.count > mostChanges {
      output.print(
        "    and \(edit.changes.count - mostChanges) more: khabar compare \(edit.from) \(edit.to)")
    }
  }

  private static func shortened(_ text: String) -> String {
    text.count > longest ? text.prefix(longest - 1) + "…" : text
  }

  private static let mostChanges = 8
  private static let longest = 160
}

extension ArticleEdit {
  /// When it was seen, in UTC.
  fileprivate var moment: String {
    PublicationDate(secondsSince1970: editedAt, precision: .second).iso8601
  }
}

/// What `edits --format json` prints.
struct EditsDocument: Encodable {
  struct Change: Encodable {
    var before: String
    var after: String
  }

  struct Edit: Encodable {
    var id: String
    var title: String
    var language: LanguageTag
    var source: String?
    var edited: String
    var from: String
    var to: String
    var changes: [Change]

    init(_ edit: ArticleEdit) {
      id = edit.article.id.rawValue
      title = edit.article.title.text
      language = edit.article.language
      source = edit.article.source
      edited = edit.moment
      from = edit.from.rawValue
      to = edit.to.rawValue
      changes = edit.changes.map { Change(before: $0.before, after: $0.after) }
    }
  }

  var schema = Schema.khabar1
  var edits: [Edit]

  init(_ report: EditsReport) {
    edits = report.edits.map(Edit.init)
  }
}
