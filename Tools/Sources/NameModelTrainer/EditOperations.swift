import Foundation
import Language

/// The operations of an edit model with their probabilities.
struct EditOperations {
  private struct Operation: Hashable {
    var source: [UInt8]
    var target: [UInt8]
  }

  private var probabilities: [Operation: Double] = [:]

  /// The least probability that is written down.
  private static let least = 4e-6
  /// What any pair of single letters is given, as -1000 ln p.
  private static let floorCost = 13_000

  private init(_ probabilities: [Operation: Double]) {
    self.probabilities = probabilities
  }

  init(operations: [(source: [UInt8], target: [UInt8])], probabilities: [Double]) {
    for (operation, probability) in zip(operations, probabilities) where probability > 0 {
      self.probabilities[Operation(source: operation.source, target: operation.target)] =
        probability
    }
  }

  /// What becomes of a spelling that is written in the other script and read back: the operations
  /// between two spellings in one script that share a spelling in the other (`script`).
  func composed(over script: NameScript) -> EditOperations {
    // For each run of the script between: what stands for it, and how likely.
    var readings: [[UInt8]: [(run: [UInt8], probability: Double)]] = [:]
    for (operation, probability) in probabilities where probability > 1e-6 {
      let between = script == .arabic ? operation.target : operation.source
      let outer = script == .arabic ? operation.source : operation.target
      readings[between, default: []].append((outer, probability))
    }
    var result: [Operation: Double] = [:]
    for runs in readings.values {
      let total = runs.reduce(0) { $0 + $1.probability }
      for left in runs where left.run.count <= 2 {
        for right in runs where right.run.count <= 2 && !(left.run.isEmpty && right.run.isEmpty) {
          let operation = Operation(source: left.run, target: right.run)
          result[operation, default: 0] += left.probability * right.probability / total
        }
      }
    }
    let sum = result.values.reduce(0, +)
    return EditOperations(result.mapValues { $0 / sum })
  }

  /// A mixture of these operations and others, which have the given share.
  func mixed(with other: EditOperations, share: Double) -> EditOperations {
    var result = probabilities.mapValues { $0 * (1 - share) }
    for (operation, probability) in other.probabilities {
      result[operation, default: 0] += probability * share
    }
    return EditOperations(result)
  }

  /// The lines of the table, likeliest first.
  func rows(_ name: String, _ source: NameScript, _ target: NameScript) -> String {
    let rows = probabilities.filter { $0.value > Self.least }
      .map { (run($0.key.source, source), run($0.key.target, target), cost($0.value)) }
      .sorted { ($0.2, $0.0, $0.1) < ($1.2, $1.0, $1.1) }
    let longest = probabilities.keys.reduce((1, 1)) {
      (max($0.0, $1.source.count), max($0.1, $1.target.count))
    }
    return "@\(name) \(longest.0) \(longest.1) \(Self.floorCost)\n"
      + rows.map { "\($0.0)\t\($0.1)\t\($0.2)\n" }.joined()
  }

  private func cost(_ probability: Double) -> Int { Int((-1000 * log(probability)).rounded()) }

  private func run(_ letters: [UInt8], _ script: NameScript) -> String {
    letters.isEmpty ? "-" : String(letters.map { NameAlphabet.character($0, in: script) })
  }
}
