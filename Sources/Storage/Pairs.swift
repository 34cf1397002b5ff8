import Foundation
import GRDB
public import Model

/// A translation pair and who says so.
public struct StoredPair: Hashable, Sendable {
  /// The pair with its score.
  public var pair: TranslationPair
  /// Whether a person declared it, rather than the analysis.
  public var isDeclared: Bool

  /// A pair found by the analysis or declared by a person.
  public init(pair: TranslationPair, isDeclared: Bool) {
    self.pair = pair
    self.isDeclared = isDeclared
  }
}

private enum PairColumn: Int, RowColumn {
  case source, target, score, isDeclared

  static let table = "pair"
  static let selected = selection()
  static let inserted = insertion()
}

private enum AlignmentColumn: Int, RowColumn {
  case data, seal

  static let table = "alignment"
  static let selected = selection()
}

private enum NewAlignmentColumn: Int, RowColumn {
  case source, target, unit, version, data, seal

  static let table = "alignment"
  static let replaced = insertion(.replace)
}

// The plus signs keep SQLite from looking up each two articles of the library in the pairs' key.
extension StoreReader {
  /// Every pair whose two articles the library holds, the surest first.
  public func pairs() throws -> [StoredPair] {
    try storedPairs(
      """
      SELECT \(PairColumn.selected) FROM pair WHERE +source IN (SELECT id FROM article)
        AND +target IN (SELECT id FROM article) ORDER BY score DESC, source, target
      """, [])
  }

  /// The surest pairs whose two articles the library holds, those that a person declared first.
  public func surestPairs(limit: Int) throws -> [StoredPair] {
    try storedPairs(
      """
      SELECT \(PairColumn.selected) FROM pair WHERE +source IN (SELECT id FROM article)
        AND +target IN (SELECT id FROM article)
      ORDER BY isDeclared DESC, score DESC, source, target LIMIT ?
      """, [limit])
  }

  /// The pairs in which an article is the original or the translation, the surest first.
  public func pairs(of article: ArticleID) throws -> [StoredPair] {
    try storedPairs(
      "SELECT \(PairColumn.selected) FROM pair WHERE source = ? OR target = ? ORDER BY score DESC, source, target",
      [article.rawValue, article.rawValue])
  }

  /// The alignment of two articles that was kept under these terms, if neither text has changed
  /// since.
  ///
  /// - Parameters:
  ///   - source: The first article.
  ///   - target: The second.
  ///   - unit: What a segment was ("paragraph", "sentence").
  ///   - version: The version of the analysis.
  public func alignment(
    of source: ArticleID, with target: ArticleID, unit: String, version: Int
  ) throws -> Alignment? {
    guard let hashes = try hashes(of: source, target) else { return nil }
    return try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT \(AlignmentColumn.selected) FROM alignment
          WHERE source = ? AND target = ? AND unit = ? AND version = ?
          """),
      arguments: [hashes.source, hashes.target, unit, version]
    ).map { row in
      let data: Data = try row.value(AlignmentColumn.data)
      return try KeptBytes(
        [UInt8](data), seal: try row.value(AlignmentColumn.seal),
        at: .name(.alignment, "\(source) \(target)")
      ).unpacked { try JSONDecoder().decode(Alignment.self, from: Data($0)) }
    }
  }

  func hashes(
    of source: ArticleID, _ target: ArticleID
  ) throws -> (source: Int64, target: Int64)? {
    func hash(_ id: ArticleID) throws -> Int64? {
      try Int64.fetchOne(
        database.cachedStatement(sql: "SELECT contentHash FROM article WHERE id = ?"),
        arguments: [id.rawValue])
    }
    guard let first = try hash(source), let second = try hash(target) else { return nil }
    return (first, second)
  }

  private func storedPairs(
    _ sql: String, _ arguments: StatementArguments
  ) throws -> [StoredPair] {
    try Row.fetchAll(database.cachedStatement(sql: sql), arguments: arguments).map { row in
      StoredPair(
        pair: TranslationPair(
          source: ArticleID(rawValue: try row.value(PairColumn.source)),
          target: ArticleID(rawValue: try row.value(PairColumn.target)),
          score: try row.value(PairColumn.score)),
        isDeclared: try row.value(PairColumn.isDeclared))
    }
  }
}

extension StoreWriter {
  /// Adds pairs or changes their scores; one that a person declared stays declared.
  public func save(_ pairs: some Sequence<StoredPair>) throws {
    for stored in pairs {
      let pair = stored.pair
      try execute(
        """
        \(PairColumn.inserted) ON CONFLICT (source, target) DO UPDATE SET
          score = max(excluded.score, isDeclared * score),
          isDeclared = max(isDeclared, excluded.isDeclared)
        """,
        [
          "source": pair.source.rawValue, "target": pair.target.rawValue, "score": pair.score,
          "isDeclared": stored.isDeclared,
        ])
      try updateTranslationMark(of: pair.source)
      try updateTranslationMark(of: pair.target)
    }
  }

  /// Removes a pair, whoever declared it.
  public func removePair(source: ArticleID, target: ArticleID) throws {
    try removeRelation(source: source, target: target)
    try execute(
      "DELETE FROM pair WHERE source = ? AND target = ?", [source.rawValue, target.rawValue])
    try forgetPlaces(of: source)
    try updateTranslationMark(of: source)
    try updateTranslationMark(of: target)
  }

  /// Removes a pair that the analysis found and no longer finds; one that a person declared stays.
  public func removeFoundPair(source: ArticleID, target: ArticleID) throws {
    try execute(
      "DELETE FROM pair WHERE source = ? AND target = ? AND NOT isDeclared",
      [source.rawValue, target.rawValue])
    try forgetPlaces(of: source)
    try updateTranslationMark(of: source)
    try updateTranslationMark(of: target)
  }

  /// Removes the pairs that the analysis found, so that it can find them anew.
  public func removeFoundPairs() throws {
    try execute("DELETE FROM pair WHERE NOT isDeclared")
    try execute(
      """
      UPDATE article SET hasTranslation = 0 WHERE hasTranslation
        AND id NOT IN (SELECT source FROM pair) AND id NOT IN (SELECT target FROM pair)
      """)
  }

  /// Keeps an alignment until one of the texts changes; see
  /// ``StoreReader/alignment(of:with:unit:version:)``.
  public func save(
    _ alignment: Alignment, of source: ArticleID, with target: ArticleID, unit: String,
    version: Int
  ) throws {
    guard let hashes = try hashes(of: source, target) else { return }
    let data = try JSONEncoder().encode(alignment)
    try execute(
      NewAlignmentColumn.replaced,
      [
        "source": hashes.source, "target": hashes.target, "unit": unit, "version": version,
        "data": data, "seal": Seal.of([UInt8](data)),
      ])
  }

  /// Removes the pairs of an article that leaves the library, but not what a person declared.
  func removePairs(of article: ArticleID) throws {
    let pairs = try pairs(of: article)
    let others = pairs.map { stored in
      stored.pair.source == article ? stored.pair.target : stored.pair.source
    }
    for source in Set(pairs.map(\.pair.source)) { try forgetPlaces(of: source) }
    try execute(
      "DELETE FROM pair WHERE (source = ? OR target = ?) AND NOT isDeclared",
      [article.rawValue, article.rawValue])
    for other in others { try updateTranslationMark(of: other) }
  }

  private func updateTranslationMark(of article: ArticleID) throws {
    try execute(
      """
      UPDATE article SET hasTranslation = EXISTS (
        SELECT 1 FROM pair WHERE source = article.id OR target = article.id)
      WHERE id = ?
      """, [article.rawValue])
  }
}
