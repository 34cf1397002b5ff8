/// What a name is found by among very many: cheap to make, so that only names that may match are made
/// ready for comparison (``NameModel/prepare(_:language:)``).
public struct NameKeys: Sendable {
  /// Keys of its words' consonants and of those of neighbouring words in one, each once, ascending.
  public let sounds: [UInt16]
  /// Numbers of the meanings of its words, each once, ascending.
  public let meanings: [UInt16]
  /// The letters of its initials, where the name is written as an acronym ("GNA").
  public let acronym: [UInt8]?
  /// First letters of the words, particles left out, as an acronym of it would have them.
  public let initials: [UInt8]
  /// How many words it has.
  public let wordCount: Int
  /// A number that names share whose ``PreparedName/key`` is the same, and others do not.
  public let spelling: UInt64

  /// One more than the largest of the ``sounds``.
  public static let soundLimit = SoundClasses.keyLimit
}

extension NameModel {
  /// What a name is found by.
  ///
  /// - Complexity: O(*n*) in letters; about a microsecond.
  public func keys(of name: String) -> NameKeys {
    let coded = NameCleaner.coded(name)
    let sounds = Self.soundKeys(of: coded)
    var found: [UInt16] = []
    for word in coded.words {
      for meaning in meanings.meanings(of: coded.letters(of: word), word.script)
      where !found.contains(meaning) {
        found.append(meaning)
      }
    }
    return NameKeys(
      sounds: sounds, meanings: found.sorted(), acronym: Self.acronym(coded),
      initials: coded.initials, wordCount: coded.words.count, spelling: Self.spelling(of: coded))
  }

  /// The ``NameKeys/spelling`` of a name; `nil` where it has no word.
  public func spelling(of name: String) -> UInt64? {
    let coded = NameCleaner.coded(name)
    return coded.words.isEmpty ? nil : Self.spelling(of: coded)
  }

  private static func spelling(of name: CodedName) -> UInt64 {
    name.words.reduce(LetterTable.seed) {
      LetterTable.append(name.letters(of: $1), $1.script, to: $0)
    }
  }

  /// The letters of a name that is one word in capitals alone, if it is as long as acronyms are.
  static func acronym(_ name: CodedName) -> [UInt8]? {
    guard name.words.count == 1, let only = name.words.first, (2...6).contains(only.capitals.count)
    else { return nil }
    return Array(name.letters[only.capitals])
  }

  /// See ``NameKeys/sounds``.
  private static func soundKeys(of name: CodedName) -> [UInt16] {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: (SoundClasses.keyLimit + 63) / 64) {
      seen in
      seen.initialize(repeating: 0)
      func note(_ letters: some Collection<UInt8>, _ script: NameScript) {
        SoundClasses.forEachKey(of: letters, script) { key in
          seen[Int(key >> 6)] |= 1 << UInt64(key & 63)
        }
      }
      for (index, word) in name.words.enumerated() {
        note(name.soundingLetters(of: word), word.script)
        guard index + 1 < name.words.count else { break }
        let next = name.words[index + 1]
        if word.script == next.script {
          let both = name.letters(of: word) + name.letters(of: next)
          note(CodedName.sounding(both[...]), word.script)
        }
      }
      var keys: [UInt16] = []
      keys.reserveCapacity(seen.reduce(0) { $0 + $1.nonzeroBitCount })
      for (index, bits) in seen.enumerated() {
        var bits = bits
        while bits != 0 {
          keys.append(UInt16(index * 64 + bits.trailingZeroBitCount))
          bits &= bits - 1
        }
      }
      return keys
    }
  }
}

extension CodedName {
  /// The letters of a word as names are compared by them.
  func soundingLetters(of word: Word) -> ArraySlice<UInt8> { Self.sounding(letters(of: word)) }

  /// Letters of a word's own script, as many as are compared.
  static func sounding(_ letters: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard letters.contains(where: { $0 & foreign != 0 }) else {
      return letters.prefix(NameWord.longest)
    }
    return letters.filter { $0 & foreign == 0 }.prefix(NameWord.longest)
  }
}
