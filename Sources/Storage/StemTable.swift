import Language

/// Counts articles by stem, keyed by bytes: the words of an article are looked up here hundreds of
/// times for each that is written, too often for a `String` each.
final class StemTable {
  struct Entry {
    /// Where the stem and the shortest word that has it, as written, stand in the bytes.
    fileprivate let offset: Int
    fileprivate let stemCount: Int
    fileprivate var formOffset: Int
    fileprivate var formCount: Int
    fileprivate let hash: UInt64
    /// The last article that had the stem.
    fileprivate var article = -1
    /// Articles more, or fewer where negative.
    var change = 0
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Indices of entries, or -1; a power of two of them.
  private var slots: [Int32] = Array(repeating: -1, count: 1 << 12)

  var isEmpty: Bool { entries.isEmpty }

  /// Counts a stem of an article, once however often it stands there.
  func count(
    stem: UnsafeBufferPointer<UInt8>, form: UnsafeBufferPointer<UInt8>, article: Int, by change: Int
  ) {
    var hash = FNV1a.hash(stem)
    hash ^= hash >> 29
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].hash == hash, isStem(stem, of: entries[index]) {
        if entries[index].article != article {
          entries[index].article = article
          entries[index].change += change
        }
        if form.count < entries[index].formCount {
          entries[index].formOffset = bytes.count
          entries[index].formCount = form.count
          bytes.append(contentsOf: form)
        }
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(entries.count)
    entries.append(
      Entry(
        offset: bytes.count, stemCount: stem.count, formOffset: bytes.count + stem.count,
        formCount: form.count, hash: hash, article: article, change: change))
    bytes.append(contentsOf: stem)
    bytes.append(contentsOf: form)
    if entries.count * 2 > slots.count { grow() }
  }

  /// Calls a closure with each stem, in the order of their bytes, and forgets them.
  func drain(
    _ body: (_ stem: UnsafeBufferPointer<UInt8>, _ form: UnsafeBufferPointer<UInt8>, Int) throws ->
      Void
  ) rethrows {
    let bytes = bytes
    try bytes.withUnsafeBufferPointer { base in
      func stem(_ entry: Entry) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: base[entry.offset..<(entry.offset + entry.stemCount)])
      }
      for entry in entries.sorted(by: { stem($0).lexicographicallyPrecedes(stem($1)) }) {
        let form = entry.formOffset..<(entry.formOffset + entry.formCount)
        try body(stem(entry), UnsafeBufferPointer(rebasing: base[form]), entry.change)
      }
    }
    self.bytes = []
    entries = []
    slots = Array(repeating: -1, count: 1 << 12)
  }

  private func isStem(_ stem: UnsafeBufferPointer<UInt8>, of entry: Entry) -> Bool {
    guard stem.count == entry.stemCount else { return false }
    return bytes.withUnsafeBufferPointer { base in
      for index in 0..<stem.count where base[entry.offset + index] != stem[index] { return false }
      return true
    }
  }

  private func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }
}
