import Glibc

/// A stochastic edit model between two alphabets: the joint probability of each operation that
/// reads a short run of letters on one side and writes one on the other.
///
/// The probability that two words spell one name is summed over all ways to cut both into runs
/// (the forward algorithm). Operations are learned by expectation-maximisation.
///
/// - SeeAlso: Ristad and Yianilos, "Learning String-Edit Distance" (1998); Jiampojamarn, Kondrak
///   and Sherif, "Applying Many-to-Many Alignments and Hidden Markov Models to Letter-to-Phoneme
///   Conversion" (2007).
final class NameEditTable: Sendable {
  let sourceScript: NameScript
  let targetScript: NameScript
  let source: NameChunks
  let target: NameChunks
  /// Joint probabilities, a row for each source chunk.
  private let joint: [Float]
  private let sourceMarginal: [Float]
  private let targetMarginal: [Float]

  /// One operation with its joint probability.
  struct Operation: Sendable {
    var source: [UInt8]
    var target: [UInt8]
    var probability: Float
  }

  /// A table of the given operations; any pair of single letters, and the loss of any, gets at
  /// least `floor`.
  init(
    sourceScript: NameScript, targetScript: NameScript, longestSource: Int, longestTarget: Int,
    floor: Float, operations: [Operation]
  ) {
    self.sourceScript = sourceScript
    self.targetScript = targetScript
    var source = NameChunks(script: sourceScript, longest: longestSource)
    var target = NameChunks(script: targetScript, longest: longestTarget)
    let coded = operations.map {
      (source.insert($0.source), target.insert($0.target), $0.probability)
    }
    let width = target.count
    var joint = [Float](repeating: 0, count: source.count * width)
    // Single letters are the first chunks. Edges are read and written together, or by operations
    // of the table.
    let edge = Int(NameChunks.none) + 1
    let lefts = [0] + Array(edge + 1..<edge + source.radix)
    let rights = [0] + Array(edge + 1..<edge + target.radix)
    for left in lefts {
      for right in rights where left + right > 0 { joint[left * width + right] = floor }
    }
    joint[edge * width + edge] = floor
    for (left, right, probability) in coded {
      let index = Int(left) * width + Int(right)
      joint[index] = max(joint[index], probability)
    }
    var sourceMarginal = [Float](repeating: 0, count: source.count)
    var targetMarginal = [Float](repeating: 0, count: width)
    for left in 0..<source.count {
      for right in 0..<width {
        sourceMarginal[left] += joint[left * width + right]
        targetMarginal[right] += joint[left * width + right]
      }
    }
    self.source = source
    self.target = target
    self.joint = joint
    self.sourceMarginal = sourceMarginal
    self.targetMarginal = targetMarginal
  }

  /// The table in a section of a compiled table and the next ones.
  init(
    _ table: CompiledTable, section: Int, sourceScript: NameScript, targetScript: NameScript
  ) {
    let head: CompiledSection<UInt32> = table.section(section)
    let cells: CompiledSection<UInt32> = table.section(section + 3)
    let probabilities: CompiledSection<UInt32> = table.section(section + 4)
    self.sourceScript = sourceScript
    self.targetScript = targetScript
    source = NameChunks(
      script: sourceScript, longest: Int(head[0]), count: Int(head[1]),
      ids: table.section(section + 1))
    target = NameChunks(
      script: targetScript, longest: Int(head[2]), count: Int(head[3]),
      ids: table.section(section + 2))
    var joint = [Float](repeating: 0, count: source.count * target.count)
    // Few operations have a probability at all.
    joint.withUnsafeMutableBufferPointer { joint in
      for (cell, probability) in zip(cells, probabilities) {
        joint[Int(cell)] = Float(bitPattern: probability)
      }
    }
    self.joint = joint
    sourceMarginal = table.section(section + 5, of: UInt32.self).map(Float.init(bitPattern:))
    targetMarginal = table.section(section + 6, of: UInt32.self).map(Float.init(bitPattern:))
  }

  /// Natural logarithm of the probability of a word on one side, whatever stands on the other.
  func logMarginal(_ chunks: [UInt16], asSource: Bool) -> Double {
    let marginal = asSource ? sourceMarginal : targetMarginal
    let longest = asSource ? source.longest : target.longest
    let length = chunks.count / longest
    // Operations that write nothing on this side may come any number of times in between.
    let silent = 1 / (1 - min(0.9, Double(marginal[0])))
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: length + 1) { forward in
      forward.initialize(repeating: 0)
      forward[0] = silent
      for position in 0..<length where forward[position] > 0 {
        for run in 1...longest where position + run <= length {
          let chunk = chunks[position * longest + run - 1]
          guard chunk != NameChunks.none else { continue }
          forward[position + run] += forward[position] * Double(marginal[Int(chunk)]) * silent
        }
      }
      return Self.naturalLogarithm(forward[length])
    }
  }

  /// Natural logarithm of the probability that both words spell one name.
  ///
  /// - Complexity: O(*n* · *m*) in letters.
  func logJoint(source left: [UInt16], target right: [UInt16]) -> Double {
    let longestLeft = source.longest
    let longestRight = target.longest
    let rows = left.count / longestLeft
    let columns = right.count / longestRight
    let width = target.count
    let stride = columns + longestRight + 1
    let size = (rows + longestLeft + 1) * stride
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: size) { forward in
      forward.initialize(repeating: 0)
      forward[0] = 1
      left.withUnsafeBufferPointer { left in
        right.withUnsafeBufferPointer { right in
          joint.withUnsafeBufferPointer { joint in
            for row in 0...rows {
              // What reads nothing stays in the row, so it goes first.
              for readCount in 0...(row < rows ? longestLeft : 0) {
                let read = readCount == 0 ? 0 : left[row * longestLeft + readCount - 1]
                if readCount > 0, read == NameChunks.none { continue }
                let operations = Int(read) * width
                let silent = readCount == 0 ? 0 : Double(joint[operations])
                let from = row * stride
                let to = (row + readCount) * stride
                for column in 0...columns {
                  let here = forward[from + column]
                  if here == 0 { continue }
                  if readCount > 0 { forward[to + column] += here * silent }
                  guard column < columns else { continue }
                  let writes = column * longestRight
                  for writeCount in 0..<longestRight {
                    let write = Int(right[writes &+ writeCount])
                    forward[to &+ column &+ writeCount &+ 1] +=
                      here * Double(joint[operations &+ write])
                  }
                }
              }
            }
          }
        }
      }
      return Self.naturalLogarithm(forward[rows * stride + columns])
    }
  }

  private static func naturalLogarithm(_ probability: Double) -> Double {
    probability > 0 ? Glibc.log(probability) : -700
  }
}

// MARK: - In a compiled table

extension NameEditTable {
  /// How many sections it takes.
  static let sectionCount = 7

  /// Writes the table.
  func write(to writer: inout CompiledTableWriter) {
    writer.add(
      [source.longest, source.count, target.longest, target.count].map { UInt32($0) })
    source.write(to: &writer)
    target.write(to: &writer)
    let cells = joint.indices.filter { joint[$0] != 0 }
    writer.add(cells.map { UInt32($0) })
    writer.add(cells.map { joint[$0].bitPattern })
    writer.add(sourceMarginal.map(\.bitPattern))
    writer.add(targetMarginal.map(\.bitPattern))
  }
}
