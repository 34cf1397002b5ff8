/// Finds the longest of many phrases that starts at a word, by the folded keys of its words.
///
/// All edges stand in one hash table, so that a step is one lookup and a text with no known name
/// costs one lookup a word.
struct PhraseTrie<Value: Sendable>: Sendable {
  /// The node that an edge leads to, by the edge's node and word mixed into one key: at the size of
  /// the tables a collision of 64 bits is as good as impossible.
  private var edges: KeyTable<UInt32>
  private var values: [[Value]] = [[]]

  init(minimumCapacity: Int = 0) {
    edges = KeyTable(minimumCapacity: minimumCapacity)
    values.reserveCapacity(minimumCapacity)
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
      let edge = Self.edge(from: node, by: word)
      if let next = edges[edge] {
        node = next
      } else {
        let next = UInt32(values.count)
        values.append([])
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
    edges[Self.edge(from: node, by: word)]
  }

  @inline(__always)
  private static func edge(from node: UInt32, by word: UInt64) -> UInt64 {
    (word ^ (UInt64(node) &* 0x9e37_79b9_7f4a_7c15)) | 1
  }

  /// The values of the phrase that ends at a node.
  func values(at node: UInt32) -> [Value] { values[Int(node)] }

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
