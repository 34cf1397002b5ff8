import Language

/// A value that stands in a compiled table as a few numbers.
protocol CompiledRecord: Sendable {
  /// How many numbers it takes.
  static var width: Int { get }
  /// The numbers.
  var numbers: [UInt32] { get }
  /// The value of numbers from a position of a section on.
  init(_ numbers: CompiledSection<UInt32>, at position: Int)
}

/// Finds the longest of many phrases that starts at a word, by the folded keys of its words.
///
/// All edges stand in one hash table, so that a step is one lookup and a text with no known name
/// costs one lookup a word.
struct PhraseTrie<Value: CompiledRecord>: Sendable {
  /// The node that an edge leads to, by the words up to it mixed into one key: at the size of the
  /// tables a collision of 64 bits is as good as impossible.
  private var edges: KeyTable<UInt32>
  private var values: [[Value]] = [[]]
  /// What each node's phrase is found by: its words mixed in their order, 0 for the root.
  private var paths: [UInt64] = [0]
  /// What came with the program, in place of the three.
  private let compiled: Compiled?

  init(minimumCapacity: Int = 0) {
    edges = KeyTable(minimumCapacity: minimumCapacity)
    values.reserveCapacity(minimumCapacity)
    compiled = nil
  }

  /// The phrases in a section of a compiled table and the next ones; no more can be added.
  init(_ table: CompiledTable, section: Int) {
    edges = KeyTable()
    compiled = Compiled(table, section: section)
  }

  /// Adds a phrase; several values may share one.
  ///
  /// - Parameter merge: Called with each value that the phrase has; returns whether it took the new
  ///   one in, so that it need not be added.
  mutating func insert(
    _ words: [UInt64], value: Value, merge: (inout Value) -> Bool = { _ in false }
  ) {
    guard !words.isEmpty else { return }
    var node: UInt32 = 0
    for word in words {
      let edge = Self.path(from: paths[Int(node)], by: word)
      if let next = edges[edge] {
        node = next
      } else {
        let next = UInt32(values.count)
        values.append([])
        paths.append(edge)
        edges[edge] = next
        node = next
      }
    }
    for index in values[Int(node)].indices where merge(&values[Int(node)][index]) { return }
    values[Int(node)].append(value)
  }

  /// The node that a word leads to from another, the root being 0.
  @inline(__always)
  func step(from node: UInt32, by word: UInt64) -> UInt32? {
    if let compiled { return compiled.node(of: Self.path(from: compiled.path(of: node), by: word)) }
    return edges[Self.path(from: paths[Int(node)], by: word)]
  }

  @inline(__always)
  private static func path(from path: UInt64, by word: UInt64) -> UInt64 {
    (word ^ (path &* 0x9e37_79b9_7f4a_7c15)) | 1
  }

  /// The values of the phrase that ends at a node.
  func values(at node: UInt32) -> [Value] {
    compiled.map { $0.values(at: node) } ?? values[Int(node)]
  }

  /// The values of exactly this phrase.
  func values(of words: some Sequence<UInt64>) -> [Value] {
    var node: UInt32 = 0
    for word in words {
      guard let next = step(from: node, by: word) else { return [] }
      node = next
    }
    return values(at: node)
  }
}

// MARK: - In a compiled table

extension PhraseTrie {
  private struct Compiled {
    /// The paths in ascending order; a node is the number of its path from 1 on.
    let paths: CompiledKeys
    /// Where the values of each node begin.
    let starts: CompiledSection<UInt32>
    let numbers: CompiledSection<UInt32>

    init(_ table: CompiledTable, section: Int) {
      paths = CompiledKeys(table, section: section)
      starts = table.section(section + CompiledKeys.sectionCount)
      numbers = table.section(section + CompiledKeys.sectionCount + 1)
    }

    func node(of path: UInt64) -> UInt32? { paths.index(of: path).map { UInt32($0 + 1) } }

    func path(of node: UInt32) -> UInt64 { node == 0 ? 0 : paths[Int(node) - 1] }

    func values(at node: UInt32) -> [Value] {
      (starts[Int(node)]..<starts[Int(node) + 1]).map {
        Value(numbers, at: Int($0) * Value.width)
      }
    }
  }

  /// How many sections phrases take.
  static var sectionCount: Int { CompiledKeys.sectionCount + 2 }

  /// Writes the phrases that were inserted.
  func write(to writer: inout CompiledTableWriter) {
    let entries = edges.entries
    CompiledKeys.write(entries.map(\.key), to: &writer)
    let ordered = [values[0]] + entries.map { values[Int($0.value)] }
    var starts: [UInt32] = [0]
    for values in ordered { starts.append((starts.last ?? 0) + UInt32(values.count)) }
    writer.add(starts)
    writer.add(ordered.joined().flatMap(\.numbers))
  }
}
