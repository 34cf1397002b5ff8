import Foundation
import Importing
import KhabarCore
import Model
import TestSupport
import Testing

/// What reading large files, old encodings and mixed folders leaves in a library.
@Suite struct StreamedLibraryTests {
  private let folder: TemporaryFolder
  private let library: Library

  init() throws {
    folder = try TemporaryFolder()
    library = try Library.open(.file(folder.path + "/.library.db"))
  }

  private func lines(changing changed: Int? = nil) -> String {
    (0..<700).map { number in
      "{\"id\": \"n\(number)\", \"text\": \"\(number == changed ? "new" : "plain") report.\"}\n"
    }.joined()
  }

  @Test func `a file of more articles than a transaction holds is read whole, and again by line`()
    async throws
  {
    let path = try folder.write(lines(), to: "news.jsonl")
    let first = try await library.read(paths: [path])
    #expect((first.added, first.unchanged, first.failures.count) == (700, 0, 0))
    try folder.write(lines(changing: 650), to: "news.jsonl")
    let second = try await library.read(paths: [path])
    #expect((second.added, second.changed, second.unchanged) == (0, 1, 699))
    #expect(try await library.articleCount() == 700)
    #expect(try await library.read(paths: [path]).unchanged == 700)
  }

  @Test func `an id of another file's article is no reason to replace it`() async throws {
    let one = try folder.write("{\"id\": \"x\", \"text\": \"The first report.\"}", to: "a.jsonl")
    let two = try folder.write("{\"id\": \"x\", \"text\": \"The second report.\"}", to: "b.jsonl")
    let report = try await library.read(paths: [one, two])
    #expect(report.added == 2)
    #expect(try await library.article(named: "x").text == "The first report.")
    #expect(try await library.read(paths: [two, one]).unchanged == 2)
  }

  @Test func `the encoding that was assumed stays with the article`() async throws {
    // "قال وزير الدفاع اليوم." in Windows-1256.
    let bytes: [UInt8] = [
      0xDE, 0xC7, 0xE1, 0x20, 0xE6, 0xD2, 0xED, 0xD1, 0x20, 0xC7, 0xE1, 0xCF, 0xDD, 0xC7, 0xDA,
      0x20, 0xC7, 0xE1, 0xED, 0xE6, 0xE3, 0x2E,
    ]
    let path = folder.path + "/old.txt"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    _ = try await library.read(paths: [path])
    let article = try await library.article(named: "old")
    #expect(article.segments.map(\.text) == ["قال وزير الدفاع اليوم."])
    #expect(article.encoding == TextEncoding(name: "WINDOWS-1256", isDeclared: false))
  }

  @Test func `a month for a date is kept as a month`() async throws {
    let path = try folder.write(
      "{\"id\": \"m\", \"text\": \"A report.\", \"date\": \"2020-07\"}", to: "m.jsonl")
    _ = try await library.read(paths: [path])
    #expect(try await library.article(named: "m").date?.iso8601 == "2020-07")
  }

  @Test func `what a folder holds besides is reported by kind`() async throws {
    for name in ["a.txt", "b.pdf", "c.pdf", "d.html"] { try folder.write("A report.", to: name) }
    let report = try await library.read(paths: [folder.path])
    #expect(report.added == 1)
    #expect(report.failures.isEmpty)
    #expect(report.leftOutInWords == "Not read, being of other kinds: 2 .pdf, 1 .html.")
    #expect(report.remarksInWords == report.leftOutInWords)
  }

  @Test func `no people are looked for in French`() async throws {
    let path = try folder.write(
      """
      Il a déclaré mardi que les négociations reprendraient à Genève. Selon Lui, Rien ne presse, et
      Les délégués se réunissent demain pour une nouvelle séance.
      """, to: "fr.txt")
    _ = try await library.read(paths: [path])
    #expect(try await library.article(named: "fr").language == "fr")
    #expect(try await library.entities().isEmpty)
  }
}
