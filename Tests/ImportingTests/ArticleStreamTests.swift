import Foundation
import Importing
import Model
import Testing

@Suite final class ArticleStreamTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "khabar-streams-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  private func write(_ bytes: [UInt8], to name: String) throws -> ArticleFile {
    let path = folder + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return ArticleFile(path: path)
  }

  private func lines(_ text: String, to name: String = "news.jsonl") throws -> ArticleFile {
    try write(Array(text.utf8), to: name)
  }

  @Test func `a long file comes in batches, in order and whole`() throws {
    let text = (0..<1_000).map { "{\"id\": \"n\($0)\", \"text\": \"Text number \($0).\"}\n" }
    let stream = ArticleStream(try lines(text.joined()))
    var ids: [String] = []
    var largest = 0
    while let part = stream.next() {
      largest = max(largest, part.articles.count)
      ids += part.articles.map(\.id.rawValue)
    }
    #expect(ids == (0..<1_000).map { "n\($0)" })
    #expect(largest <= 64)
  }

  @Test(arguments: ["one.txt", "none.jsonl", "bad.jsonl"])
  func `a stream ends`(name: String) throws {
    let contents = ["one.txt": "A text.", "none.jsonl": "\n\n", "bad.jsonl": "[]"]
    let stream = ArticleStream(try lines(contents[name] ?? "", to: name))
    var parts = 0
    while stream.next() != nil, parts < 10 { parts += 1 }
    #expect(parts == 1)
  }

  @Test func `lines that end in CR LF are lines, and the mark at the beginning is none`() throws {
    let file = try lines("\u{FEFF}{\"text\": \"One.\"}\r\n\r\n{\"text\": \"Two.\"}\r\nnonsense\r\n")
    let outcome = file.read()
    #expect(outcome.articles.map(\.text) == ["One.", "Two."])
    #expect(outcome.failures.count == 1)
    #expect(outcome.failures.first?.description.contains("news.jsonl:4:") == true)
  }

  @Test func `a line longer than a piece of the file is read`() throws {
    let long = String(repeating: "word ", count: 200_000)
    let outcome = try lines("{\"text\": \"\(long)\"}\n{\"text\": \"Short.\"}").read()
    #expect(outcome.articles.map(\.text.utf8.count) == [1_000_000, 6])
  }

  @Test func `JSONL in UTF-16 is read`() throws {
    let text = "{\"text\": \"خبر أول.\"}\n{\"text\": \"خبر ثان.\"}\n"
    let bytes = "\u{FEFF}\(text)".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let articles = try write(bytes, to: "wide.jsonl").read().articles
    #expect(articles.map(\.text) == ["خبر أول.", "خبر ثان."])
    #expect(articles.first?.encoding == TextEncoding(name: "UTF-16LE", isDeclared: true))
  }

  @Test func `a date that is not understood is told once, and the article is read`() throws {
    let outcome = try lines(
      """
      {"text": "One.", "date": "someday"}
      {"text": "Two.", "date": "2020-07-06"}
      {"text": "Three.", "date": "another day"}
      {"text": "Four.", "date": ["x"]}
      """
    ).read()
    #expect(outcome.articles.map { $0.date?.iso8601 } == [nil, "2020-07-06", nil, nil])
    #expect(
      outcome.remarks.map(\.description) == [
        "\(folder)/news.jsonl:1: \"someday\" is no date that Khabar understands; it and 2 more "
          + "lines were read without theirs."
      ])
  }

  @Test(arguments: [
    ("en-GB", "en-GB"), ("Arabic", "ar"), ("the language of the people", "en"),
  ])
  func `a language that is none is left to the text`(field: String, language: String) throws {
    let outcome = try lines(
      "{\"text\": \"This is the text of an article.\", \"language\": \"\(field)\"}"
    )
    .read()
    #expect(outcome.articles.first?.language.rawValue == language)
  }

  @Test func `a number for a date is seconds since 1970`() throws {
    let outcome = try lines("{\"text\": \"One.\", \"date\": 1594036800}").read()
    #expect(outcome.articles.first?.date?.iso8601 == "2020-07-06T12:00:00Z")
  }

  // MARK: Kinds of files

  @Test(arguments: ["page.html", "paper.pdf", "data.json", "feed.xml"])
  func `a file named outright that is known to be something else is an error`(name: String) throws {
    let file = try lines("Some text.", to: name)
    let ending = name.split(separator: ".").last ?? ""
    #expect(throws: ImportingError.unreadKind(path: file.path, kind: "a .\(ending) file")) {
      try ArticleFile.files(at: [file.path])
    }
  }

  @Test(arguments: [
    ("<!DOCTYPE html>\n<p>Text", "a web page"), ("\u{FEFF} <HTML><body>", "a web page"),
    ("<!-- saved -->\n<html>", "a web page"), ("<?xml version=\"1.0\"?><rss>", "XML"),
    ("%PDF-1.7 …", "PDF"), ("{\\rtf1 text}", "RTF"),
  ])
  func `markup is no article, whatever its file is called`(text: String, kind: String) throws {
    let file = try lines(text, to: "page.txt")
    #expect(file.read().failures == [.unreadKind(path: file.path, kind: kind)])
  }

  @Test func `a plain text may have an ending of its own or none`() throws {
    for name in ["notes.log", "LICENSE"] {
      let file = try lines("Some text.", to: name)
      #expect(try ArticleFile.files(at: [file.path]).first?.read().articles.count == 1)
    }
  }

  @Test func `what a folder holds besides is counted by kind`() throws {
    for name in ["a.txt", "b.PDF", "c.pdf", "d.html", "LICENSE", "README.md", ".hidden.pdf"] {
      _ = try lines("x", to: name)
    }
    let listing = try FileListing(at: folder)
    #expect(listing.files.map(\.stem) == ["a"])
    #expect(listing.leftOut == ["pdf": 2, "html": 1, "": 1])
  }
}
