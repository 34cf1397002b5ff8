import Foundation
import GRDB
public import Model

extension StoreReader {
  /// Articles that were added but not analysed yet, newest first: they have no fingerprint.
  public func unanalysedArticles() throws -> [ArticleID] {
    try ids(
      """
      SELECT id FROM article WHERE row NOT IN (SELECT row FROM fingerprint) ORDER BY row DESC
      """)
  }

  /// Articles whose translations have not been looked for yet, newest first.
  public func unpairedArticles() throws -> [ArticleID] {
    try ids(
      """
      SELECT id FROM article WHERE row IN (SELECT row FROM fingerprint WHERE NOT isPaired)
      ORDER BY row DESC
      """)
  }
}

extension StoreWriter {
  /// Keeps what the search for translations needs of an article.
  public func setFingerprint(_ bytes: [UInt8], of article: ArticleID) throws {
    guard let row = try row(of: article) else { return }
    try execute(
      "INSERT OR REPLACE INTO fingerprint (row, data, isPaired) VALUES (?, ?, 0)",
      [row, Data(bytes)])
  }

  /// Forgets every fingerprint and what was found by them, so that every article is analysed anew.
  public func removeFingerprints() throws {
    try execute("DELETE FROM fingerprint")
    try execute("DELETE FROM relation")
    try removePairingIndex()
  }
}
