import Browser
import Model
import Testing

@Suite struct NotesTests {
  private let article = SeedLibrary.translation

  /// A browser with the English translation open, and how the paragraph at the cursor begins.
  private func reading(columns: Int = 120, rows: Int = 40) throws -> Session {
    var session = try Session.started(columns: columns, rows: rows)
    try session.press("Enter")
    return session
  }

  private func subject(_ effect: Effect?) throws -> Note.Subject {
    guard case .editNote(let subject, _)? = effect else {
      throw Failure(effect: effect)
    }
    return subject
  }

  private struct Failure: Error { var effect: Effect? }

  /// Notes what the editor was opened on.
  private func write(_ text: String, in session: inout Session) throws {
    try session.press(";")
    session.write(try subject(session.effects.last), text)
  }

  @Test func `the key notes the article in the list, the paragraph in the text`() throws {
    var session = try Session.started()
    try session.press(";")
    let whole = try subject(session.effects.last)
    guard case .article(let id) = whole else { throw Failure(effect: session.effects.last) }
    try session.press("Enter j j ;")
    guard case .paragraph(id, let segment, let quote) = try subject(session.effects.last) else {
      throw Failure(effect: session.effects.last)
    }
    #expect(segment > 0)
    #expect(!quote.isEmpty)
  }

  @Test(arguments: [(120, 40), (80, 24)])
  func `a note stands under its paragraph, is marked in the list, and folds`(
    columns: Int, rows: Int
  ) throws {
    var session = try reading(columns: columns, rows: rows)
    try session.press("j")
    try write("Ask the harbour master about this.\nAnd the coast guard.", in: &session)
    #expect(session.screen.contains("✎ Ask the harbour master about this."))
    #expect(session.screen.contains("  And the coast guard."))
    try session.press("(")
    #expect(session.screen.contains("✎ Ask the harbour master about t…"))
    #expect(!session.screen.contains("And the coast guard."))
    try session.press("(")
    #expect(session.screen.contains("And the coast guard."))
    try session.press("Esc")
    let list = session.screen.split(separator: "\n").map { $0.prefix(columns / 3) }
    #expect(list.contains { $0.contains("✎") })
  }

  @Test func `the cursor goes over a note as over a paragraph, and the key edits it`() throws {
    var session = try reading()
    try session.press("j")
    try write("First line.\nSecond line.", in: &session)
    let noted = try #require(session.library.written.first?.subject)
    try session.press("j ;")
    #expect(try subject(session.effects.last) == noted)
    try session.press("j ;")
    #expect(try subject(session.effects.last) != noted)
  }

  @Test func `an empty note takes it away`() throws {
    var session = try reading()
    try write("Ask.", in: &session)
    #expect(session.screen.contains("✎ Ask."))
    try write("", in: &session)
    #expect(!session.screen.contains("✎"))
    #expect(session.screen.contains("The note is gone."))
  }

  @Test(arguments: [(120, 40), (80, 24)])
  func `all notes are listed, found, and lead to where they were written`(
    columns: Int, rows: Int
  ) throws {
    var session = try reading(columns: columns, rows: rows)
    try session.press("G")
    try write("About the end.", in: &session)
    try session.press("J g")
    try write("ماذا بعد؟", in: &session)
    try session.press("Esc ,")
    #expect(session.screen.contains("▸ Notes"))
    #expect(session.screen.contains("1/2"))
    try session.press("/")
    session.type("the end")
    try session.press("Enter")
    #expect(session.screen.contains("1/1"))
    try session.press("Enter")
    #expect(!session.screen.contains("▸ Notes"))
    #expect(session.screen.contains("✎ About the end."))
    try session.press(",")
    try session.press("d")
    #expect(session.library.written.map(\.text) == ["About the end."])
  }

  @Test func `a name's note stands on its page`() throws {
    var session = try Session.started()
    try session.press("Tab Tab ;")
    guard case .entity(_, let name) = try subject(session.effects.last) else {
      throw Failure(effect: session.effects.last)
    }
    session.write(try subject(session.effects.last), "Spelled otherwise in the wires.")
    try session.press("i Tab Tab Tab")
    #expect(session.screen.contains("[Notes 1]"))
    #expect(session.screen.contains("Spelled otherwise in the wires."))
    #expect(session.screen.contains(name))
    try session.press("Esc , Enter")
    #expect(session.screen.contains("Spellings"))
  }

  @Test func `who has noted nothing reads how to`() throws {
    var session = try Session.started()
    try session.press(",")
    #expect(session.screen.contains("Nothing is noted yet."))
    #expect(session.screen.contains("; writes about"))
    try session.press("q (")
    #expect(session.screen.contains("Nothing is noted here: ; writes a note."))
  }
}

extension Session {
  /// Keeps a note as if it had been written in the editor.
  fileprivate mutating func write(_ subject: Note.Subject, _ text: String) {
    let decision = Decision.noted(subject, text)
    library.keep(decision)
    send(.decided(decision))
  }
}
