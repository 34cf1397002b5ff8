import Foundation
import Importing
import KhabarCore
import Model
import TestSupport
import Testing

/// What a library in a file keeps from one opening to the next.
@Suite struct KeptLibraryTests {
  private let folder: TemporaryFolder
  private let home: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    home = try TemporaryFolder()
  }

  private func open() throws -> Library {
    try Library.open(.file(home.path + "/sub/library.db"))
  }

  private func read(_ library: Library) async throws -> ReadReport {
    try await library.read(paths: [folder.path], mirroring: true)
  }

  @Test func `opening a folder again reads only what changed`() async throws {
    try folder.write("Haftar spoke in Benghazi on Monday.", to: "a.txt")
    try folder.write("Sarraj spoke in Tripoli on Monday.", to: "b.txt")
    #expect(try await read(open()).added == 2)
    try folder.write("Sarraj was silent in Tripoli on Tuesday, they said.", to: "b.txt")
    try folder.write("A third report from Sirte.", to: "c.txt")
    let report = try await read(open())
    #expect((report.added, report.changed, report.unchanged) == (1, 1, 1))
    let found = try await open().search("silent", limit: 5)
    #expect(found.hits.map(\.article.id) == ["b"])
  }

  @Test func `what a person did outlives the article's removal`() async throws {
    let text = "Haftar spoke in Benghazi on Monday."
    try folder.write(text, to: "a.txt")
    let library = try open()
    _ = try await read(library)
    try await library.keep(.starred("a", true))
    try await library.keep(.read("a", true))
    try folder.remove("a.txt")
    #expect(try await read(library).removed == 1)
    #expect(try await library.articleCount() == 0)
    try folder.write(text, to: "a.txt")
    _ = try await read(library)
    let article = try #require(try await library.page(of: "", offset: 0, limit: 5).articles.first)
    #expect(article.isStarred && article.isRead)
  }

  @Test func `two files of one name are two articles`() async throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/x", withIntermediateDirectories: true)
    try folder.write("The first report from Sirte.", to: "a.txt")
    try folder.write("Another report from Misrata.", to: "x/a.txt")
    let library = try open()
    _ = try await read(library)
    #expect(try await library.articleCount() == 2)
    #expect(try await read(library).unchanged == 2)
  }

  @Test func `a file that cannot be read does not keep the others out`() async throws {
    try folder.write("A report from Sirte.", to: "good.txt")
    try Data([0x61, 0x00, 0x62]).write(to: URL(fileURLWithPath: folder.path + "/nul.txt"))
    try folder.write("", to: "empty.txt")
    let library = try open()
    let report = try await read(library)
    #expect(report.added == 1)
    #expect(
      Set(report.failures.map { $0.path.split(separator: "/").last }) == ["nul.txt", "empty.txt"])
    // It is told again, not forgotten.
    #expect(try await read(library).failures.count == 2)
  }

  @Test func `a decision about names is kept and can be taken back`() async throws {
    try folder.write(
      "Zoran Petkov met Boris Ivanchev in Sirte. Petkov left Sirte.", to: "a.txt")
    let library = try open()
    _ = try await read(library)
    func people() async throws -> Set<EntityID> {
      Set(try await library.entities().filter { $0.type == .person }.map(\.id))
    }
    let before = try await library.entities().filter { $0.type == .person }
    #expect(before.count == 2)
    try await library.keep(.merged(before.map(\.id)))
    #expect(try await people().count == 1)
    // It holds when the articles are read anew.
    try folder.write(
      "Zoran Petkov met Boris Ivanchev in Sirte. Petkov left Sirte soon.", to: "a.txt")
    _ = try await read(library)
    #expect(try await people().count == 1)
    #expect(try await library.undoLastDecision() == .merged(before.map(\.id)))
    #expect(try await people().count == 2)
  }

  @Test func `a pair that a person undid stays undone`() async throws {
    let library = try open()
    _ = try await library.read(paths: [TemporaryFolder.seeds])
    let pair = try #require(try await library.pairs().first)
    try await library.keep(.paired(source: pair.source, target: pair.target, false))
    #expect(try await library.pairs().isEmpty)
    #expect(try await library.undoLastDecision() != nil)
    #expect(try await library.pairs().count == 1)
  }

  @Test func `a bead that a person linked is kept`() async throws {
    let library = try open()
    _ = try await library.read(paths: [TemporaryFolder.seeds])
    let pair = try #require(try await library.pairs().first)
    try await library.keep(
      .alignment(
        source: pair.source, target: pair.target, .linked(source: [0, 3], target: [0])))
    let comparison = try await open().comparison(of: pair.source, with: pair.target)
    #expect(comparison.alignment.beads.contains { $0.source == [0, 3] && $0.target == [0] })
  }

  @Test func `a file that is no library is told from one`() throws {
    let path = try home.write("This is not a database, it is a text.", to: "notes.db")
    #expect {
      try Library.open(.file(path))
    } throws: { error in
      guard case .unusable(let reason) = error as? LibraryError else { return false }
      return reason.contains("notes.db")
    }
  }

  @Test func `nobody's folder library is another's`() throws {
    #expect(try LibraryLocation.forFolder("/news/a") != (try LibraryLocation.forFolder("/news/b")))
    #expect(try LibraryLocation.forFolder("/news/a/") == (try LibraryLocation.forFolder("/news/a")))
  }
}
