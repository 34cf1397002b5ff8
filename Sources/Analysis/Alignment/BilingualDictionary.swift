import Language

/// Which English words an installed dictionary gives for an Arabic word.
///
/// Words are kept as hashes of their folded letters and stems as hashes too, so that a large
/// dictionary takes little room and is read in a fraction of a second; at its size a collision is as
/// good as impossible, and would do no more than match one word wrongly.
public struct BilingualDictionary: Sendable {
  /// A translation with how much of the entry it is.
  struct Translation: Sendable, Equatable {
    /// The hash of the English stem.
    var stem: UInt64
    /// Whether either side of the entry is a phrase, of which this is one word.
    var isPart: Bool
  }

  private struct Entry {
    var arabic: UInt64
    var translation: Translation
  }

  /// For each Arabic word, where its translations begin in ``translations`` and how many there are.
  private var ranges: [UInt64: Range<Int32>] = [:]
  private var translations: [Translation] = []

  /// A dictionary of no words.
  public init() {}

  /// A dictionary of headwords and their translations, as written.
  ///
  /// - Parameter entries: Pairs of an Arabic and an English word or phrase; see ``add(_:)``.
  public init(entries: some Sequence<(arabic: String, english: String)>) {
    add { add in
      for entry in entries { add(entry.arabic, entry.english) }
    }
  }

  /// Whether it knows no word.
  public var isEmpty: Bool { translations.isEmpty }

  /// How many Arabic words it knows.
  public var count: Int { ranges.count }

  /// Adds entries.
  ///
  /// - Parameter body: Calls its argument with an Arabic and an English word or phrase of each. Of a
  ///   phrase that stands for a single word, each word that carries meaning is kept as a part.
  /// - Complexity: O(*n* log *n*) in words.
  public mutating func add(_ body: (_ add: (_ arabic: String, _ english: String) -> Void) -> Void) {
    var reader = EntryReader()
    body { reader.read($0, $1) }
    var entries = reader.entries
    for (arabic, range) in ranges {
      for index in range {
        entries.append(Entry(arabic: arabic, translation: translations[Int(index)]))
      }
    }
    entries.sort {
      ($0.arabic, $0.translation.stem, $0.translation.isPart ? 1 : 0)
        < ($1.arabic, $1.translation.stem, $1.translation.isPart ? 1 : 0)
    }
    translations.removeAll(keepingCapacity: true)
    translations.reserveCapacity(entries.count)
    ranges = Dictionary(minimumCapacity: entries.count)
    var start = 0
    for (index, entry) in entries.enumerated() {
      if index == 0 || entries[index - 1].arabic != entry.arabic { start = translations.count }
      if start == translations.count || translations.last?.stem != entry.translation.stem {
        translations.append(entry.translation)
      }
      if index + 1 == entries.count || entries[index + 1].arabic != entry.arabic {
        ranges[entry.arabic] = Int32(start)..<Int32(translations.count)
      }
    }
  }

  /// The key of an English stem.
  static func key(ofEnglish stem: String) -> UInt64 { hash(stem.utf8) }

  /// What it gives for a folded Arabic word.
  func translations(ofArabic reading: String) -> ArraySlice<Translation> {
    guard let range = ranges[Self.hash(reading.utf8)] else { return [] }
    return translations[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = ContentHash()
    hash.combine(bytes)
    return hash.value
  }

  /// Cuts entries into words.
  private struct EntryReader {
    var entries: [Entry] = []
    private let analyzer = TextAnalyzer()
    private let functionWords = Set(FunctionWords.all.map { BilingualDictionary.hash($0.utf8) })

    /// A phrase of more words than this describes its headword more than it renders it.
    private static let longestPhrase = 3

    mutating func read(_ arabic: String, _ english: String) {
      let arabicWords = words(of: arabic)
      guard !arabicWords.isEmpty, arabicWords.count <= Self.longestPhrase else { return }
      let englishWords = words(of: english)
      guard !englishWords.isEmpty, englishWords.count <= Self.longestPhrase,
        min(arabicWords.count, englishWords.count) == 1
      else { return }
      let isPart = max(arabicWords.count, englishWords.count) > 1
      for word in englishWords {
        let translation = Translation(stem: word.stem, isPart: isPart)
        for other in arabicWords {
          entries.append(Entry(arabic: other.folded, translation: translation))
          if other.stem != other.folded {
            entries.append(Entry(arabic: other.stem, translation: translation))
          }
        }
      }
    }

    private func words(of text: String) -> [(folded: UInt64, stem: UInt64)] {
      var words: [(folded: UInt64, stem: UInt64)] = []
      var text = text
      text.withUTF8 { bytes in
        analyzer.forEachToken(inUTF8: bytes) { token in
          let folded = BilingualDictionary.hash(token.folded)
          if !functionWords.contains(folded) {
            words.append((folded, BilingualDictionary.hash(token.stem)))
          }
          return words.count <= Self.longestPhrase
        }
      }
      return words
    }
  }
}
