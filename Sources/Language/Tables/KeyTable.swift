/// A hash table from 64-bit keys that are hashes already, such as those of ``NameFolding``.
///
/// It spends no time on hashing them again, which is most of what looking up a word costs. The key
/// 0 stands for an empty place and cannot be stored; no folded word has it.
@usableFromInline
package struct KeyTable<Value: Sendable>: Sendable {
  @usableFromInline var keys: [UInt64]
  @usableFromInline var values: [Value?]
  @usableFromInline package var count = 0

  @inlinable
  package init(minimumCapacity: Int = 16) {
    var size = 16
    while size < minimumCapacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: nil, count: size)
  }

  /// The value of a key; setting `nil` is not supported.
  @inlinable
  package subscript(key: UInt64) -> Value? {
    @inline(__always)
    get {
      let place = place(of: key)
      return keys[place] == key ? values[place] : nil
    }
    set {
      guard let newValue, key != 0 else { return }
      let place = place(of: key)
      if keys[place] != key {
        if (count + 1) * 2 > keys.count {
          grow()
          self[key] = newValue
          return
        }
        keys[place] = key
        count += 1
      }
      values[place] = newValue
    }
  }

  /// Adds a value under a key that has none; whether it had none.
  @inlinable
  package mutating func insert(_ value: Value, for key: UInt64) -> Bool {
    guard self[key] == nil else { return false }
    self[key] = value
    return true
  }

  /// The keys with their values, the least key first.
  @inlinable
  package var entries: [(key: UInt64, value: Value)] {
    zip(keys, values).compactMap { key, value in value.map { (key, $0) } }
      .sorted { $0.key < $1.key }
  }

  /// Where a key stands, or the empty place where it would.
  @inlinable @inline(__always)
  func place(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while keys[place] != key, keys[place] != 0 { place = (place + 1) & mask }
    return place
  }

  @inlinable
  mutating func grow() {
    var larger = KeyTable(minimumCapacity: keys.count)
    for (key, value) in zip(keys, values) where key != 0 { larger[key] = value }
    self = larger
  }
}
