/// The short runs of letters (chunks) that the operations of an edit model read or write.
///
/// Chunk 0 is the empty run. Lookup is one array access: a run of at most `longest` codes is a
/// number in base `radix`.
struct NameChunks: Sendable {
  /// Stands for a run that no operation uses: its probability is 0 with any other.
  static let none: UInt16 = 1

  let radix: Int
  let longest: Int
  private(set) var count = 2
  private var ids: [UInt16]

  init(script: NameScript, longest: Int) {
    let radix = NameAlphabet.count(script)
    let size = (0..<longest).reduce(1) { size, _ in size * (radix + 1) }
    self.radix = radix
    self.longest = longest
    ids = [UInt16](repeating: Self.none, count: size)
    for letter in 0..<radix { _ = insert([UInt8(letter)]) }
  }

  /// The id of a run, made where it is new; the empty run is 0.
  mutating func insert(_ letters: [UInt8]) -> UInt16 {
    guard !letters.isEmpty else { return 0 }
    let key = letters.reduce(0, key)
    if ids[key] == Self.none {
      ids[key] = UInt16(count)
      count += 1
    }
    return ids[key]
  }

  /// For each position of a word between its edges, the ids of the runs of 1 to `longest` letters
  /// that start there; `none` where there is no such run.
  func ids(of word: ArraySlice<UInt8>) -> [UInt16] {
    let count = word.count + 2
    return [UInt16](unsafeUninitializedCapacity: count * longest) { result, initialized in
      result.initialize(repeating: Self.none)
      initialized = count * longest
      for start in 0..<count {
        var key = 0
        for end in start..<min(start + longest, count) {
          let isEdge = end == 0 || end == count - 1
          key = self.key(
            key, isEdge ? NameAlphabet.edge : word[word.startIndex + end - 1])
          result[start * longest + end - start] = ids[key]
        }
      }
    }
  }

  /// The number of a run that is one letter longer.
  private func key(_ run: Int, _ letter: UInt8) -> Int { run * (radix + 1) + Int(letter) + 1 }

  // MARK: In a compiled table

  /// The chunks of a compiled table.
  init(script: NameScript, longest: Int, count: Int, ids: CompiledSection<UInt16>) {
    radix = NameAlphabet.count(script)
    self.longest = longest
    self.count = count
    self.ids = Array(ids)
  }

  /// Writes the id of each run.
  func write(to writer: inout CompiledTableWriter) { writer.add(ids) }
}
