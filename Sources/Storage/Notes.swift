import GRDB
public import Model

/// The columns of a note.
private enum NoteColumn: Int, RowColumn {
  static let table = "note"

  case article, segment, quote, entity, name, text, writtenAt, writtenBy

  /// What tells one subject from another.
  static let subject: [NoteColumn] = [.article, .segment, .quote, .entity]
  static let isOfSubject = subject.map { "\($0.name) IS :\($0.name)" }.joined(separator: " AND ")
}

extension StoreReader {
  /// The notes on an article and its paragraphs, the earliest first.
  public func notes(on article: ArticleID) throws -> [Note] {
    try notes("article = ?", [article.rawValue])
  }

  /// The notes on an entity: those that were written about it, and those on a name that it bears now and
  /// that is no entity of its own any more.
  public func notes(about entity: EntityID) throws -> [Note] {
    try notes(
      """
      entity = ?1 OR (entity IS NOT NULL AND name IN (
          SELECT text FROM form WHERE entity = (SELECT number FROM main.entity WHERE id = ?1))
        AND entity NOT IN (SELECT id FROM main.entity))
      """, [entity.rawValue])
  }

  /// The note on a subject; `nil` where there is none.
  public func note(on subject: Note.Subject) throws -> Note? {
    try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT \(NoteColumn.selection()) FROM note WHERE \(NoteColumn.isOfSubject)"),
      arguments: StatementArguments(subject.values)
    ).map(Self.note)
  }

  /// Every note, the newest first.
  ///
  /// - Complexity: O(*notes*).
  public func notes() throws -> [ListedNote] {
    try notes("true").reversed().map { note in
      if let article = note.subject.article {
        return ListedNote(note, article: try summary(of: article))
      }
      guard case .entity(let id, let name) = note.subject else { return ListedNote(note) }
      let entity = try String.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT coalesce((SELECT id FROM entity WHERE id = ?), (
              SELECT entity.id FROM form JOIN entity ON entity.number = form.entity
              WHERE form.text = ? ORDER BY form.count DESC LIMIT 1))
            """), arguments: [id.rawValue, name])
      return ListedNote(note, entity: entity.map { EntityID(rawValue: $0) })
    }
  }

  private func notes(_ condition: String, _ arguments: StatementArguments = []) throws -> [Note] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT \(NoteColumn.selection()) FROM note WHERE \(condition)
          ORDER BY writtenAt, number
          """), arguments: arguments
    ).map(Self.note)
  }

  private static func note(_ row: Row) throws -> Note {
    let article: String? = try row.value(NoteColumn.article)
    let segment: Int? = try row.value(NoteColumn.segment)
    let quote: String? = try row.value(NoteColumn.quote)
    let entity: String? = try row.value(NoteColumn.entity)
    let name: String? = try row.value(NoteColumn.name)
    let subject: Note.Subject
    if let article {
      let id = ArticleID(rawValue: article)
      subject = segment.map { .paragraph(id, segment: $0, quote: quote ?? "") } ?? .article(id)
    } else {
      subject = .entity(EntityID(rawValue: entity ?? ""), name: name ?? "")
    }
    return Note(
      subject: subject, text: try row.value(NoteColumn.text),
      writtenAt: try row.value(NoteColumn.writtenAt),
      writtenBy: try row.value(NoteColumn.writtenBy))
  }
}

extension StoreWriter {
  /// Keeps a note in place of the one on the same subject; one without a text takes that away.
  ///
  /// It outlives the removal of its article, as all that a person did.
  public func set(_ note: Note) throws {
    try execute(
      "DELETE FROM note WHERE \(NoteColumn.isOfSubject)", StatementArguments(note.subject.values))
    guard !note.text.isEmpty else { return }
    var values = note.subject.values
    var name: String?
    if case .entity(_, let called) = note.subject { name = called }
    let others: [String: (any DatabaseValueConvertible)?] = [
      "name": name, "text": note.text, "writtenAt": note.writtenAt, "writtenBy": note.writtenBy,
    ]
    values.merge(others) { $1 }
    try execute(NoteColumn.insertion(), StatementArguments(values))
  }
}

extension Note.Subject {
  /// What tells it from another, by column.
  fileprivate var values: [String: (any DatabaseValueConvertible)?] {
    switch self {
    case .article(let id):
      ["article": id.rawValue, "segment": nil, "quote": nil, "entity": nil]
    case .paragraph(let id, let segment, let quote):
      ["article": id.rawValue, "segment": segment, "quote": quote, "entity": nil]
    case .entity(let id, _):
      ["article": nil, "segment": nil, "quote": nil, "entity": id.rawValue]
    }
  }
}
