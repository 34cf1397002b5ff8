import Language

/// A set of single words and of pairs of words, by the keys that ``NameFolding`` makes of them.
struct FrameSet: Sendable {
  private var words = KeyTable<Void>()
  private var pairs = KeyTable<Void>()

  /// The words of a role of `name-cues.tsv`; the two words of a pair are joined by `_`.
  init(cues role: String) {
    for cue in KeySet.words(ofCues: role) {
      let keys = cue.split(separator: " ").map { NameFolding.key($0) }
      if keys.count == 2 {
        pairs[Self.pair(keys[0], keys[1])] = ()
      } else if let key = keys.first {
        words[key] = ()
      }
    }
  }

  /// Whether a word, or it and the one before it, are in the set.
  func contains(_ word: UInt64, after before: UInt64?) -> Bool {
    words[word] != nil || before.map { pairs[Self.pair($0, word)] != nil } ?? false
  }

  private static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    first &* 0x9E37_79B9_7F4A_7C15 ^ second
  }
}
