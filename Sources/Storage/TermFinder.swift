import Language
import Model

/// Finds where the terms of a query stand in texts.
///
/// A finder keeps its buffers and serves one thread at a time.
final class TermFinder {
  /// A place where a term stands.
  struct Occurrence {
    /// Scalars of the text.
    var range: Range<Int>
    /// Words of the text, counted from its beginning.
    var words: Range<Int>
    /// The term's group.
    var group: Int
    /// Whether it stands there in the form that was typed.
    var isExact: Bool
  }

  /// One way of one term, as fingerprints of its stems.
  private struct Pattern {
    let group: Int
    let stems: [UInt64]
    /// The bytes with which the last stem begins, where only its beginning is given.
    let beginning: [UInt8]?
  }

  /// A word of the text that may be part of a term, as fingerprints; two words with the same one are
  /// taken for the same.
  private struct Word {
    /// Its place among all words of the text.
    let index: Int
    let range: Range<Int>
    let stem: UInt64
    let folded: UInt64
    /// Patterns of ``TermFinder/beginnings`` that the word continues, one bit each.
    let beginnings: UInt64
  }

  let groups: [TermGroup]
  private let foldedGroups: [[UInt64]]
  private let analyzer = TextAnalyzer(.search)
  private var patterns: [Pattern] = []
  /// Indices of patterns by their first stem.
  private var byFirstStem: [UInt64: [Int]] = [:]
  /// A bit for each stem, so that most words are passed over at once.
  private var stemBits = StemBits()
  /// Indices of patterns whose last stem is only a beginning, at most 64.
  private var beginnings: [Int] = []
  /// Their bytes.
  private var beginningBytes: [[UInt8]] = []
  /// Room for the words of the next text.
  private var spare: [Word] = []
  private let filter: StemFilter

  init(groups: [TermGroup]) {
    self.groups = groups
    foldedGroups = groups.map { $0.folded.map { fingerprint($0.utf8) } }
    // Plain loops: each chain of lazy sequences is some types that the runtime has to make first.
    var allStems: [String] = []
    for group in groups.indices where !groups[group].isBonus {
      for alternative in groups[group].alternatives {
        allStems += alternative.stems
        guard let last = alternative.stems.last else { continue }
        let index = patterns.count
        let whole = alternative.isPrefix ? alternative.stems.dropLast() : alternative.stems[...]
        let stems = whole.map { fingerprint($0.utf8) }
        patterns.append(
          Pattern(
            group: group, stems: stems, beginning: alternative.isPrefix ? Array(last.utf8) : nil))
        if alternative.isPrefix, beginnings.count < 64 {
          beginnings.append(index)
          beginningBytes.append(Array(last.utf8))
        }
        if let first = stems.first { byFirstStem[first, default: []].append(index) }
        for stem in stems { stemBits.insert(stem) }
      }
    }
    filter = StemFilter(stems: allStems)
  }

  /// The places of all terms in a text, in reading order, without those inside longer ones.
  ///
  /// - Parameter language: The language of the article that the text is indexed with.
  func occurrences(in text: String, of language: LanguageTag? = nil) -> [Occurrence] {
    var text = text
    return text.withUTF8 { occurrences(inUTF8: $0, of: language) }
  }

  /// The same for a text in UTF-8.
  func occurrences(
    inUTF8 text: UnsafeBufferPointer<UInt8>, of language: LanguageTag? = nil
  ) -> [Occurrence] {
    guard !patterns.isEmpty else { return [] }
    let words = promisingWords(of: text, in: language)
    defer { spare = words }
    var found: [Occurrence] = []
    for index in words.indices {
      if let candidates = byFirstStem[words[index].stem] {
        for candidate in candidates { match(patterns[candidate], words[index...], &found) }
      }
      guard words[index].beginnings != 0 else { continue }
      for (bit, candidate) in beginnings.enumerated()
      where words[index].beginnings & (1 << UInt64(bit)) != 0
        && patterns[candidate].stems.isEmpty
      {
        match(patterns[candidate], words[index...], &found)
      }
    }
    return found
  }

  /// The words of a text that may be part of a term.
  private func promisingWords(
    of text: UnsafeBufferPointer<UInt8>, in language: LanguageTag?
  ) -> [Word] {
    var words = spare
    spare = []
    words.removeAll(keepingCapacity: true)
    let stemBits = stemBits
    let beginnings = beginningBytes
    var index = -1
    analyzer.forEachToken(inUTF8: text, in: language, filter: filter) { token in
      index += 1
      guard !token.stem.isEmpty else { return true }
      var continued: UInt64 = 0
      for (bit, beginning) in beginnings.enumerated() where token.stem.starts(with: beginning) {
        continued |= 1 << UInt64(bit)
      }
      let stem = fingerprint(token.stem)
      guard continued != 0 || stemBits.contains(stem) else { return true }
      words.append(
        Word(
          index: index, range: token.scalarRange, stem: stem, folded: fingerprint(token.folded),
          beginnings: continued))
      return true
    }
    return words
  }

  private func match(
    _ pattern: Pattern, _ words: ArraySlice<Word>, _ found: inout [Occurrence]
  ) {
    let count = pattern.stems.count + (pattern.beginning == nil ? 0 : 1)
    let words = words.prefix(count)
    guard words.count == count, let first = words.first, let last = words.last,
      last.index - first.index == count - 1,
      zip(words, pattern.stems).allSatisfy({ $0.stem == $1 })
    else { return }
    if pattern.beginning != nil {
      let continues = beginnings.enumerated().contains { bit, index in
        last.beginnings & (1 << UInt64(bit)) != 0
          && patterns[index].beginning == pattern.beginning
      }
      guard continues else { return }
    }
    add(
      Occurrence(
        range: first.range.lowerBound..<last.range.upperBound,
        words: first.index..<(last.index + 1), group: pattern.group,
        isExact: words.lazy.map(\.folded).elementsEqual(foldedGroups[pattern.group])), to: &found)
  }

  private func add(_ occurrence: Occurrence, to found: inout [Occurrence]) {
    if let last = found.last, last.range.overlaps(occurrence.range) {
      if occurrence.range.count > last.range.count || (occurrence.isExact && !last.isExact) {
        found[found.count - 1] = occurrence
      }
      return
    }
    found.append(occurrence)
  }
}

/// A set of fingerprints that may take one for another, of 256 bits.
private struct StemBits {
  private var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  mutating func insert(_ stem: UInt64) {
    let bit: UInt64 = 1 << (stem & 63)
    switch stem >> 6 & 3 {
    case 0: bits.0 |= bit
    case 1: bits.1 |= bit
    case 2: bits.2 |= bit
    default: bits.3 |= bit
    }
  }

  func contains(_ stem: UInt64) -> Bool {
    let bit: UInt64 = 1 << (stem & 63)
    switch stem >> 6 & 3 {
    case 0: return bits.0 & bit != 0
    case 1: return bits.1 & bit != 0
    case 2: return bits.2 & bit != 0
    default: return bits.3 & bit != 0
    }
  }
}

/// A fingerprint of a word that is never zero: its hash, the high half folded in.
private func fingerprint(_ bytes: some Sequence<UInt8>) -> UInt64 {
  var hash = FNV1a.hash(bytes)
  hash ^= hash >> 32
  return hash == 0 ? 1 : hash
}
