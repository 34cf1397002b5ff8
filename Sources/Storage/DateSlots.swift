import GRDB

/// Gives out row ids that ascend with the articles' dates.
///
/// A slot is eight seconds wide, so that neighbours in the index lie close together and their
/// distance fits into a byte or two even in a library of years; articles of one moment, or of one
/// day where only the day is known, take the next free slots after it.
struct DateSlots {
  private static let secondsPerSlot: Int64 = 8
  /// The slot to try next for articles of the same moment.
  private var next: [Int64: Int64] = [:]

  /// The first row id that an article of the given moment can have.
  static func slot(of seconds: Int64) -> Int64 { seconds / secondsPerSlot }

  /// A free row id for an article of the given moment.
  mutating func row(at seconds: Int64, in database: Database) throws -> Int64 {
    let base = Self.slot(of: seconds)
    var candidate = next[base] ?? base
    let taken = try Int64.fetchCursor(
      database.cachedStatement(sql: "SELECT row FROM length WHERE row >= ? ORDER BY row"),
      arguments: [candidate])
    while let row = try taken.next(), row == candidate { candidate += 1 }
    next[base] = candidate + 1
    return candidate
  }
}
