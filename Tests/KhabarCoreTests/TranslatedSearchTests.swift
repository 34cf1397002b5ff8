import Foundation
import Importing
import KhabarCore
import Model
import TestSupport
import Testing

@Suite struct `A translated word` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func library() async throws -> Library {
    try write("freedict-eng-ara", "aid", "مساعدات")
    let article = try folder.write(
      "نشرة الأخبار\n\nوصلت المساعدات إلى المدينة أمس.\n\nوقال المتحدث إنها كافية.\n", to: "a.txt")
    let library = try Library.open(
      .memory, dictionaries: InstalledDictionaries(folder: folder.path))
    _ = try await library.read(paths: [article], mirroring: false)
    return library
  }

  /// Writes a dictionary of one entry, as `dictfmt` does.
  private func write(_ name: String, _ headword: String, _ meaning: String) throws {
    let text = "\(headword) /x/\n\(meaning)\n"
    try folder.write(text, to: "\(name).dict")
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    try folder.write("\(headword)\tA\t\(digits[text.utf8.count])\n", to: "\(name).index")
  }

  @Test func `is found as the dictionary has it`() async throws {
    let found = try await library().search("~aid", limit: 5)
    #expect(found.hits.count == 1)
    #expect(
      found.additions == [QueryAddition(word: "aid", added: ["مساعدات"], isTranslation: true)])
  }

  @Test func `that no dictionary has is searched as it is`() async throws {
    let found = try await library().search("~okapi", limit: 5)
    #expect(found.hits.isEmpty)
    #expect(
      found.additions == [QueryAddition(word: "okapi", added: [], isTranslation: true)])
  }

  @Test func `without a dictionary of its language is told apart from an unknown one`()
    async throws
  {
    let found = try await library().search("~okapi ~مساعدة", limit: 5)
    #expect(found.additions.map(\.isDictionaryMissing) == [false, true])
  }

  @Test func `is not looked up without its sign`() async throws {
    let found = try await library().search("aid", limit: 5)
    #expect(found.hits.isEmpty)
    #expect(found.additions.isEmpty)
  }
}
