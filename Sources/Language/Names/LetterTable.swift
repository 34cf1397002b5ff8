/// Words by the codes of their letters (``NameAlphabet``) and their script, each with a number.
///
/// A `String` is normalised whenever it is hashed; here a word is looked up by some bytes of a larger
/// buffer, by their ``FNV1a`` hash.
struct LetterTable: Sendable {
  private var keys: [UInt64]
  private var values: [UInt32]
  private var count = 0

  init() {
    keys = [UInt64](repeating: 0, count: 64)
    values = [UInt32](repeating: 0, count: 64)
  }

  /// The key of a word; never 0.
  static func key(_ letters: some Sequence<UInt8>, _ script: NameScript) -> UInt64 {
    append(letters, script, to: seed) | 1
  }

  /// The key of no words at all, for the keys of several words in turn.
  static let seed = FNV1a.seed

  /// Goes on with a key by one more word.
  static func append(
    _ letters: some Sequence<UInt8>, _ script: NameScript, to key: UInt64
  ) -> UInt64 {
    FNV1a.hash(letters, from: FNV1a.combine(key, 0x70 | UInt64(script.rawValue)))
  }

  /// The number of a word's key; 0 where it has none.
  subscript(key: UInt64) -> UInt32 {
    get {
      let place = place(of: key)
      return keys[place] == key ? values[place] : 0
    }
    set {
      var place = place(of: key)
      if keys[place] != key {
        if (count + 1) * 2 > keys.count {
          grow()
          place = self.place(of: key)
        }
        keys[place] = key
        count += 1
      }
      values[place] = newValue
    }
  }

  /// Where a key stands, or the empty place where it would.
  private func place(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while keys[place] != key, keys[place] != 0 { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = (keys, values)
    keys = [UInt64](repeating: 0, count: old.0.count * 2)
    values = [UInt32](repeating: 0, count: old.0.count * 2)
    for (key, value) in zip(old.0, old.1) where key != 0 {
      let place = place(of: key)
      keys[place] = key
      values[place] = value
    }
  }
}
