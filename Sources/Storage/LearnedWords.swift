import Foundation
import GRDB
import Language

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

extension LearnedWords {
  fileprivate static func hash(of bytes: [UInt8]) -> Int {
    var hash = ContentHash()
    hash.combine(bytes)
    return Int(truncatingIfNeeded: hash.value)
  }
}

extension StoreReader {
  /// What was learned last; `nil` where nothing was.
  public var learnedWords: LearnedWords? {
    get throws {
      guard let state = try number(forKey: Self.learnedWordsState),
        let bytes = try learnedBytes
      else { return nil }
      return LearnedWords(bytes: bytes, state: state)
    }
  }

  private var learnedBytes: [UInt8]? {
    get throws {
      try Data.fetchOne(
        database.cachedStatement(sql: "SELECT value FROM meta WHERE key = ?"),
        arguments: [Self.learnedWordsData]
      ).map { [UInt8]($0) }
    }
  }

  /// Whether what was learned is what was kept; what was kept before there were hashes is taken to
  /// be.
  var hasSoundLearnedWords: Bool {
    get throws {
      guard let hash = try number(forKey: Self.learnedWordsHash), let bytes = try learnedBytes
      else {
        return true
      }
      return LearnedWords.hash(of: bytes) == hash
    }
  }

  fileprivate static let learnedWordsState = "learnedWordsState"
  fileprivate static let learnedWordsData = "learnedWords"
  fileprivate static let learnedWordsHash = "learnedWordsHash"
}

extension StoreWriter {
  /// Keeps what was learned in place of what was kept before.
  public func save(_ words: LearnedWords) throws {
    try set(words.state, forKey: StoreReader.learnedWordsState)
    try execute(
      "INSERT OR REPLACE INTO meta VALUES (?, ?)",
      [StoreReader.learnedWordsData, Data(words.bytes)])
    try set(LearnedWords.hash(of: words.bytes), forKey: StoreReader.learnedWordsHash)
  }

  /// Forgets what was learned, so that it is learned anew.
  public func removeLearnedWords() throws {
    for key in [
      StoreReader.learnedWordsState, StoreReader.learnedWordsData, StoreReader.learnedWordsHash,
    ] {
      try execute("DELETE FROM meta WHERE key = ?", [key])
    }
  }
}
