/// The place of each of many keys, in a table that is used as it stands: the keys in ascending order,
/// and where those begin that share their first bits.
///
/// Keys are hashes, so some two of them stand at each beginning.
@usableFromInline
@frozen
package struct CompiledKeys: Sendable {
  @usableFromInline
  let starts: CompiledSection<UInt32>
  @usableFromInline
  let keys: CompiledSection<UInt64>
  @usableFromInline
  let shift: UInt64

  /// How many sections it takes.
  package static let sectionCount = 2

  /// The keys in a section and the next one.
  package init(_ table: CompiledTable, section: Int) {
    starts = table.section(section)
    keys = table.section(section + 1)
    shift = UInt64(64 - max(0, (starts.count - 1).trailingZeroBitCount))
  }

  /// How many keys there are.
  package var count: Int { keys.count }

  /// The key at a place.
  @inlinable
  package subscript(index: Int) -> UInt64 { keys[index] }

  /// The place of a key among all in ascending order; `nil` where it is none of them.
  @inlinable
  package func index(of key: UInt64) -> Int? {
    guard !keys.isEmpty else { return nil }
    let bucket = Int(truncatingIfNeeded: key >> shift)
    var index = Int(starts[bucket])
    let end = Int(starts[bucket + 1])
    while index < end {
      if keys[index] == key { return index }
      index += 1
    }
    return nil
  }

  /// Writes keys that stand in ascending order, each once.
  package static func write(_ keys: [UInt64], to writer: inout CompiledTableWriter) {
    // At least two beginnings, for a number is not shifted by all its bits.
    let bits = max(1, Int.bitWidth - 1 - max(1, keys.count).leadingZeroBitCount)
    var starts = [UInt32](repeating: 0, count: (1 << bits) + 1)
    for key in keys { starts[Int(key >> UInt64(64 - bits)) + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    writer.add(starts)
    writer.add(keys)
  }
}

/// A list of numbers for each of many keys, in a table that is used as it stands.
@usableFromInline
@frozen
package struct CompiledLists: Sendable {
  @usableFromInline
  let keys: CompiledKeys
  @usableFromInline
  let starts: CompiledSection<UInt32>
  @usableFromInline
  let numbers: CompiledSection<UInt32>

  /// How many sections it takes.
  package static let sectionCount = CompiledKeys.sectionCount + 2

  /// The lists in a section and the next ones.
  package init(_ table: CompiledTable, section: Int) {
    keys = CompiledKeys(table, section: section)
    starts = table.section(section + CompiledKeys.sectionCount)
    numbers = table.section(section + CompiledKeys.sectionCount + 1)
  }

  /// The list of a key; empty where it has none.
  @inlinable
  package subscript(key: UInt64) -> Slice<CompiledSection<UInt32>> {
    guard let index = keys.index(of: key) else { return numbers[0..<0] }
    return numbers[Int(starts[index])..<Int(starts[index + 1])]
  }

  /// Writes a list for each key.
  package static func write(_ lists: [UInt64: [UInt32]], to writer: inout CompiledTableWriter) {
    let sorted = lists.sorted { $0.key < $1.key }
    CompiledKeys.write(sorted.map(\.key), to: &writer)
    var starts: [UInt32] = [0]
    for (_, list) in sorted { starts.append((starts.last ?? 0) + UInt32(list.count)) }
    writer.add(starts)
    writer.add(sorted.flatMap(\.value))
  }
}
