import Foundation
import GRDB
import Language
import Model

extension StoreReader {
  /// Compares everything that can be compared: texts with their hashes, the index, the counts of
  /// words and the names with the texts, and what is packed with its seals.
  ///
  /// - Complexity: O(*size of the library*).
  public func findDamage(packings: OtherPackings = OtherPackings()) throws -> [Damage] {
    var damage = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
      .filter { $0 != "ok" }.map(Damage.file)
    // What SQLite finds broken may fail or mislead when it is read.
    guard damage.isEmpty else { return damage }
    var check = ContentCheck(reader: self)
    try check.run()
    damage += check.damage
    damage += try PackedCheck(reader: self, packings: packings).damage()
    return damage
  }

  /// Every article with its row, as stored, in ascending order of rows.
  func forEachStoredArticle(_ body: (StoredArticle) throws -> Void) throws {
    let sql = """
      SELECT \(ArticleRow.articleColumns)
      FROM article LEFT JOIN articleText ON articleText.row = article.row ORDER BY article.row
      """
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() {
      let number: Int64 = try row.value(SummaryColumn.row)
      try body(try StoredArticle(row, at: .number(.articleText, number), number: number))
    }
  }

  /// Every earlier version of an article, under the article's own name, with its row.
  func forEachStoredVersion(_ body: (StoredArticle) throws -> Void) throws {
    let rows = try Row.fetchCursor(database, sql: Self.versionSelection)
    while let row = try rows.next() {
      let number: Int64 = try row.value(SummaryColumn.row)
      try body(try StoredArticle(row, at: .number(.articleVersion, number), number: number))
    }
  }
}
