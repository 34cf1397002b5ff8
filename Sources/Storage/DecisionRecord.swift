import Foundation
import GRDB
public import Model

/// Something that a person decided, kept for good.
public struct DecisionRecord: Hashable, Sendable {
  /// Its place in the log.
  public var number: Int64
  /// When it was made, in seconds since 1970.
  public var madeAt: Int64
  /// Who made it, where that is known.
  public var madeBy: String?
  /// What was decided.
  public var decision: Decision
}

private enum DecisionColumn: Int, RowColumn {
  case number, madeAt, madeBy, decision

  static let table = "decision"
  static let selected = selection()
}

extension StoreReader {
  /// The decisions that hold, in the order in which they were made.
  ///
  /// One that a newer version of the program made and this one cannot read is left out.
  ///
  /// - Parameter includingUndone: Whether those that were taken back are told too.
  public func decisions(includingUndone: Bool = false) throws -> [DecisionRecord] {
    try records(
      includingUndone
        ? "SELECT \(DecisionColumn.selected) FROM decision ORDER BY number"
        : "SELECT \(DecisionColumn.selected) FROM decision WHERE NOT isUndone ORDER BY number")
  }

  /// The decision that was made last and holds.
  public func lastDecision() throws -> DecisionRecord? {
    try records(
      "SELECT \(DecisionColumn.selected) FROM decision WHERE NOT isUndone ORDER BY number DESC LIMIT 1"
    ).first
  }

  private func records(_ sql: String) throws -> [DecisionRecord] {
    let decoder = JSONDecoder()
    return try Row.fetchAll(database.cachedStatement(sql: sql)).compactMap { row in
      let data: Data = try row.value(DecisionColumn.decision)
      guard let decision = try? decoder.decode(Decision.self, from: data) else { return nil }
      return DecisionRecord(
        number: try row.value(DecisionColumn.number), madeAt: try row.value(DecisionColumn.madeAt),
        madeBy: try row.value(DecisionColumn.madeBy), decision: decision)
    }
  }
}

extension StoreWriter {
  /// Appends a decision to the log; what follows from it is for the caller to do.
  ///
  /// - Parameter person: Who made it, where that is known.
  /// - Returns: Its number.
  @discardableResult
  public func append(_ decision: Decision, at time: Int64, by person: String? = nil) throws -> Int64
  {
    try execute(
      "INSERT INTO decision (madeAt, madeBy, decision) VALUES (?, ?, ?)",
      [time, person, try JSONEncoder().encode(decision)])
    return database.lastInsertedRowID
  }

  /// Takes a decision back, or makes it hold again; the log keeps it either way.
  public func setUndone(_ isUndone: Bool, decision number: Int64) throws {
    try execute("UPDATE decision SET isUndone = ? WHERE number = ?", [isUndone, number])
  }
}
