import Foundation
import Importing
import KhabarCore
import Model
import TestSupport
import Testing

/// Whose articles take the place of whose.
@Suite struct ArticleOriginTests {
  private let folder: TemporaryFolder
  private let library: Library

  init() throws {
    folder = try TemporaryFolder()
    library = try Library.open(.file(folder.path + "/home/library.db"))
  }

  private func article(_ id: ArticleID, _ text: String) throws -> Article {
    try PlainTextReader().article(from: text, metadata: ArticleMetadata(id: id))
  }

  @Test func `an article from outside never replaces one of a file`() async throws {
    let file = try folder.write("Haftar spoke in Benghazi on Monday.", to: "a.txt")
    _ = try await library.read(paths: [file])
    let outside = try article("a", "Something else altogether.")
    let report = try await library.add([outside])
    #expect((report.added, report.changed, report.unchanged) == (1, 0, 0))
    #expect(try await library.articleCount() == 2)
    #expect(try await library.article(named: "a").text == "Haftar spoke in Benghazi on Monday.")
    // The same again is the same again, and the file is as it was.
    let again = try await library.add([outside])
    #expect((again.added, again.changed, again.unchanged) == (0, 0, 1))
    #expect(try await library.read(paths: [file]).unchanged == 1)
    #expect(try await library.article(named: "a").text == "Haftar spoke in Benghazi on Monday.")
  }

  @Test func `a file's article never replaces one from outside`() async throws {
    try await library.add([try article("a", "Something from outside.")])
    let file = try folder.write("Haftar spoke in Benghazi on Monday.", to: "a.txt")
    #expect(try await library.read(paths: [file]).added == 1)
    #expect(try await library.articleCount() == 2)
    #expect(try await library.article(named: "a").text == "Something from outside.")
  }

  @Test func `what comes from outside under its id again is a change`() async throws {
    try await library.add([try article("a", "Something from outside.")])
    let report = try await library.add([try article("a", "Something new from outside.")])
    #expect((report.added, report.changed) == (0, 1))
    #expect(try await library.article(named: "a").text == "Something new from outside.")
  }

  @Test func `lines of two files with one id are two articles`() async throws {
    let first = try folder.write("{\"id\":\"a\",\"text\":\"The first.\"}\r\n", to: "x.jsonl")
    let second = try folder.write("{\"id\":\"a\",\"text\":\"The second.\"}\n", to: "y.jsonl")
    #expect(try await library.read(paths: [first, second]).added == 2)
    #expect(try await library.articleCount() == 2)
    #expect(try await library.article(named: "a").text == "The first.")
  }

  @Test func `what is told as added is what is stored`() async throws {
    let lines = (0..<40).map { "{\"id\":\"\($0 % 30)\",\"text\":\"Report \($0).\"}\r\n" }
    let file = try folder.write(lines.joined(), to: "x.jsonl")
    let report = try await library.read(paths: [file])
    #expect((report.added, report.failures.count) == (30, 10))
    #expect(try await library.articleCount() == 30)
  }

  @Test func `a file that is named twice is counted once`() async throws {
    let file = try folder.write("Haftar spoke in Benghazi on Monday.", to: "a.txt")
    let report = try await library.read(paths: [file, file])
    #expect((report.added, report.changed, report.unchanged) == (1, 0, 0))
  }

  @Test func `an article whose source alone is another is changed`() async throws {
    let line = { (source: String) in
      "{\"id\":\"a\",\"text\":\"A report.\",\"source\":\"\(source)\"}"
    }
    let file = try folder.write(line("Reuters"), to: "x.jsonl")
    _ = try await library.read(paths: [file])
    try folder.write(line("Anadolu"), to: "x.jsonl")
    #expect(try await library.read(paths: [file]).changed == 1)
    #expect(try await library.article(named: "a").source == "Anadolu")
  }
}
