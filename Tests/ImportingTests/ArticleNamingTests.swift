import Foundation
import Importing
import Language
import Model
import Testing

@Suite struct ArticleNamingTests {
  private func read(_ lines: [[String: String]], ending: String = "\n") throws
    -> ArticleBatch
  {
    let encoder = JSONEncoder()
    let text = try lines.map { String(decoding: try encoder.encode($0), as: UTF8.self) + ending }
      .joined()
    return try read(text)
  }

  /// What a JSONL file of a text gives.
  private func read(_ text: String) throws -> ArticleBatch {
    let path = NSTemporaryDirectory() + "khabar-naming-\(UUID().uuidString).jsonl"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return ArticleFile(path: path).read()
  }

  @Test(arguments: [
    ("", "empty"), ("  ", "empty"), ("a\0b", "U+0000"), ("a\nb", "U+000A"), ("a\tb", "U+0009"),
    ("a\u{1B}[31m", "U+001B"), ("a\u{9B}", "U+009B"), ("a\u{202E}b", "U+202E"),
    ("a\u{2067}", "U+2067"), ("a\u{2028}b", "U+2028"), ("a\u{FEFF}", "U+FEFF"),
    (String(repeating: "x", count: 1_001), "1001 bytes"),
  ])
  func `a bad id is refused by its line, and the others are read`(id: String, told: String) throws {
    let outcome = try read([
      ["id": "good", "text": "The first report from Sirte."], ["id": id, "text": "The second."],
      ["id": "better", "text": "The third."],
    ])
    #expect(outcome.articles.map(\.id) == ["good", "better"])
    let failure = try #require(outcome.failures.first)
    #expect(outcome.failures.count == 1)
    #expect(failure.description.contains(".jsonl:2: "))
    #expect(failure.description.contains(told), "\(failure)")
  }

  @Test(arguments: ["a b", "سرت-١", "می\u{200C}خواهم", "a/b:c?d=e", "é"])
  func `an id that can be typed is taken as it stands`(id: String) throws {
    #expect(try read([["id": id, "text": "A report."]]).articles.map(\.id.rawValue) == [id])
  }

  @Test func `a repeated id is named with both lines`() throws {
    let outcome = try read([
      ["id": "a", "text": "The first."], ["id": "b", "text": "The second."],
      ["id": "a", "text": "The third."],
    ])
    #expect(outcome.articles.map(\.text) == ["The first.", "The second."])
    let told = ".jsonl:3: the id \"a\" stands on line 1 already; give this article another"
    #expect(outcome.failures.count == 1)
    #expect(outcome.failures.first?.description.hasSuffix(told) == true)
  }

  @Test func `a text that stands twice without an id is one article`() throws {
    let outcome = try read([["text": "The same."], ["text": "The same."]])
    #expect(outcome.articles.count == 1)
    #expect(outcome.failures.first?.description.contains("line 1 already") == true)
  }

  @Test func `the lines of a file from Windows are all read`() throws {
    let outcome = try read(
      (1...3).map { ["id": "\($0)", "text": "Report \($0).\r\nIts second line."] }, ending: "\r\n")
    #expect(outcome.articles.map(\.id) == ["1", "2", "3"])
    #expect(outcome.failures.isEmpty)
    #expect(outcome.articles.first?.segments.count == 2)
  }

  @Test func `a line separator inside a JSON string ends no line`() throws {
    let text =
      "{\"id\":\"1\",\"text\":\"One\u{2028}two.\"}\r\n{\"id\":\"2\",\"text\":\"Three.\"}\r\n"
    let outcome = try read(text)
    #expect(outcome.articles.map(\.id) == ["1", "2"])
    #expect(outcome.failures.isEmpty)
  }

  @Test(arguments: [
    ("000", "000"), (FileName.text(of: [0x61, 0xCE, 0xC8]), "a%CE%C8"), ("خبر", "خبر"),
    ("a\u{1B}[31mb", "a[31mb"), ("a\u{202E}b\nc", "ab c"),
  ])
  func `an id that is made of a file's name is safe`(stem: String, id: String) {
    #expect(ArticleNaming.id(ofFileNamed: stem).rawValue == id)
  }

  @Test func `a file's name with nothing to see in it still gives an id`() {
    let id = ArticleNaming.id(ofFileNamed: "\u{1B}\u{202E}\n")
    #expect(id.rawValue.count == 16)
  }

  @Test func `metadata is cleaned as text is`() throws {
    let outcome = try read([
      [
        "id": "a", "text": "A report from Sirte.", "title": "A\u{1B}[31m title\n",
        "source": " Re\u{9B}uters\u{202E}\t", "url": "https://example.org/\u{7}x",
        "language": "ar\u{1B}",
      ],
      ["id": "b", "text": "Another report from Sirte.", "source": " \u{1B} ", "language": "en-GB"],
    ])
    let article = try #require(outcome.articles.first)
    #expect(article.title.text == "A[31m title")
    #expect(article.source == "Reuters")
    #expect(article.url == "https://example.org/x")
    #expect(article.language == "en")
    #expect(outcome.articles.last?.source == nil)
    #expect(outcome.articles.last?.language == "en-GB")
  }
}
