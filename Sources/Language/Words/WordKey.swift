/// A word as a hash of its folded letters: what tables of words are looked up by.
///
/// A `String` is normalised whenever it is hashed or compared; folded letters need none of that, and
/// here a word is looked up in a dozen spellings. Among the words of any dictionary two that share
/// their 64 bits (``FNV1a``) are as good as impossible, and would do no more than match one word wrongly.
@usableFromInline
package struct WordKey: Hashable, Sendable {
  @usableFromInline package var value = FNV1a.seed

  /// The key of no letters.
  @inlinable
  package init() {}

  /// The key that a table has.
  @inlinable
  package init(value: UInt64) {
    self.value = value
  }

  /// The key of a folded word.
  @inlinable
  package init(_ word: some StringProtocol) {
    self.init(utf8: word.utf8)
  }

  /// The key of a folded word in UTF-8.
  @inlinable
  package init(utf8 bytes: some Sequence<UInt8>) {
    for byte in bytes { append(byte) }
  }

  /// The key of folded letters.
  @inlinable
  package init(_ letters: some Sequence<Unicode.Scalar>) {
    for letter in letters { append(letter) }
  }

  /// The key of the word with one letter more.
  @inlinable
  package mutating func append(_ letter: Unicode.Scalar) {
    for byte in UTF8.encode(letter) ?? UTF8.encodedReplacementCharacter { append(byte) }
  }

  @inlinable
  mutating func append(_ byte: UInt8) {
    value = FNV1a.combine(value, byte)
  }
}
