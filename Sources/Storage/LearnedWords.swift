import Foundation
import GRDB

/// What the library's translations taught about words, as the analysis wrote it down.
public struct LearnedWords: Hashable, Sendable {
  /// The words, in a form that the analysis knows.
  public var bytes: [UInt8]
  /// What they were learned from: changes whenever there is something new to learn.
  public var state: Int

  /// Words learned from a state of the library.
  public init(bytes: [UInt8], state: Int) {
    self.bytes = bytes
    self.state = state
  }
}

extension StoreReader {
  /// What was learned last; `nil` where nothing was.
  public var learnedWords: LearnedWords? {
    get throws {
      guard let state = try number(forKey: Self.learnedWordsState),
        let data = try Data.fetchOne(
          database.cachedStatement(sql: "SELECT value FROM meta WHERE key = ?"),
          arguments: [Self.learnedWordsData])
      else { return nil }
      return LearnedWords(bytes: [UInt8](data), state: state)
    }
  }

  fileprivate static let learnedWordsState = "learnedWordsState"
  fileprivate static let learnedWordsData = "learnedWords"
}

extension StoreWriter {
  /// Keeps what was learned in place of what was kept before.
  public func save(_ words: LearnedWords) throws {
    try set(words.state, forKey: StoreReader.learnedWordsState)
    try execute(
      "INSERT OR REPLACE INTO meta VALUES (?, ?)",
      [StoreReader.learnedWordsData, Data(words.bytes)])
  }
}
