import Foundation
import Importing
import Language
import Testing

@testable import KhabarCore
@testable import SentenceAlignment

struct DictionaryCacheTests {
  /// A folder with a dictionary from Arabic of one word, and a place for what is kept of it.
  private struct Shelf {
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
    let shelf = try Shelf(meaning: "shark")
    #expect(shelf.stems() == [WordKey("shark")])
    let kept = try Data(contentsOf: URL(filePath: shelf.cache))
    #expect(shelf.stems() == [WordKey("shark")])
    #expect(try Data(contentsOf: URL(filePath: shelf.cache)) == kept)
  }

  @Test func `a dictionary that has changed is read anew`() throws {
    let shelf = try Shelf(meaning: "shark")
    #expect(shelf.stems() == [WordKey("shark")])
    try shelf.write("piaster")
    #expect(shelf.stems() == [WordKey("piaster")])
  }

  @Test(arguments: [0, 8, 16, 24, 40])
  func `a damaged file is passed over and made anew`(offset: Int) throws {
    let shelf = try Shelf(meaning: "shark")
    _ = shelf.stems()
    let sound = try Data(contentsOf: URL(filePath: shelf.cache))
    var damaged = sound
    damaged[offset] ^= 0x40
    try damaged.write(to: URL(filePath: shelf.cache))
    #expect(shelf.stems() == [WordKey("shark")])
    #expect(try Data(contentsOf: URL(filePath: shelf.cache)) == sound)
    try sound.prefix(sound.count - 8).write(to: URL(filePath: shelf.cache))
    #expect(shelf.stems() == [WordKey("shark")])
    try Data().write(to: URL(filePath: shelf.cache))
    #expect(shelf.stems() == [WordKey("shark")])
  }

  @Test func `words are there where nothing can be kept`() throws {
    let shelf = try Shelf(meaning: "shark")
    try Data().write(to: URL(filePath: shelf.folder.path + "/cache"))
    #expect(shelf.stems() == [WordKey("shark")])
    #expect(InstalledWords.read(.init(folder: ""), cache: shelf.cache) == nil)
  }
}
