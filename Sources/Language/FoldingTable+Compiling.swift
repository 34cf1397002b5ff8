extension FoldingTable {
  /// The compiled table of the rows of `data/folding.tsv`, and of what Unicode says of all other scalars below
  /// ``directCount``.
  static func compiled(_ text: String) -> [UInt8] {
    var direct = (0..<UInt32(directCount)).map { entry(forUnlisted: $0).packed }
    var further: [(scalar: UInt32, entry: UInt32)] = []
    var longStarts: [UInt32] = [0]
    var longBytes: [UInt8] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count > 1, let scalar = UInt32(columns[0], radix: 16) else { continue }
      let folded = Array(columns[1].utf8)
      let entry: Entry
      if folded.isEmpty {
        entry = .ignored
      } else if folded.count <= 3 {
        entry = letter(folded)
      } else {
        entry = Entry(
          .long, script: script(of: folded), bytes: UInt32(longStarts.count - 1), count: 0)
        longBytes += folded
        longStarts.append(UInt32(longBytes.count))
      }
      if scalar < UInt32(directCount) {
        direct[Int(scalar)] = entry.packed
      } else {
        further.append((scalar, entry.packed))
      }
    }
    further.sort { $0.scalar < $1.scalar }
    // In the order of ``Section``.
    var writer = CompiledTableWriter()
    writer.add(direct)
    writer.add(further.map(\.scalar))
    writer.add(further.map(\.entry))
    writer.add(longStarts)
    writer.add(longBytes)
    return writer.bytes
  }
}
