import CStemmer

/// One of Snowball's stemmers, as libstemmer has them, with the stems of frequent words at hand.
///
/// An instance keeps the buffer of the last word and serves one thread at a time.
final class SnowballStemmer {
  /// A remembered word takes so many bytes: its length, its stem's length, its letters and those
  /// of the stem.
  private static let slotSize = 48
  private static let longestRemembered = 23
  private static let slotCount = 1 << 14
  /// Words after which an instance begins to remember; one that serves a query seldom does.
  private static let warmUp = 200

  private let handle: OpaquePointer?
  private var memory: UnsafeMutablePointer<UInt8>?
  private var stemmed = 0

  /// A stemmer of an algorithm, which libstemmer names after its language.
  init(_ algorithm: String) {
    handle = sb_stemmer_new(algorithm, "UTF_8")
  }

  deinit {
    sb_stemmer_delete(handle)
    memory?.deallocate()
  }

  /// The stem of a word in lower case, valid until the next call.
  func stem(of word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard word.count <= Self.longestRemembered, let slot = slot(for: word) else {
      return compute(word)
    }
    if slot[0] == UInt8(word.count), isEqual(slot + 2, word) {
      return UnsafeBufferPointer(start: slot + 2 + Self.longestRemembered, count: Int(slot[1]))
    }
    let stem = compute(word)
    guard stem.count <= Self.longestRemembered, let base = stem.baseAddress,
      let letters = word.baseAddress
    else { return stem }
    slot[0] = UInt8(word.count)
    slot[1] = UInt8(stem.count)
    (slot + 2).update(from: letters, count: word.count)
    (slot + 2 + Self.longestRemembered).update(from: base, count: stem.count)
    return stem
  }

  private func compute(_ word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard let handle,
      let stem = sb_stemmer_stem(handle, word.baseAddress, Int32(word.count))
    else { return word }
    return UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(handle)))
  }

  private func slot(for word: UnsafeBufferPointer<UInt8>) -> UnsafeMutablePointer<UInt8>? {
    if memory == nil {
      stemmed += 1
      guard stemmed > Self.warmUp else { return nil }
      memory = .allocate(capacity: Self.slotCount * Self.slotSize)
      memory?.initialize(repeating: 0, count: Self.slotCount * Self.slotSize)
    }
    let place = Int(truncatingIfNeeded: FNV1a.hash(word) >> 32) % Self.slotCount
    return memory.map { $0 + place * Self.slotSize }
  }

  private func isEqual(
    _ letters: UnsafeMutablePointer<UInt8>, _ word: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for index in word.indices where letters[index] != word[index] { return false }
    return true
  }
}
