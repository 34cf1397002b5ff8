public import Model

/// Notes, to be written: what `notes` tells.
public struct NotesReport: Hashable, Sendable {
  /// The notes, the newest first.
  public var notes: [ListedNote]

  /// A report of these notes.
  public init(_ notes: [ListedNote]) {
    self.notes = notes
  }
}

extension NotesReport: Exportable {
  /// What `notes` prints.
  public static var exporters: [any Exporter<NotesReport>] {
    [
      TextExporter { report, output in
        for listed in report.notes {
          output.print(line(above: listed))
          for line in listed.note.text.split(separator: "\n") {
            output.print("    \(String(line))")
          }
        }
        if report.notes.isEmpty {
          output.note("There is no note. In the browser, ; writes one.")
        }
      },
      JSONExporter { NotesDocument(notes: $0.notes.map(NoteDocument.init)) },
      JSONLinesExporter { $0.notes.map(NoteDocument.init) },
      RowsExporter { report in
        report.notes.map { listed in
          let note = NoteDocument(listed)
          return [
            note.on, note.article ?? note.entity ?? "", note.title ?? note.name ?? "",
            note.quote ?? "", note.written ?? "", note.writtenBy ?? "", note.text,
          ]
        }
      },
    ]
  }

  private static func line(above listed: ListedNote) -> Printable {
    let note = NoteDocument(listed)
    let about = note.title ?? note.name ?? ""
    let details = [note.written.map { String($0.prefix(10)) }, note.writtenBy]
      .compactMap(\.self).joined(separator: ", ")
    let quote: Printable =
      note.quote.map { TextStyle.faint(": \(String($0.prefix(60)))") } ?? ""
    return """
      \(note.on) \(TextStyle.mark("\(note.article ?? note.entity ?? "")")) \
      \(TextStyle.title("\(about)"))\(quote) \(TextStyle.faint("(\(details))"))
      """
  }
}

/// What `notes --format json` prints.
struct NotesDocument: Encodable {
  var schema = Schema.khabar1
  var notes: [NoteDocument]
}

/// A note in documents.
struct NoteDocument: Encodable, Hashable {
  /// What it is about: `article`, `paragraph` or `name`.
  var on: String
  var article: String?
  /// The article's title, where the library holds it.
  var title: String?
  var language: LanguageTag?
  /// Index of the paragraph when the note was written.
  var segment: Int?
  /// How the paragraph began.
  var quote: String?
  /// The entity as the library has it now; left out where it has none.
  var entity: String?
  var name: String?
  var text: String
  var written: String?
  var writtenBy: String?

  private enum CodingKeys: String, CodingKey {
    case on, article, title, language, segment, quote, entity, name, text, written
    case writtenBy = "written_by"
  }

  init(_ listed: ListedNote) {
    let note = listed.note
    switch note.subject {
    case .article(let id): (on, article) = ("article", id.rawValue)
    case .paragraph(let id, let segment, let quote):
      (on, article) = ("paragraph", id.rawValue)
      (self.segment, self.quote) = (segment, quote)
    case .entity(_, let name):
      (on, entity, self.name) = ("name", listed.entity?.rawValue, name)
    }
    title = listed.article?.title.text
    language = listed.article?.language
    text = note.text
    written =
      note.writtenAt > 0
      ? PublicationDate(secondsSince1970: note.writtenAt, precision: .second).iso8601 : nil
    writtenBy = note.writtenBy
  }
}
