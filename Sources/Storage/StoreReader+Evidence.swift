import Foundation
import GRDB
public import Model

/// What the library's articles tell of names.
extension StoreReader {
  /// The votes of all articles for a name.
  public func votes(for name: UInt64) throws -> TypeVotes {
    try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT person, location, organization, miscellaneous FROM nameVote WHERE name = ?
          """), arguments: [Int64(bitPattern: name)]
    ).map { row in
      let counts = SIMD4<Int64>(row[0], row[1], row[2], row[3])
      return TypeVotes(counts: counts)
    } ?? TypeVotes()
  }

  /// A word of names in Latin letters.
  public func latinWord(_ key: UInt64) throws -> ArticleEvidence.Word? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT \(Self.wordColumns) FROM latinWord WHERE key = ?"),
      arguments: [Int64(bitPattern: key)]
    ).map(Self.word)
  }

  /// The words of names in Latin letters with a sound.
  public func latinWords(sounding sound: UInt64) throws -> [ArticleEvidence.Word] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT \(Self.wordColumns) FROM latinSound JOIN latinWord ON latinWord.key = word
          WHERE sound = ? ORDER BY key
          """), arguments: [Int64(bitPattern: sound)]
    ).map(Self.word)
  }

  /// The Arabic words with a sound that were asked about.
  public func askedWords(sounding sound: UInt64) throws -> [AskedWord] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT letters, word, answer FROM askedWord WHERE sound = ?"),
      arguments: [Int64(bitPattern: sound)]
    ).map { row in
      AskedWord(letters: row[0], word: row[1], answer: UInt64(bitPattern: row[2] as Int64))
    }
  }

  /// What an article told when it was read, without the spellings of its words.
  public func evidence(of article: ArticleID) throws -> ArticleEvidence? {
    try Data.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT data FROM nameEvidence WHERE row = (SELECT row FROM article WHERE id = ?)
          """), arguments: [article.rawValue]
    ).map { EvidenceCoding.decode([UInt8]($0)) }
  }

  /// What articles told that have left the library since.
  public func withdrawnEvidence() throws -> [ArticleEvidence] {
    try Data.fetchAll(database, sql: "SELECT data FROM withdrawnEvidence")
      .map { EvidenceCoding.decode([UInt8]($0)) }
  }

  /// Articles whose names are to be read again in the light of others, newest first.
  public func articlesWithStaleNames(limit: Int) throws -> [ArticleID] {
    try String.fetchAll(
      database.cachedStatement(
        sql: "SELECT id FROM staleNames JOIN article USING (row) ORDER BY row DESC LIMIT ?"),
      arguments: [limit]
    ).map(ArticleID.init(rawValue:))
  }

  /// Whether names of articles are to be read again.
  public var hasStaleNames: Bool {
    get throws {
      try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM staleNames)") ?? false
    }
  }

  private static let wordColumns =
    "key, spelling, name, person, location, organization, articles"

  private static func word(from row: Row) -> ArticleEvidence.Word {
    let key: Int64 = row[0]
    let counts = SIMD4<Int64>(row[3], row[4], row[5], 0)
    let spelling: String = row[1]
    let name: String = row[2]
    let articles: Int64 = row[6]
    return ArticleEvidence.Word(
      key: UInt64(bitPattern: key), spelling: spelling, name: name,
      votes: TypeVotes(counts: counts), articles: articles)
  }
}
