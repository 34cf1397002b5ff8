/// The words of a name by the codes of their letters (``NameAlphabet``), all in one buffer.
struct CodedName {
  /// A word of the name.
  struct Word {
    /// Where its letters stand.
    var letters: Range<Int>
    /// Their script.
    var script: NameScript
    /// Where its letters stand as they were written, doubled ones too, if it is in capitals alone;
    /// empty for other words.
    var capitals: Range<Int> = 0..<0
  }

  /// Set in the code of a letter that is not of its word's script: `عبد Karim` is one word.
  static let foreign: UInt8 = 0x80

  /// Letters of all words; some may stand for words that are no more.
  var letters: [UInt8] = []
  /// The words in reading order.
  var words: [Word] = []
  /// The first letters of those words that an acronym of the name would count.
  var initials: [UInt8] = []

  /// The letters of a word.
  func letters(of word: Word) -> ArraySlice<UInt8> { letters[word.letters] }

  /// A word as text.
  func spelling(of word: Word) -> String { Self.text(letters(of: word), word.script) }

  /// The text of coded letters.
  static func text(_ letters: some Collection<UInt8>, _ script: NameScript) -> String {
    String(unsafeUninitializedCapacity: letters.count * 2) { buffer in
      var count = 0
      for letter in letters {
        let isForeign = letter & foreign != 0
        let own: NameScript = script == .latin ? .arabic : .latin
        for byte in NameAlphabet.utf8(letter & ~foreign, in: isForeign ? own : script) {
          buffer[count] = byte
          count += 1
        }
      }
      return count
    }
  }
}
