import Foundation
import Importing
import Model
import Testing

@Suite final class ArticleFileTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "khabar-files-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  private func write(_ bytes: [UInt8], to name: String) throws -> ArticleFile {
    let path = folder + "/" + name
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return ArticleFile(path: path)
  }

  @Test func `a NUL byte is told with its offset`() throws {
    let file = try write(Array("text".utf8) + [0] + Array("more".utf8), to: "nul.txt")
    let outcome = file.read()
    #expect(outcome.articles.isEmpty)
    #expect(outcome.failures == [.notText(path: file.path, offset: 4)])
    #expect(outcome.failures.first?.description.contains("nul.txt") == true)
  }

  @Test func `a few broken bytes become replacement characters`() throws {
    let file = try write(
      Array("A long enough text with one broken byte ".utf8) + [0xFF] + Array(" in it.".utf8),
      to: "broken.txt")
    let article = try #require(file.read().articles.first)
    #expect(article.segments[0].text.contains("\u{FFFD}"))
  }

  @Test func `bytes that are no text are told with the first offset`() throws {
    let file = try write(
      Array("abc".utf8) + Array(repeating: 0xFF, count: 50) + [0x01], to: "bad.txt")
    #expect(file.read().failures == [.badEncoding(path: file.path, offset: 3)])
  }

  @Test func `Windows Arabic is read as such`() throws {
    // "قال الوزير" in Windows-1256.
    let file = try write(
      [0xDE, 0xC7, 0xE1, 0x20, 0xC7, 0xE1, 0xE6, 0xD2, 0xED, 0xD1, 0x2E], to: "old.txt")
    let article = try #require(file.read().articles.first)
    #expect(article.segments[0].text == "قال الوزير.")
    #expect(article.language == .arabic)
  }

  @Test(arguments: [true, false])
  func `UTF-16 with a byte order mark is read`(littleEndian: Bool) throws {
    let units = Array("\u{FEFF}خبر عاجل.".utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return littleEndian ? pair : pair.reversed()
    }
    let article = try #require(write(bytes, to: "wide.txt").read().articles.first)
    #expect(article.segments[0].text == "خبر عاجل.")
  }

  @Test func `JSONL gives an article a line and a failure for each bad one`() throws {
    let lines = """
      {"id": "a", "title": "عنوان", "text": "نص الخبر هنا.", "language": "ar", "date": "2020-07-06T12:00:00Z", "source": "وكالة", "url": "https://example.org/a"}
      {"text": 5}
      not json
      {"title": "no text"}
      {"text": "Only a text."}
      [1, 2]
      """
    let outcome = try write(Array(lines.utf8), to: "news.jsonl").read()
    #expect(outcome.articles.count == 2)
    let first = try #require(outcome.articles.first)
    #expect(first.id == "a")
    #expect(first.title.text == "عنوان")
    #expect(first.date?.iso8601 == "2020-07-06T12:00:00Z")
    #expect(first.url == "https://example.org/a")
    let places = outcome.failures.map { failure -> Int? in
      if case .badLine(_, let line, _) = failure { line } else { nil }
    }
    #expect(places == [2, 3, 4, 6])
    #expect(outcome.failures[3].description.contains("is not a JSON object"))
    #expect(outcome.failures[2].description.contains("news.jsonl:4: the object has no \"text\""))
  }

  @Test func `a folder is listed by name, without hidden and foreign files`() throws {
    for name in ["b.txt", "a.txt", "sub/c.jsonl", ".hidden.txt", "picture.png", "README.md"] {
      _ = try write(Array("x".utf8), to: name)
    }
    let names = try ArticleFile.files(at: [folder]).map { $0.path.dropFirst(folder.count + 1) }
    #expect(names == ["a.txt", "b.txt", "sub/c.jsonl"])
  }

  @Test func `a link to a folder is followed and keeps its name`() throws {
    _ = try write(Array("x".utf8), to: "real/a.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/link", withDestinationPath: folder + "/real")
    let names = try ArticleFile.files(at: [folder + "/link"]).map(\.path)
    #expect(names == [folder + "/link/a.txt"])
  }

  @Test func `a pipe is told to be no file, and not waited for`() throws {
    let path = folder + "/pipe.txt"
    #expect(mkfifo(path, 0o600) == 0)
    let failure = try #require(ArticleFile(path: path).read().failures.first)
    #expect(failure == .unreadable(path: path, reason: "it is no regular file"))
  }

  @Test func `a path that is not there is an error that names it`() {
    #expect(throws: ImportingError.missing(path: folder + "/none")) {
      try ArticleFile.files(at: [folder + "/none"])
    }
  }

  @Test func `ten megabytes in one line are read`() throws {
    let word = Array("كلمة ".utf8)
    let bytes = Array(repeatElement(word, count: 10_000_000 / word.count).joined())
    let article = try #require(write(bytes, to: "long.txt").read().articles.first)
    let scalars = article.segments.reduce(0) { $0 + $1.text.unicodeScalars.count }
    #expect(scalars > 5_000_000)
  }
}
