import Importing
import KhabarCore
import Model
import TestSupport
import Testing

/// What a person writes, takes back and finds again.
@Suite struct NotesTests {
  private let folder: TemporaryFolder
  private let home: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    home = try TemporaryFolder()
  }

  private func open() throws -> Library { try Library.open(.file(home.path + "/library.db")) }

  @Test func `undo brings back what was written before, with who wrote it`() async throws {
    let library = try open()
    let subject = Note.Subject.article("a")
    try await library.record(.noted(subject, "First."), by: "Layla")
    try await library.record(.noted(subject, "Second."), by: "Omar")
    try await library.record(.noted(subject, ""), by: "Omar")
    #expect(try await library.note(on: subject) == nil)
    #expect(try await library.undoLastDecision() == .noted(subject, ""))
    var note = try #require(try await library.note(on: subject))
    #expect(note.text == "Second." && note.writtenBy == "Omar")
    _ = try await library.undoLastDecision()
    note = try #require(try await library.note(on: subject))
    #expect(note.text == "First." && note.writtenBy == "Layla" && note.writtenAt > 0)
    _ = try await library.undoLastDecision()
    #expect(try await library.note(on: subject) == nil)
  }

  @Test func `a note stays with its paragraph when the article is edited`() async throws {
    try folder.write("A ferry.\n\nIt had left Tobruk.\n\nNobody was hurt.", to: "a.txt")
    let library = try open()
    _ = try await library.read(paths: [folder.path], mirroring: true)
    let old = try await library.annotated("a").article
    let place = try #require(old.segments.firstIndex { $0.text == "Nobody was hurt." })
    try await library.keep(.noted(.paragraph(place, of: old), "Says who?"))
    try folder.write(
      "A ferry ran aground.\n\nIt had left Tobruk.\n\nIt is pulled free.\n\nNobody was hurt.",
      to: "a.txt")
    _ = try await library.read(paths: [folder.path], mirroring: true)
    let new = try await library.annotated("a")
    let note = try #require(new.notes.first)
    let segment = try #require(note.subject.segment(in: new.article))
    #expect(new.article.segments[segment].text == "Nobody was hurt.")
  }

  @Test func `notes are listed by a query, the newest first`() async throws {
    try folder.write("A ferry ran aground off Tobruk.", to: "a.txt")
    try folder.write("قرر المجلس بناء جسر جديد في المدينة.", to: "b.txt")
    let library = try open()
    _ = try await library.read(paths: [folder.path], mirroring: true)
    try await library.keep(.noted(.article("a"), "Ask."))
    try await library.keep(.noted(.article("b"), "ماذا بعد؟"))
    #expect(try await library.notes().map(\.note.text) == ["ماذا بعد؟", "Ask."])
    #expect(try await library.notes(on: "ferry OR nothing").map(\.note.text) == ["Ask."])
    #expect(try await library.notes(on: "lang:ar").map(\.note.text) == ["ماذا بعد؟"])
    #expect(try await library.page(of: "has:note", offset: 0, limit: 5).total == 2)
  }
}
