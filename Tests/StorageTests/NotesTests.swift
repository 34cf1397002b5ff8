import Foundation
import Language
import Model
import Storage
import TestSupport
import Testing

/// What a person wrote, as the library keeps it.
@Suite struct NotesTests {
  private let store: Store

  init() throws {
    store = try Store.inMemory()
    try store.write { writer in
      try writer.add(
        [
          .sample("a", "A ferry ran aground", "It had left Tobruk."), .sample("b", "قرار جديد"),
        ], at: 1)
    }
  }

  private func write(_ text: String, on subject: Note.Subject, at time: Int64 = 1) throws {
    try store.write {
      try $0.set(Note(subject: subject, text: text, writtenAt: time, writtenBy: "Layla"))
    }
  }

  private let paragraph = Note.Subject.paragraph("a", segment: 1, quote: "It had left Tobruk.")

  @Test func `a note takes the place of the one before, and an empty one takes it away`() throws {
    try write("Ask the harbour.", on: .article("a"))
    try write("Which harbour?\nTobruk, or Bardia?", on: paragraph, at: 2)
    try write("Ask the coast guard.", on: .article("a"), at: 3)
    let notes = try store.read { try $0.notes(on: "a") }
    #expect(notes.map(\.text) == ["Which harbour?\nTobruk, or Bardia?", "Ask the coast guard."])
    #expect(notes.map(\.subject) == [paragraph, .article("a")])
    #expect(notes[0].writtenBy == "Layla" && notes[0].writtenAt == 2)
    try write("", on: paragraph)
    #expect(try store.read { try $0.note(on: paragraph) } == nil)
    let rest = try store.read { try $0.notes() }
    #expect(rest.map(\.note.text) == ["Ask the coast guard."])
  }

  @Test func `has:note finds the articles, and lists tell how many notes there are`() throws {
    try write("One.", on: .article("b"))
    try write("Two.", on: paragraph)
    try write("A name.", on: .entity("e", name: "Tobruk"))
    func found(_ query: String) throws -> [ArticleID] {
      let query = try QueryParser.parse(query)
      return try store.read { try $0.search(query, limit: 10).hits.map(\.article.id) }
    }
    func count(of id: ArticleID) throws -> Int? {
      try store.read { try $0.summary(of: id) }?.noteCount
    }
    #expect(Set(try found("has:note")) == ["a", "b"])
    #expect(try found("ferry has:note") == ["a"])
    #expect(try found("has:note -ferry") == ["b"])
    let one = try count(of: "a")
    #expect(one == 1)
    try write("Three.", on: .article("a"))
    #expect(try count(of: "a") == 2)
  }

  @Test func `a note outlives its article`() throws {
    try write("Ask the harbour.", on: .article("a"))
    try store.write { try $0.remove(["a"]) }
    let listed = try #require(try store.read { try $0.notes() }.first)
    #expect(listed.note.text == "Ask the harbour." && listed.article == nil)
    try store.write { try $0.add([.sample("a", "A ferry ran aground")], at: 2) }
    #expect(try store.read { try $0.notes() }.first?.article?.id == "a")
  }

  @Test func `a name that is linked otherwise keeps its note`() throws {
    func save(_ id: EntityID) throws {
      try store.write {
        try $0.save(
          Entity(
            id: id, type: .location, names: [.english: "Tobruk"],
            forms: [EntityForm(text: "Tobruk", language: .english, count: 1)]))
      }
    }
    try save("new")
    try write("A harbour.", on: .entity("old", name: "Tobruk"))
    #expect(
      try store.read { try $0.notes(about: "new") }.map(\.text) == ["A harbour."])
    #expect(try store.read { try $0.notes() }.first?.entity == "new")
    #expect(try store.read { try $0.notes(about: "other") }.isEmpty)
  }

  @Test func `a damaged library's notes are salvaged`() throws {
    let folder = try TemporaryFolder("notes")
    let path = folder.path + "/library.db"
    do {
      let store = try Store(path: path)
      try store.write { writer in
        try writer.add([.sample("a", "A ferry ran aground", "It had left Tobruk.")], at: 1)
        try writer.set(Note(subject: paragraph, text: "Which harbour?", writtenAt: 5))
      }
      try store.checkpoint()
    }
    _ = try StoreSalvage(path: path)
    let notes = try Store(path: path).read { try $0.notes(on: "a") }
    #expect(notes == [Note(subject: paragraph, text: "Which harbour?", writtenAt: 5)])
  }
}
