import Browser
import Foundation
import Model
import Settings
import Testing

/// What is kept of where a reader was.
@Suite
final class ReadingPlaceFileTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "khabar-place-\(UUID().uuidString)")

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var file: ReadingPlaceFile {
    ReadingPlaceFile(path: folder.appending(path: "places/news.toml").path)
  }

  private func write(_ text: String) throws {
    let url = URL(filePath: file.path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  @Test func `a place comes back as it was kept`() throws {
    var place = ReadingPlace()
    place.filter.query = "title:\"خبر \\ news\""
    place.filter.entity = EntityID(rawValue: "e7")
    place.filter.isUnreadOnly = true
    place.filter.sorting = ArticleSorting(order: .story, grouping: .day)
    place.glossed = .fromRight
    place.article = "a\"1\n"
    place.index = 12
    place.pane = .reader
    place.segment = 3
    place.top = TextAnchor(segment: 2, offset: 140, space: 1)
    place.namesWidth = 31
    place.pastQueries = ["one", "حفتر \"x\""]
    try file.save(place)
    #expect(try file.load() == place)
    place.index = 13
    place.top = TextAnchor(segment: nil, block: 4, offset: 7)
    try file.save(place)
    #expect(try file.load() == place)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/places") == ["news.toml"])
  }

  @Test func `without a file nothing is known, and nothing is told`() throws {
    #expect(try file.load() == nil)
  }

  @Test(arguments: [
    ("index = \"three\"", "news.toml:1:9", "a text, not a count"),
    ("query = \"a\"\nindex = ", "news.toml:2", "no TOML"),
    ("pane = \"cellar\"", "news.toml:1:8", "one of"),
    ("index = -4", "news.toml:1:9", "not a count"),
    ("searches = [1]", "news.toml:1:13", "not a text"),
    ("\u{0}\u{1}", "news.toml", "at its top"),
  ])
  func `a damaged file is told with its place, and put aside`(
    text: String, place: String, what: String
  ) throws {
    try write(text)
    do {
      _ = try file.load()
      Issue.record("It was read.")
    } catch {
      #expect(error.description.hasPrefix(place), "\(error)")
      #expect(error.description.contains("begins at its top"), "\(error)")
      if what != "no TOML" { #expect(error.description.contains(what), "\(error)") }
    }
    #expect(try file.load() == nil)
    #expect(FileManager.default.fileExists(atPath: file.path + ".damaged"))
  }

  @Test func `what a later version keeps is passed over`() throws {
    try write("index = 2\nmood = \"good\"\n[later]\nx = 1\n")
    #expect(try file.load()?.index == 2)
  }

  @Test func `where nothing can be written, that is told`() throws {
    let blocked = folder.appending(path: "file").path
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data().write(to: URL(filePath: blocked))
    #expect(throws: SettingsProblem.self) {
      try ReadingPlaceFile(path: blocked + "/places/x.toml").save(ReadingPlace())
    }
  }

  @Test func `libraries have files of their own`() {
    let names = ["/a/news.db", "/b/news.db", "/a/other.db"].compactMap {
      ReadingPlaceFile(library: $0)?.path
    }
    #expect(Set(names).count == 3)
  }
}
