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
  case number, madeAt, madeBy, decision, isUndone, seal

  static let table = "decision"
  static let selected = selection()
}

extension StoreReader {
  /// The decisions that hold, in the order in which they were made.
  ///
  /// One that a newer version of the program made and this one cannot read is left out.
  ///
  /// - Throws: ``RowDamage`` where one that holds is not what was kept.
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
      let isUndone: Bool = try row.value(DecisionColumn.isUndone)
      let bytes: KeptBytes
      do {
        bytes = try Self.bytes(of: row)
      } catch let damage as RowDamage {
        if isUndone { return nil }
        throw damage
      }
      guard let decision = try? decoder.decode(Decision.self, from: Data(bytes.bytes)) else {
        return nil
      }
      return DecisionRecord(
        number: try row.value(DecisionColumn.number), madeAt: try row.value(DecisionColumn.madeAt),
        madeBy: try row.value(DecisionColumn.madeBy), decision: decision)
    }
  }

  /// The decisions that hold and are not what was kept.
  func damagedDecisions() throws -> [Int64] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT \(DecisionColumn.selected) FROM decision WHERE NOT isUndone")
    return try rows.compactMap { row in
      do {
        _ = try Self.bytes(of: row)
        return nil
      } catch is RowDamage {
        return try row.value(DecisionColumn.number)
      }
    }
  }

  /// What a decision is packed into: JSON, whoever can read it.
  private static func bytes(of row: Row) throws -> KeptBytes {
    let data: Data = try row.value(DecisionColumn.decision)
    let seal: Int64? = try row.value(DecisionColumn.seal)
    let kept = try KeptBytes(
      [UInt8](data), seal: seal, at: .number(.decision, try row.value(DecisionColumn.number)))
    if seal == nil { _ = try kept.unpacked { try JSONSerialization.jsonObject(with: Data($0)) } }
    return kept
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
    let data = try JSONEncoder().encode(decision)
    try execute(
      "INSERT INTO decision (madeAt, madeBy, decision, seal) VALUES (?, ?, ?, ?)",
      [time, person, data, Seal.of([UInt8](data))])
    return database.lastInsertedRowID
  }

  /// Takes a decision back, or makes it hold again; the log keeps it either way.
  public func setUndone(_ isUndone: Bool, decision number: Int64) throws {
    try execute("UPDATE decision SET isUndone = ? WHERE number = ?", [isUndone, number])
  }
}
