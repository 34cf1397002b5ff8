import Foundation
import GRDB
import Language
import Model
import TestSupport
import Testing

@testable import Storage

/// Libraries of earlier versions, kept as text in `Libraries`: two made-up articles, and what a person did.
///
/// Each is `sqlite3 FILE .dump` of a library with the migrations up to the one that names it. A version without
/// one is made of the last before it that has one.
@Suite struct EarlierLibraryTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Libraries")

  /// The migrations that have shipped, but the last, whose library is what the program makes now.
  private static let versions = Schema.migrator.migrations.dropLast()

  private static let kept = versions.filter {
    FileManager.default.fileExists(atPath: folder.appending(path: "\($0).sql").path)
  }

  /// Makes the file of an earlier version.
  private func library(of version: String, at path: String) throws {
    let place = try #require(Self.versions.firstIndex(of: version))
    let source = try #require(Self.versions[...place].last(where: Self.kept.contains))
    let dump = try String(contentsOf: Self.folder.appending(path: "\(source).sql"), encoding: .utf8)
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: dump) }
    try queue.close()
    let reopened = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(reopened, upTo: version)
    try reopened.close()
  }

  @Test func `libraries of the versions that have shipped are kept`() {
    #expect(Self.kept.first == "1")
    #expect(Self.kept.count > 10)
  }

  @Test(arguments: versions)
  func `a library of an earlier version keeps everything`(version: String) throws {
    let folder = try TemporaryFolder("earlier")
    let path = folder.path + "/library.db"
    try library(of: version, at: path)
    let store = try Store(path: path)
    try store.read { reader throws in
      #expect(try reader.articleCount == 2)
      let english = try #require(try reader.article("kept-1"))
      #expect(english.title.text == "Harbour opened in Hatta")
      #expect(english.source == "Hatta Daily")
      #expect(
        english.segments.map(\.text) == [
          "The harbour of Hatta was opened on Monday.", "Twelve ships came on the first day.",
        ])
      #expect(english.date == PublicationDate(iso8601: "2020-07-06T12:00:00Z"))
      #expect(english.origin == .file("/news/kept-1.txt"))
      let summaries = try reader.newest(limit: 5)
      let first = try #require(summaries.first { $0.id == "kept-1" })
      #expect(first.isStarred && !first.isRead && first.tags == ["port"])
      #expect(summaries.first { $0.id == "kept-2" }?.isRead == true)
      #expect(try reader.savedSearches().map(\.query) == ["harbour OR ميناء"])
      #expect(try reader.pairs().map(\.pair.source) == ["kept-2"])
      #expect(
        try reader.decisions().map(\.decision) == [
          .starred("kept-1", true), .tagged("kept-1", tag: "port", true),
          .savedSearch(name: "Ports", query: "harbour OR ميناء"),
          .paired(source: "kept-2", target: "kept-1", true),
        ])
      // The index is made anew, of the articles.
      for query in ["harbour", "ships", "source:hatta", "سفينة"] {
        let hits = try reader.search(QueryParser.parse(query), limit: 5).hits
        #expect(hits.count == 1, "\(query)")
      }
      #expect(try reader.search(QueryParser.parse("stems"), limit: 5).total == 0)
      if Int(version) ?? 0 >= 7 {
        #expect(try reader.subscriptions().map(\.title) == ["Hatta Daily"])
      }
    }
    // What goes and comes back still has its marks.
    try store.write { writer in
      try writer.remove(["kept-1"])
      try writer.add([.sample("kept-1", "Harbour")], at: 1_594_060_000)
    }
    #expect(try store.read { try $0.summary(of: "kept-1")?.isStarred } == true)
  }
}
