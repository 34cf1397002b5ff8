import Foundation
import GRDB
import Language

/// What the library's translations taught about words, as the analysis wrote it down.
public struct LearnedWords: Hashable, Sendable {
  /// The words, in a form that the analysis knows.
  public var bytes: [UInt8]
  /// What they were learned from: a number for each pair of texts with what a person decided about it,
  /// ascending.
  public var lessons: [Int64]

  /// Words learned from some pairs of texts.
  public init(bytes: [UInt8], lessons: [Int64]) {
    self.bytes = bytes
    self.lessons = lessons
  }
}

extension LearnedWords {
  /// What the bytes say.
  ///
  /// - Parameter unpack: Makes it of the bytes; `nil` where they are none of its own.
  /// - Throws: ``RowDamage`` where that is so.
  public func unpacked<Value>(_ unpack: ([UInt8]) -> Value?) throws(RowDamage) -> Value {
    guard let value = unpack(bytes) else { throw StoreReader.learnedWordsDamage }
    return value
  }

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
      guard let data = try blob(forKey: Self.learnedWordsData) else { return nil }
      guard try hasSoundLearnedWords else { throw Self.learnedWordsDamage }
      return LearnedWords(bytes: data, lessons: try wordLessons ?? [])
    }
  }

  /// What the words were learned from that were learned last; `nil` where none were, or by a version
  /// that did not keep it.
  public var wordLessons: [Int64]? {
    get throws {
      guard let bytes = try blob(forKey: Self.wordLessonsKey) else { return nil }
      guard try hasSeal(bytes, forKey: Self.wordLessonsSeal),
        let lessons = try? Self.lessons(of: bytes)
      else { throw Self.learnedWordsDamage }
      return lessons
    }
  }

  private static func lessons(of bytes: [UInt8]) throws(BadPacking) -> [Int64] {
    var reader = VarintReader(bytes: bytes)
    var lessons: [Int64] = []
    while !reader.isAtEnd { lessons.append(Int64(try reader.number())) }
    return lessons
  }

  private func hasSeal(_ bytes: [UInt8], forKey key: String) throws -> Bool {
    guard let seal = try number(forKey: key) else { return true }
    return Int64(seal) == Seal.of(bytes)
  }

  /// What to tell where they are damaged.
  fileprivate static let learnedWordsDamage = RowDamage(
    table: "meta", row: "\"\(learnedWordsData)\"")

  /// Whether what was learned is what was kept; what was kept before there were hashes is taken to
  /// be.
  var hasSoundLearnedWords: Bool {
    get throws {
      if let lessons = try blob(forKey: Self.wordLessonsKey) {
        guard try hasSeal(lessons, forKey: Self.wordLessonsSeal),
          (try? Self.lessons(of: lessons)) != nil
        else { return false }
      }
      guard let hash = try number(forKey: Self.learnedWordsHash),
        let bytes = try blob(forKey: Self.learnedWordsData)
      else { return true }
      return LearnedWords.hash(of: bytes) == hash
    }
  }

  private func blob(forKey key: String) throws -> [UInt8]? {
    try Data.fetchOne(
      database.cachedStatement(sql: "SELECT value FROM meta WHERE key = ?"), arguments: [key]
    ).map { [UInt8]($0) }
  }

  fileprivate static let wordLessonsKey = "wordLessons"
  fileprivate static let wordLessonsSeal = "wordLessonsSeal"
  fileprivate static let learnedWordsData = "learnedWords"
  fileprivate static let learnedWordsHash = "learnedWordsHash"
}

extension StoreWriter {
  /// Keeps what was learned in place of what was kept before.
  public func save(_ words: LearnedWords) throws {
    var lessons = VarintWriter()
    for lesson in words.lessons { lessons.append(Int(lesson)) }
    try execute(
      "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)",
      [StoreReader.wordLessonsKey, Data(lessons.bytes)])
    try set(Int(Seal.of(lessons.bytes)), forKey: StoreReader.wordLessonsSeal)
    try execute(
      "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)",
      [StoreReader.learnedWordsData, Data(words.bytes)])
    try set(LearnedWords.hash(of: words.bytes), forKey: StoreReader.learnedWordsHash)
  }

  /// Forgets what was learned, so that it is learned anew.
  public func removeLearnedWords() throws {
    for key in [
      StoreReader.wordLessonsKey, StoreReader.wordLessonsSeal, StoreReader.learnedWordsData,
      StoreReader.learnedWordsHash,
    ] {
      try execute("DELETE FROM meta WHERE key = ?", [key])
    }
  }
}
