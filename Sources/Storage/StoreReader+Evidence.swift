import Foundation
import GRDB
public import Model

private enum VoteColumn: Int, RowColumn {
  case person, location, organization, miscellaneous

  static let table = "nameVote"
  static let selected = selection()
}

private enum WordColumn: Int, RowColumn {
  case key, spelling, name, person, location, organization, articles

  static let table = "latinWord"
  static let selected = selection()
}

private enum AskedColumn: Int, RowColumn {
  case letters, word, answer

  static let table = "askedWord"
  static let selected = selection()
}

/// What the library's articles tell of names.
extension StoreReader {
  /// The votes of all articles for a name.
  public func votes(for name: UInt64) throws -> TypeVotes {
    try Row.firstValue(
      of: database.cachedStatement(
        sql: "SELECT \(VoteColumn.selected) FROM nameVote WHERE name = ?"),
      [Int64(bitPattern: name)]
    ) { row in
      TypeVotes(
        counts: SIMD4<Int64>(
          try row.value(VoteColumn.person), try row.value(VoteColumn.location),
          try row.value(VoteColumn.organization), try row.value(VoteColumn.miscellaneous)))
    } ?? TypeVotes()
  }

  /// A word of names in Latin letters.
  public func latinWord(_ key: UInt64) throws -> ArticleEvidence.Word? {
    try Row.firstValue(
      of: database.cachedStatement(
        sql: "SELECT \(WordColumn.selected) FROM latinWord WHERE key = ?"),
      [Int64(bitPattern: key)], Self.word)
  }

  /// The words of names in Latin letters with a sound.
  public func latinWords(sounding sound: UInt64) throws -> [ArticleEvidence.Word] {
    try Row.values(
      of: database.cachedStatement(
        sql: """
          SELECT \(WordColumn.selected) FROM latinSound JOIN latinWord ON latinWord.key = word
          WHERE sound = ? ORDER BY key
          """), [Int64(bitPattern: sound)], Self.word)
  }

  /// The Arabic words with a sound that were asked about.
  public func askedWords(sounding sound: UInt64) throws -> [AskedWord] {
    try Row.values(
      of: database.cachedStatement(
        sql: "SELECT \(AskedColumn.selected) FROM askedWord WHERE sound = ?"),
      [Int64(bitPattern: sound)]
    ) { row in
      AskedWord(
        letters: try row.value(AskedColumn.letters), word: try row.value(AskedColumn.word),
        answer: UInt64(bitPattern: try row.value(AskedColumn.answer)))
    }
  }

  /// What an article told when it was read, without the spellings of its words.
  public func evidence(of article: ArticleID) throws -> ArticleEvidence? {
    try row(of: article).flatMap { try kept(.nameEvidence, at: $0) }?
      .unpacked(EvidenceCoding.decode)
  }

  /// What articles told that have left the library since.
  public func withdrawnEvidence() throws -> [ArticleEvidence] {
    try kept(all: .withdrawnEvidence).map { try $0.unpacked(EvidenceCoding.decode) }
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

  private static func word(from row: Row) throws -> ArticleEvidence.Word {
    ArticleEvidence.Word(
      key: UInt64(bitPattern: try row.value(WordColumn.key)),
      spelling: try row.value(WordColumn.spelling), name: try row.value(WordColumn.name),
      votes: TypeVotes(
        counts: SIMD4<Int64>(
          try row.value(WordColumn.person), try row.value(WordColumn.location),
          try row.value(WordColumn.organization), 0)),
      articles: try row.value(WordColumn.articles))
  }
}
