import Foundation
import GRDB
public import Model

/// An article as the search for translations knows it.
public struct PairingArticle: Sendable {
  /// Its number in the order in which articles were looked at.
  public var number: Int
  /// Its id.
  public var article: ArticleID
  /// Its fingerprint.
  public var fingerprint: KeptBytes
}

private enum PairingColumn: Int, RowColumn {
  case row, number, article, data, seal

  static let table = "fingerprint"
  static let selected = selection()

  var expression: String { self == .article ? "article.id" : "fingerprint.\(name)" }
}

private enum PostingColumn: Int, RowColumn {
  case feature, numbers, seal

  static let table = "posting"
  static let replaced = insertion(.replace)
}

/// How far the search for translations has come.
public struct PairingState: Hashable, Sendable {
  /// How many numbers were given to articles.
  public var numbered: Int
  /// How many of them stand in the inverted index; the others have to be added to it.
  public var indexed: Int
}

extension StoreReader {
  /// How far the search for translations has come.
  public var pairingState: PairingState {
    get throws {
      PairingState(
        numbered: try number(forKey: Self.numberedKey) ?? 0,
        indexed: try number(forKey: Self.indexedKey) ?? 0)
    }
  }

  /// The article's fingerprint; `nil` where it was not analysed.
  public func fingerprint(of article: ArticleID) throws -> KeptBytes? {
    try row(of: article).flatMap { try kept(.fingerprint, at: $0) }
  }

  /// The article of a number; `nil` where it has changed since, or left the library.
  public func pairingArticle(_ number: Int) throws -> PairingArticle? {
    try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT \(PairingColumn.selected) FROM fingerprint JOIN article USING (row)
          WHERE number = ?
          """), arguments: [number]
    ).map(Self.pairingArticle)
  }

  /// The numbers of the articles that were looked at and are not in the inverted index yet, with their
  /// fingerprints, ascending.
  public func articlesOutsidePairingIndex(limit: Int) throws -> [PairingArticle] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT \(PairingColumn.selected) FROM fingerprint JOIN article USING (row)
          WHERE number >= ? ORDER BY number LIMIT ?
          """), arguments: [try pairingState.indexed, limit]
    ).map(Self.pairingArticle)
  }

  private static func pairingArticle(from row: Row) throws -> PairingArticle {
    let fingerprint: Data = try row.value(PairingColumn.data)
    return PairingArticle(
      number: try row.value(PairingColumn.number),
      article: ArticleID(rawValue: try row.value(PairingColumn.article)),
      fingerprint: try KeptBytes(
        [UInt8](fingerprint), seal: try row.value(PairingColumn.seal),
        at: .number(.fingerprint, try row.value(PairingColumn.row))))
  }

  /// What the inverted index keeps under a key; `nil` where it keeps nothing.
  public func posting(of feature: Int64) throws -> KeptBytes? {
    try kept(.posting, at: feature)
  }

  fileprivate static let numberedKey = "pairingNumbered"
  fileprivate static let indexedKey = "pairingIndexed"
}

extension StoreWriter {
  /// Numbers articles whose translations have been looked for, from the first free number on; one that
  /// has left the library takes a number too.
  public func setPaired(_ articles: [ArticleID]) throws {
    var number = try pairingState.numbered
    for article in articles {
      if let row = try row(of: article) {
        try execute(
          "UPDATE fingerprint SET isPaired = 1, number = ? WHERE row = ?", [number, row])
        try addStoryArticle(row: row)
      }
      number += 1
    }
    try set(number, forKey: StoreReader.numberedKey)
  }

  /// Keeps what the inverted index changed in place of what was kept before.
  public func savePostings(_ postings: some Sequence<(key: Int64, bytes: [UInt8])>) throws {
    let statement = try BoundStatement<PostingColumn>(PostingColumn.replaced, in: database)
    for posting in postings {
      statement.bind(posting.key, to: .feature)
      statement.bind(blob: posting.bytes, to: .numbers)
      statement.bind(Seal.of(posting.bytes), to: .seal)
      try statement.run()
    }
  }

  /// Notes that the inverted index has all articles below a number.
  public func setPairingIndexed(_ number: Int) throws {
    try set(number, forKey: StoreReader.indexedKey)
  }

  /// Empties the inverted index, which is made anew from the fingerprints.
  func removePostings() throws {
    try execute("DELETE FROM posting")
    try set(0, forKey: StoreReader.indexedKey)
  }

  /// Empties the inverted index; numbers start anew.
  func removePairingIndex() throws {
    try removePostings()
    try set(0, forKey: StoreReader.numberedKey)
  }
}
