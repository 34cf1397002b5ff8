import Language

/// Finds the names that may match another among very many, by keys of their consonants and of
/// their words' meanings.
struct NameIndex: Sendable {
  private var count = 0
  private var sounds: [[UInt32]]
  private var keyCounts: [Float] = []
  private var meanings: [UInt16: [UInt32]] = [:]
  private var initials: [[UInt8]: [UInt32]] = [:]
  private var acronyms: [[UInt8]: [UInt32]] = [:]
  private var aliases: [Int: [UInt32]] = [:]

  init() {
    sounds = [[UInt32]](repeating: [], count: NameKeys.soundLimit)
  }

  /// Adds a name; its position is the number of names before.
  mutating func append(_ name: NameKeys, owners: [Int]) {
    let position = UInt32(count)
    count += 1
    for key in name.sounds { sounds[Int(key)].append(position) }
    keyCounts.append(Float(name.sounds.count))
    for meaning in name.meanings { meanings[meaning, default: []].append(position) }
    if let acronym = name.acronym {
      acronyms[acronym, default: []].append(position)
    } else if name.wordCount > 1 {
      initials[name.initials, default: []].append(position)
    }
    for owner in owners { aliases[owner, default: []].append(position) }
  }

  /// The positions of the names that are most like the given one by their keys, at most `limit`
  /// and those that are linked by acronym or knowledge; in no order.
  ///
  /// - Parameter least: The least likeness, 0 to 0.5 for names with the same keys.
  /// - Complexity: O(*n*) with a small factor: a counter for each name that shares a key.
  func candidates(
    for name: NameKeys, owners: [Int], limit: Int, least: Float = 0.06
  ) -> [Int] {
    guard count > limit else { return Array(0..<count) }
    var weights = [Float](repeating: 0, count: count)
    let total = Float(count)
    let keys = name.sounds
    var whole: Float = 0
    weights.withUnsafeMutableBufferPointer { weights in
      for key in keys {
        let postings = sounds[Int(key)]
        let weight = Self.weight(total / Float(postings.count + 1))
        whole += weight
        for position in postings { weights[Int(position)] += weight }
      }
      for meaning in name.meanings {
        guard let postings = meanings[meaning] else { continue }
        let weight = 2.5 * Self.weight(total / Float(postings.count + 1))
        for position in postings { weights[Int(position)] += weight }
      }
    }
    // A name is as near as the share of its keys that are met; one that has little else comes first.
    let average = whole / Float(max(1, keys.count))
    var best: [(weight: Float, position: Int)] = []
    for position in 0..<count where weights[position] > 0 {
      let weight = weights[position] / (whole + average * keyCounts[position])
      if weight > least { best.append((weight, position)) }
    }
    var result = Self.largest(best, limit)
    result.formUnion((name.acronym.flatMap { initials[$0] } ?? []).map(Int.init))
    result.formUnion((acronyms[name.initials] ?? []).map(Int.init))
    for owner in owners { result.formUnion((aliases[owner] ?? []).map(Int.init)) }
    return Array(result)
  }

  /// The positions of the greatest weights, by counting them in bins.
  private static func largest(_ items: [(weight: Float, position: Int)], _ limit: Int) -> Set<Int> {
    guard items.count > limit else { return Set(items.map(\.position)) }
    let bins = 1_024
    var counts = [Int](repeating: 0, count: bins + 1)
    func bin(_ weight: Float) -> Int { min(bins, Int(weight * Float(bins))) }
    for item in items { counts[bin(item.weight)] += 1 }
    var least = bins
    var taken = counts[least]
    while least > 0, taken + counts[least - 1] <= limit {
      least -= 1
      taken += counts[least]
    }
    return Set(items.lazy.filter { bin($0.weight) >= least }.map(\.position))
  }

  /// About the natural logarithm of one plus a ratio, which is enough for a weight.
  private static func weight(_ ratio: Float) -> Float {
    Float(ratio.exponent) * 0.69 + (ratio.significand - 1) + 0.1
  }
}
