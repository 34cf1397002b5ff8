import Foundation
import GRDB

private enum CopyKeyColumn: Int, RowColumn {
  case key, row

  static let table = "copyKey"
}

private enum SampleColumn: Int, RowColumn {
  case data, row

  static let table = "copySample"
}

/// Marks and pairs, copies and earlier versions.
extension ContentCheck {
  mutating func compareFlags() throws {
    func count(_ sql: String) throws -> Int { try Int.fetchOne(reader.database, sql: sql) ?? 0 }
    let pairs = try count(
      """
      SELECT count(*) FROM pair WHERE score NOT BETWEEN 0 AND 1 OR NOT isDeclared AND (
        source NOT IN (SELECT id FROM article) OR target NOT IN (SELECT id FROM article))
      """)
    if pairs > 0 { damage.append(.pairs(pairs)) }
    let flags = try count(
      """
      SELECT count(*) FROM article LEFT JOIN mark ON mark.article = article.id
      WHERE article.isRead <> ifnull(mark.isRead, 0)
        OR article.isStarred <> ifnull(mark.isStarred, 0)
        OR article.isArchived <> ifnull(mark.isArchived, 0)
        OR article.hasTranslation <> (id IN (SELECT source FROM pair)
          OR id IN (SELECT target FROM pair))
      """)
    if flags > 0 { damage.append(.flags(flags)) }
  }

  static func hash(key: Int64, row: Int64) -> UInt64 {
    hash([], row: key, column: 0, place: Int(row))
  }

  mutating func compareCopies() throws {
    var keys: UInt64 = 0
    let rows = try Row.fetchCursor(
      reader.database, sql: "SELECT \(CopyKeyColumn.selection()) FROM copyKey")
    while let row = try rows.next() {
      keys &+= Self.hash(
        key: try row.value(CopyKeyColumn.key), row: try row.value(CopyKeyColumn.row))
    }
    let samples = try Row.fetchCursor(
      reader.database, sql: "SELECT \(SampleColumn.selection()) FROM copySample")
    while let row = try samples.next() {
      keys &+= Self.hash(
        [UInt8](try row.value(SampleColumn.data) as Data), row: try row.value(SampleColumn.row),
        column: 1, place: 0)
    }
    // Each group has one that is shown and others that are not, all of them read or none, all archived or none.
    let groups =
      try Int.fetchOne(
        reader.database,
        sql: """
          SELECT count(*) FROM (
            SELECT 1 FROM article WHERE copyGroup IS NOT NULL GROUP BY copyGroup
            HAVING count(*) < 2 OR sum(NOT isCopy) <> 1 OR min(isRead) <> max(isRead)
              OR min(isArchived) <> max(isArchived)
            UNION ALL SELECT 1 FROM article WHERE copyGroup IS NULL AND isCopy)
          """) ?? 0
    let wrong = groups + (keys == expectedCopyKeys ? 0 : 1)
    if wrong > 0 { damage.append(.copies(wrong)) }
  }

  mutating func compareVersions() throws {
    var wrong = 0
    var wrongSegments = 0
    try reader.forEachStoredVersion { stored in
      if !stored.hasText { wrong += 1 } else if !stored.hasSegments { wrongSegments += 1 }
    }
    if wrong > 0 { damage.append(.versions(wrong)) }
    if wrongSegments > 0 {
      damage.append(.rows(table: PackedTable.articleVersion.name, wrongSegments))
    }
  }
}
