import EntityLinking
import Language
import Model
import NameMatching
import NamedEntities
import Storage
import Synchronization
import TranslationReview

/// Finds the names that a library holds most by their sound, when a word is searched that no article has.
final class FrequentNames: Sendable {
  /// Entities of each type that are looked among, the most mentioned ones.
  private static let maximumEntityCount = 500
  /// Words of one query that are looked for; a text in a language of its own has no end of them.
  private static let maximumWordCount = 4
  /// Words of fewer letters sound like too much.
  private static let shortestWord = 4

  /// A search asks for the articles, the names in them and the hits, each for the same words.
  private static let maximumRememberedCount = 200

  private struct Contents {
    var version: [Int] = []
    /// What was found for the words that were looked for lately.
    var known: [String: [String]] = [:]
  }

  private let contents = Mutex(Contents())

  /// A query with the library's spellings of the names in it that stand in no article as typed.
  func completing(_ query: Query, in reader: StoreReader) throws -> Query {
    var query = query
    for word in try reader.unknownWords(in: query).prefix(Self.maximumWordCount) {
      let spellings = try spellings(soundingLike: word, in: reader)
      if !spellings.isEmpty { query.soundingAlike[word] = spellings }
    }
    return query
  }

  /// The spellings of the entity that a word names in a spelling of its own; none where it names
  /// none, or is an everyday word.
  ///
  /// - Complexity: O(*n*) in the spellings that have the word's consonants.
  private func spellings(soundingLike word: String, in reader: StoreReader) throws -> [String] {
    guard word.unicodeScalars.count >= Self.shortestWord,
      !EverydayWord.isOne(Folding.folded(word))
    else { return [] }
    return try contents.withLock { contents in
      let version = try reader.namesVersion
      if contents.version != version { contents = Contents(version: version) }
      if let known = contents.known[word] { return known }
      let found = try Self.spellings(soundingLike: word, in: reader)
      if contents.known.count >= Self.maximumRememberedCount { contents.known = [:] }
      contents.known[word] = found
      return found
    }
  }

  private static func spellings(
    soundingLike word: String, in reader: StoreReader
  ) throws -> [String] {
    let spellings = try reader.spellingsOfFrequentEntities(
      under: SoundingAlike.keys(of: word),
      identifiers: Knowledge.standard.entities(named: word).map(\.id),
      limitPerType: maximumEntityCount)
    guard !spellings.isEmpty else { return [] }
    let pool = spellings.sorted { $0.key < $1.key }.flatMap { entity, spellings in
      spellings.map { (id: String(entity), name: $0) }
    }
    let best = NameMatcher(pool: pool).rank(word, top: 1).first { $0.isAccepted }
    return best.flatMap { Int64($0.id) }.flatMap { spellings[$0] } ?? []
  }
}
