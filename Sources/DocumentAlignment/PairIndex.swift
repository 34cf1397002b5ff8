#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An inverted index from features to the articles that have them: finds the few articles that may
/// render a given one without comparing it with all others.
///
/// Articles go by numbers that ascend in the order in which they were added. Lists that are not in
/// memory are named by ``missingKeys(for:)`` and given by ``load(_:of:)``, so that a large index can
/// stand in a file. A list ends for good at ``longestList`` articles: such a feature says too little
/// about any one of them.
public struct PairIndex: Sendable {
  /// The list of a feature: that of the articles written from left to right, or of the others.
  public typealias Key = Int64
  /// An article of the index.
  public typealias Number = Int32

  fileprivate struct List {
    /// Ascending.
    var numbers: [Number] = []
    var isChanged = false
    /// Whether it came to its end.
    var isWorn = false
  }

  private var lists: [Key: List] = [:]
  /// How much each article says, by its number; 0 for numbers that are not in memory.
  private var weights: [ArticleFingerprint.Weights] = []
  private var changedChunks: Set<Int> = []
  /// Scratch space: what each article has in common with the one that is looked for.
  private var scores: [Float] = []
  /// How many entries the lists in memory have, and the least that each list takes.
  public private(set) var size = 0

  /// An empty index.
  public init() {}

  /// The lists that have to be loaded before an article is looked for and added.
  public func missingKeys(for fingerprint: ArticleFingerprint) -> [Key] {
    var keys: [Key] = []
    for feature in fingerprint.features {
      // What articles in scripts of the other direction say is looked up by meaning alone.
      for isRightToLeft in [false, true]
      where !feature.kind.isStem || isRightToLeft == fingerprint.isRightToLeft {
        let key = Self.key(feature, isRightToLeft: isRightToLeft)
        if lists[key] == nil { keys.append(key) }
      }
    }
    return keys
  }

  /// Where ``takeChanges()`` keeps how much so many articles say, which has to be loaded before any is
  /// looked for.
  public static func weightKeys(articleCount: Int) -> [Key] {
    (0..<(articleCount + weightsPerChunk - 1) / weightsPerChunk).map { -1 - Key($0) }
  }

  /// Takes into memory what ``takeChanges()`` gave under a key; `nil` where it never gave anything, as
  /// no article has the feature.
  public mutating func load(_ bytes: [UInt8]?, of key: Key) {
    guard key >= 0 else { return loadWeights(bytes ?? [], of: key) }
    guard let bytes else { return remember(List(), of: key) }
    let numbers = bytes.withUnsafeBytes { bytes in
      (0..<bytes.count / Self.bytesPerNumber).map {
        Number(
          littleEndian: bytes.loadUnaligned(
            fromByteOffset: $0 * Self.bytesPerNumber, as: Number.self))
      }
    }
    remember(List(numbers: numbers, isWorn: numbers.isEmpty), of: key)
  }

  private mutating func remember(_ list: List, of key: Key) {
    lists[key] = list
    size += list.numbers.count + Self.sizeOfList
  }

  /// Adds an article under a number that is greater than all before it.
  ///
  /// An article that is in some of the lists already, since their writing was broken off, is added to
  /// the others.
  ///
  /// - Complexity: O(*f*) in features.
  public mutating func add(_ number: Number, _ fingerprint: ArticleFingerprint) {
    setWeights(fingerprint.weights, of: number)
    for feature in fingerprint.features {
      let key = Self.key(feature, isRightToLeft: fingerprint.isRightToLeft)
      if lists[key] == nil { remember(List(), of: key) }
      lists[key]?.append(number)
      size += 1
    }
  }

  private mutating func setWeights(_ weights: ArticleFingerprint.Weights, of number: Number) {
    makeRoom(for: Int(number) + 1)
    self.weights[Int(number)] = weights
    changedChunks.insert(Int(number) / Self.weightsPerChunk)
  }

  private mutating func makeRoom(for count: Int) {
    let missing = count - weights.count
    guard missing > 0 else { return }
    weights += Array(repeating: ArticleFingerprint.Weights(), count: missing)
    scores += Array(repeating: 0, count: missing)
  }

  private mutating func loadWeights(_ bytes: [UInt8], of key: Key) {
    let first = Int(-1 - key) * Self.weightsPerChunk
    let count = bytes.count / Self.bytesPerWeights
    makeRoom(for: first + count)
    bytes.withUnsafeBytes { bytes in
      func number(_ place: Int) -> Float {
        Float(
          bitPattern: UInt32(
            littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * place, as: UInt32.self)))
      }
      for index in 0..<count {
        weights[first + index] = ArticleFingerprint.Weights(
          meanings: number(2 * index), words: number(2 * index + 1))
      }
    }
  }

  private func weightBytes(ofChunk chunk: Int) -> [UInt8] {
    let first = chunk * Self.weightsPerChunk
    var bytes: [UInt8] = []
    for weights in weights[first..<min(weights.count, first + Self.weightsPerChunk)] {
      for number in [weights.meanings, weights.words] {
        withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
      }
    }
    return bytes
  }

  /// The articles that share most with a fingerprint for their size, as far as the lists tell: those in
  /// scripts of the other direction and those in scripts of the same one, some two dozen each.
  ///
  /// - Complexity: O(*f* log *f*) in features, and at most ``mostEntries`` entries of lists.
  public mutating func candidates(for fingerprint: ArticleFingerprint) -> [Number] {
    candidates(for: fingerprint, isRightToLeft: !fingerprint.isRightToLeft)
      + candidates(for: fingerprint, isRightToLeft: fingerprint.isRightToLeft)
  }

  private mutating func candidates(
    for fingerprint: ArticleFingerprint, isRightToLeft: Bool
  ) -> [Number] {
    let isOneScript = isRightToLeft == fingerprint.isRightToLeft
    var found: [(numbers: [Number], weight: Float)] = []
    for feature in fingerprint.features {
      let weight = isOneScript ? feature.kind.wordWeight : feature.kind.weight
      guard weight > 0, let list = lists[Self.key(feature, isRightToLeft: isRightToLeft)],
        !list.numbers.isEmpty
      else { continue }
      found.append((list.numbers, weight))
    }
    found.sort { $0.numbers.count < $1.numbers.count }
    var seen: [Number] = []
    var entries = 0
    for (numbers, weight) in found where entries < Self.mostEntries {
      entries += numbers.count
      for number in numbers where Int(number) < scores.count {
        if scores[Int(number)] == 0 { seen.append(number) }
        scores[Int(number)] += weight
      }
    }
    for number in seen {
      let weights = weights[Int(number)]
      scores[Int(number)] /= max(1, isOneScript ? weights.words : weights.meanings).squareRoot()
    }
    let best = best(of: seen)
    for number in seen { scores[Int(number)] = 0 }
    return best
  }

  /// The few of highest score, the best first.
  private func best(of numbers: [Number]) -> [Number] {
    var best: [Number] = []
    for number in numbers {
      let score = scores[Int(number)]
      if best.count == Self.mostCandidates {
        guard let last = best.last, scores[Int(last)] < score else { continue }
        best.removeLast()
      }
      let place = best.firstIndex { scores[Int($0)] < score } ?? best.count
      best.insert(number, at: place)
    }
    return best
  }

  /// What was changed since it was loaded, as bytes, for keeping.
  public mutating func takeChanges() -> [(key: Key, bytes: [UInt8])] {
    var changes: [(key: Key, bytes: [UInt8])] = []
    for (key, list) in lists where list.isChanged {
      changes.append((key, list.bytes))
      lists[key]?.isChanged = false
    }
    changes += changedChunks.map { (-1 - Key($0), weightBytes(ofChunk: $0)) }
    changedChunks = []
    return changes.sorted { $0.key < $1.key }
  }

  private static func key(_ feature: FingerprintFeature, isRightToLeft: Bool) -> Key {
    Key(feature.rawValue) | (isRightToLeft ? 1 << 32 : 0)
  }

  /// How many articles a list holds at most.
  static let longestList = 500
  /// How many entries are looked at for one article, about.
  private static let mostEntries = 30_000
  private static let mostCandidates = 24
  private static let sizeOfList = 24
  private static let weightsPerChunk = 1_024
  private static let bytesPerWeights = 8
  fileprivate static let bytesPerNumber = MemoryLayout<Number>.size
}

extension PairIndex.List {
  fileprivate mutating func append(_ number: PairIndex.Number) {
    guard !isWorn, number > numbers.last ?? -1 else { return }
    isChanged = true
    if numbers.count == PairIndex.longestList {
      numbers = []
      isWorn = true
    } else {
      numbers.append(number)
    }
  }

  /// The numbers, four bytes each; none for a list that came to its end.
  fileprivate var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * PairIndex.bytesPerNumber)
    for number in numbers {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }
}
