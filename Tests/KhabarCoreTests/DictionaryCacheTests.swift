import Foundation
import Importing
import Language
import TestSupport
import Testing

@testable import KhabarCore
@testable import SentenceAlignment

struct DictionaryCacheTests {
  /// A folder with a dictionary from Arabic of one word, and a place for what is kept of it.
  private struct InstalledDictionary {
    let folder: TemporaryFolder
    let cache: String

    init(meaning: String) throws {
      folder = try TemporaryFolder()
      cache = folder.path + "/cache/khabar/dictionary.bin"
      try write(meaning)
    }

    func write(_ meaning: String) throws {
      let entry = "قرش\n\(meaning)\n"
      let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
      try Data("قرش\tA\t\(digits[entry.utf8.count])\n".utf8)
        .write(to: URL(filePath: folder.path + "/test-ara-eng.index"))
      try Data(entry.utf8).write(to: URL(filePath: folder.path + "/test-ara-eng.dict"))
    }

    func stems() -> [WordKey]? {
      guard let words = InstalledWords.read(.init(folder: folder.path), cache: cache) else {
        return nil
      }
      var stems: [WordKey] = []
      words.forEachTranslation(ofArabic: WordKey("قرش")) { stems.append($0.stem) }
      return stems
    }
  }

  @Test func `what was kept says what was read`() throws {
    let installed = try InstalledDictionary(meaning: "shark")
    #expect(installed.stems() == [WordKey("shark")])
    let kept = try Data(contentsOf: URL(filePath: installed.cache))
    #expect(installed.stems() == [WordKey("shark")])
    #expect(try Data(contentsOf: URL(filePath: installed.cache)) == kept)
  }

  @Test func `a dictionary that has changed is read anew`() throws {
    let installed = try InstalledDictionary(meaning: "shark")
    #expect(installed.stems() == [WordKey("shark")])
    try installed.write("piaster")
    #expect(installed.stems() == [WordKey("piaster")])
  }

  @Test(arguments: [0, 8, 16, 24, 40])
  func `a damaged file is passed over and made anew`(offset: Int) throws {
    let installed = try InstalledDictionary(meaning: "shark")
    _ = installed.stems()
    let sound = try Data(contentsOf: URL(filePath: installed.cache))
    var damaged = sound
    damaged[offset] ^= 0x40
    try damaged.write(to: URL(filePath: installed.cache))
    #expect(installed.stems() == [WordKey("shark")])
    #expect(try Data(contentsOf: URL(filePath: installed.cache)) == sound)
    try sound.prefix(sound.count - 8).write(to: URL(filePath: installed.cache))
    #expect(installed.stems() == [WordKey("shark")])
    try Data().write(to: URL(filePath: installed.cache))
    #expect(installed.stems() == [WordKey("shark")])
  }

  @Test func `words are there where nothing can be kept`() throws {
    let installed = try InstalledDictionary(meaning: "shark")
    try Data().write(to: URL(filePath: installed.folder.path + "/cache"))
    #expect(installed.stems() == [WordKey("shark")])
    #expect(InstalledWords.read(.init(folder: ""), cache: installed.cache) == nil)
  }
}
