/// The values that were used lately, up to a bound.
struct RecentValues<Key: Hashable, Value> {
  private let capacity: Int
  /// Values used since the older ones were set aside, at most half the capacity.
  private var young: [Key: Value] = [:]
  private var old: [Key: Value] = [:]

  /// No values, and at most so many later.
  init(capacity: Int) {
    self.capacity = capacity
  }

  /// The value of a key, or else one that is made for it.
  mutating func value(of key: Key, orMade make: () throws -> Value) rethrows -> Value {
    if let value = young[key] { return value }
    let value = try old[key] ?? make()
    if young.count >= max(1, capacity / 2) {
      old = young
      young = [:]
    }
    young[key] = value
    return value
  }
}
