import Foundation
import Importing
import Model
import Testing

struct DictdDictionaryTests {
  private let folder: DictionaryFolder

  init() throws {
    folder = try DictionaryFolder()
    try folder.write(
      "test-ara-eng",
      entries: [
        ("قصف", ["Bombard", "Bombing", "Shelling"]), ("مساعدات", ["Aids", "Assistances"]),
        ("مساعدة", ["Help"]), ("وقف اطلاق النار", ["Ceasefire"]),
      ])
  }

  private func dictionary() throws -> DictdDictionary {
    let opened = InstalledDictionaries(folder: folder.path).open(from: .arabic, to: .english)
    #expect(opened.failures.isEmpty)
    return try #require(opened.dictionaries.first)
  }

  /// Every headword with each of its meanings.
  private func meanings() throws -> [String] {
    var meanings: [String] = []
    try dictionary().forEachMeaning { headword, meaning in
      let texts = [headword, meaning].map { String(decoding: $0, as: UTF8.self) }
      meanings.append(texts.joined(separator: ": "))
    }
    return meanings
  }

  @Test func `every headword has its meanings without their numbers`() throws {
    #expect(
      try meanings() == [
        "قصف: Bombard", "قصف: Bombing", "قصف: Shelling", "مساعدات: Aids",
        "مساعدات: Assistances", "مساعدة: Help", "وقف اطلاق النار: Ceasefire",
      ])
  }

  @Test func `a word is found without its clitics, its own spelling first`() throws {
    let dictionary = try dictionary()
    #expect(dictionary.translations(of: "وَالقَصْف") == ["Bombard", "Bombing", "Shelling"])
    #expect(dictionary.translations(of: "مُسَاعَدَاتٌ").first == "Aids")
    #expect(dictionary.translations(of: "وقف اطلاق").isEmpty)
    #expect(dictionary.translations(of: "سلام").isEmpty)
  }

  @Test func `a word's entries have headword, pronunciation and meanings`() throws {
    let entries = try dictionary().entries(of: "بالمساعدات")
    #expect(
      entries == [
        DictionaryEntry(
          headword: "مساعدات", pronunciation: "x", meanings: ["Aids", "Assistances"]),
        DictionaryEntry(headword: "مساعدة", pronunciation: "x", meanings: ["Help"]),
      ])
    #expect(try dictionary().entries(of: "سلام").isEmpty)
  }

  @Test func `a dictionary that nothing compressed is read as well`() throws {
    try folder.write("plain-eng-ara", entries: [("shelling", ["القصف"])], isCompressed: false)
    let opened = InstalledDictionaries(folder: folder.path).open(from: .english, to: .arabic)
    #expect(opened.dictionaries.map { $0.translations(of: "Shelling") } == [["القصف"]])
  }

  @Test func `a text that was cut short is named`() throws {
    try folder.truncate("test-ara-eng.dict.dz", to: 60)
    let opened = InstalledDictionaries(folder: folder.path).open(from: .arabic, to: .english)
    #expect(opened.dictionaries.isEmpty)
    #expect(opened.failures.map(\.path) == ["\(folder.path)/test-ara-eng.dict.dz"])
  }

  @Test func `an index without its text, and one that is none, are named`() throws {
    try FileManager.default.removeItem(atPath: "\(folder.path)/test-ara-eng.dict.dz")
    try Data("no index\n".utf8)
      .write(to: URL(fileURLWithPath: "\(folder.path)/note-ara-eng.index"))
    try Data().write(to: URL(fileURLWithPath: "\(folder.path)/note-ara-eng.dict"))
    let opened = InstalledDictionaries(folder: folder.path).open(from: .arabic, to: .english)
    #expect(opened.dictionaries.isEmpty)
    #expect(
      opened.failures.map(\.path)
        == ["\(folder.path)/note-ara-eng.index", "\(folder.path)/test-ara-eng.dict"])
  }

  @Test func `offsets beyond the text are passed over`() throws {
    let index = "\(folder.path)/test-ara-eng.index"
    let lines = try String(contentsOfFile: index, encoding: .utf8)
    try (lines + "بعيد\t//////\tB\nطويل\tA\t//////\nناقص\tA\n")
      .write(toFile: index, atomically: true, encoding: .utf8)
    #expect(try meanings().count == 7)
  }

  @Test func `an index with the line ends of Windows is read`() throws {
    let before = try meanings()
    let index = "\(folder.path)/test-ara-eng.index"
    let lines = try String(contentsOfFile: index, encoding: .utf8)
    try lines.replacing("\n", with: "\r\n").write(toFile: index, atomically: true, encoding: .utf8)
    #expect(try meanings() == before)
    #expect(before.count == 7)
  }

  @Test func `a folder that is not there has no dictionaries`() {
    for path in ["", "\(folder.path)/none"] {
      let installed = InstalledDictionaries(folder: path)
      #expect(installed.indexPaths(from: .arabic, to: .english).isEmpty)
      #expect(installed.open(from: .arabic, to: .english).failures.isEmpty)
    }
  }
}
