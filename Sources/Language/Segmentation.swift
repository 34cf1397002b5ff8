import CICU

/// Where a text falls into characters, words, sentences and lines, by ICU's rules (UAX #14, #29).
///
/// All positions are scalar offsets. Every function is O(*n*) and needs no cache.
public enum Segmentation {
  /// Every boundary between grapheme clusters in ascending order, with 0 and the text's length;
  /// only 0 for an empty text.
  public static func graphemeBoundaries(in text: String) -> [Int] {
    boundaries(UBRK_CHARACTER, of: text).map(\.offset)
  }

  /// The words in reading order, without the spaces and punctuation between them.
  public static func wordRanges(in text: String) -> [Range<Int>] {
    let all = boundaries(UBRK_WORD, of: text)
    return zip(all, all.dropFirst()).compactMap { start, end in
      // Statuses below 100 (`UBRK_WORD_NONE_LIMIT`) are no words.
      end.status >= 100 ? start.offset..<end.offset : nil
    }
  }

  /// Every boundary of UAX #29's words, spaces and punctuation among them.
  static func wordBoundaries(in text: String) -> [Int] {
    boundaries(UBRK_WORD, of: text).map(\.offset)
  }

  /// The sentences in reading order; each takes the spaces after it along.
  ///
  /// - Parameter suppressingAbbreviations: Whether "Mr. Smith" stays whole, by CLDR's list for
  ///   English.
  public static func sentenceRanges(
    in text: String, suppressingAbbreviations: Bool = false
  ) -> [Range<Int>] {
    let locale = suppressingAbbreviations ? "en@ss=standard" : ""
    let all = boundaries(UBRK_SENTENCE, of: text, locale: locale)
    return zip(all, all.dropFirst()).map { start, end in start.offset..<end.offset }
  }

  /// Offsets before which a line may break, ascending, without 0 and the text's end.
  public static func lineBreakOpportunities(in text: String) -> [Int] {
    boundaries(UBRK_LINE, of: text).dropFirst().dropLast().map(\.offset)
  }

  private struct Boundary {
    var offset: Int
    var status: Int32
  }

  private static func boundaries(
    _ kind: UBreakIteratorType, of text: String, locale: String = ""
  ) -> [Boundary] {
    let units = Array(text.utf16)
    guard !units.isEmpty else { return [Boundary(offset: 0, status: 0)] }
    var statuses = [Int32](repeating: 0, count: units.count + 1)
    let offsets = [Int32](unsafeUninitializedCapacity: units.count + 1) { offsets, count in
      guard let start = offsets.baseAddress else { return }
      offsets.initialize(repeating: 0)
      count = statuses.withUnsafeMutableBufferPointer { statuses in
        guard let statusStart = statuses.baseAddress else { return 0 }
        return Int(
          khabar_icu_boundaries(kind, locale, units, Int32(units.count), start, statusStart))
      }
      count = max(0, count)
    }
    // ICU fails only where its data is missing: the text is then one piece.
    guard !offsets.isEmpty else {
      return [
        Boundary(offset: 0, status: 0),
        Boundary(offset: text.unicodeScalars.count, status: 100),
      ]
    }
    var result: [Boundary] = []
    result.reserveCapacity(offsets.count)
    var unit = 0
    var trailingSurrogates = 0
    for (offset, status) in zip(offsets, statuses) {
      while unit < Int(offset) {
        if UTF16.isTrailSurrogate(units[unit]) { trailingSurrogates += 1 }
        unit += 1
      }
      result.append(Boundary(offset: unit - trailingSurrogates, status: status))
    }
    return result
  }
}
