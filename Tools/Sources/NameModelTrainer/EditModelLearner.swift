import Foundation
import Language

/// Learns the operations of an edit model by expectation-maximisation.
struct EditModelLearner {
  /// How many letters an operation reads and writes.
  struct Shape: Hashable {
    var read: Int
    var write: Int
  }

  /// Two words that spell one name, coded.
  struct Example: Hashable {
    var source: [UInt8]
    var target: [UInt8]
  }

  let shapes: [Shape]
  let isSymmetric: Bool
  private var operationIDs: [[UInt8]: Int] = [:]
  private(set) var operations: [(source: [UInt8], target: [UInt8])] = []
  private(set) var probabilities: [Double] = []

  init(shapes: [Shape], isSymmetric: Bool) {
    self.shapes = shapes
    self.isSymmetric = isSymmetric
  }

  private struct Edge {
    var from: Int32
    var to: Int32
    var operation: Int32
  }
  private struct Lattice {
    var edges: [Edge]
    var size: Int
    var weight: Double
  }

  /// Runs `rounds` of expectation-maximisation, then drops the examples that the model finds least
  /// likely for their length and runs them again: translations are no transliterations.
  mutating func learn(_ examples: [Example: Double], rounds: Int, dropping share: Double) {
    var lattices = examples.sorted { $0.key.source.lexicographicallyPrecedes($1.key.source) }.map {
      lattice($0.key, weight: $0.value)
    }
    probabilities = operations.map { operation in
      let size = operation.source.count + operation.target.count
      let isSame = operation.source == operation.target
      return pow(0.03, Double(size)) * (isSymmetric && isSame ? 300 : 1)
    }
    for _ in 0..<rounds { step(lattices) }
    var scored: [(Double, Int)] = []
    for (index, lattice) in lattices.enumerated() {
      scored.append((forward(lattice).last.map { log($0) / Double(lattice.size) } ?? -99, index))
    }
    scored.sort { $0.0 > $1.0 }
    let kept = Int(Double(scored.count) * (1 - share))
    lattices = scored.prefix(kept).map { lattices[$0.1] }
    for _ in 0..<rounds { step(lattices) }
  }

  /// Every way to step through both words, edges included.
  private mutating func lattice(_ example: Example, weight: Double) -> Lattice {
    let source = [NameAlphabet.edge] + example.source + [NameAlphabet.edge]
    let target = [NameAlphabet.edge] + example.target + [NameAlphabet.edge]
    let stride = target.count + 1
    var edges: [Edge] = []
    for row in 0...source.count {
      for column in 0...target.count {
        for shape in shapes {
          guard row + shape.read <= source.count, column + shape.write <= target.count else {
            continue
          }
          let read = Array(source[row..<row + shape.read])
          let write = Array(target[column..<column + shape.write])
          guard Self.edgesMatch(read, write) else { continue }
          let to = (row + shape.read) * stride + column + shape.write
          edges.append(
            Edge(
              from: Int32(row * stride + column), to: Int32(to),
              operation: Int32(operation(read, write))))
        }
      }
    }
    return Lattice(edges: edges, size: (source.count + 1) * stride, weight: weight)
  }

  /// An edge is read only where one is written, at the same end.
  private static func edgesMatch(_ read: [UInt8], _ write: [UInt8]) -> Bool {
    (read.first == 0) == (write.first == 0) && (read.last == 0) == (write.last == 0)
  }

  private mutating func operation(_ read: [UInt8], _ write: [UInt8]) -> Int {
    let key = read + [255] + write
    if let id = operationIDs[key] { return id }
    operationIDs[key] = operations.count
    operations.append((read, write))
    return operations.count - 1
  }

  private func forward(_ lattice: Lattice) -> [Double] {
    var forward = [Double](repeating: 0, count: lattice.size)
    forward[0] = 1
    for edge in lattice.edges {
      forward[Int(edge.to)] += forward[Int(edge.from)] * probabilities[Int(edge.operation)]
    }
    return forward
  }

  private mutating func step(_ lattices: [Lattice]) {
    var counts = [Double](repeating: 0, count: operations.count)
    for lattice in lattices {
      let forward = forward(lattice)
      guard let total = forward.last, total > 0 else { continue }
      var backward = [Double](repeating: 0, count: lattice.size)
      backward[lattice.size - 1] = 1
      for edge in lattice.edges.reversed() {
        let probability = probabilities[Int(edge.operation)]
        let onward = backward[Int(edge.to)] * probability
        backward[Int(edge.from)] += onward
        counts[Int(edge.operation)] += lattice.weight * forward[Int(edge.from)] * onward / total
      }
    }
    for (index, operation) in operations.enumerated() {
      // Long runs must earn their place: what a few names show is left to the short ones.
      let size = operation.source.count + operation.target.count
      counts[index] = max(0, counts[index] - (size > 2 ? 0.75 * Double(size - 2) : 0.02))
    }
    let sum = counts.reduce(0, +)
    probabilities = counts.map { $0 / sum }
  }
}
