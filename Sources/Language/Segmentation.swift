import CICU
public import Model

/// Where a text falls into characters, words, sentences and lines, by ICU's rules (UAX #14, #29).
///
/// All positions are scalar offsets. Every function is O(*n*) and needs no cache.
public enum Segmentation {
  /// Every boundary between grapheme clusters in ascending order, with 0 and the text's length;
  /// only 0 for an empty text.
  public static func graphemeBoundaries(in text: String) -> [Int] {
    boundaries(KHABAR_ICU_CHARACTERS, of: text).map(\.offset)
  }

  /// The words in reading order, without the spaces and punctuation between them.
  public static func wordRanges(in text: String) -> [Range<Int>] {
    let all = boundaries(KHABAR_ICU_WORDS, of: text)
    return zip(all, all.dropFirst()).compactMap { start, end in
      // Statuses below 100 (`UBRK_WORD_NONE_LIMIT`) are no words.
      end.status >= 100 ? start.offset..<end.offset : nil
    }
  }

  /// Every boundary of UAX #29's words, spaces and punctuation among them.
  static func wordBoundaries(in text: String) -> [Int] {
    boundaries(KHABAR_ICU_WORDS, of: text).map(\.offset)
  }

  /// The sentences in reading order; each takes the spaces after it along.
  ///
  /// - Parameter suppressingAbbreviations: Whether "Mr. Smith" stays whole, by CLDR's list for
  ///   English.
  public static func sentenceRanges(
    in text: String, suppressingAbbreviations: Bool = false
  ) -> [Range<Int>] {
    let locale = suppressingAbbreviations ? "en@ss=standard" : ""
    let all = boundaries(KHABAR_ICU_SENTENCES, of: text, locale: locale)
    return zip(all, all.dropFirst()).map { start, end in start.offset..<end.offset }
  }

  /// The sentences as a reader takes them, in reading order; each takes the spaces after it along.
  ///
  /// Beyond UAX #29, no sentence ends after an abbreviation, an initial or the number of a list (د., أ.د.,
  /// ق.م., `U.S.` in Arabic text, "J."), nor after a quotation's own mark before who says it; and one ends at a
  /// stop without a blank before a capital.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - language: Its language: where it is written in Latin letters, CLDR's list of its abbreviations is for
  ///     it.
  public static func sentences(in text: String, language: LanguageTag) -> [Range<Int>] {
    let profile = LanguageProfile.of(language)
    let all = boundaries(
      KHABAR_ICU_SENTENCES, of: text,
      locale: profile.script == .latin ? "\(profile.language.rawValue)@ss=standard" : "")
    let ends = SentenceMarks(Array(text.unicodeScalars)).ends(of: all.map(\.offset))
    return zip(ends, ends.dropFirst()).map { start, end in start..<end }
  }

  /// Offsets before which a line may break, ascending, without 0 and the text's end.
  public static func lineBreakOpportunities(in text: String) -> [Int] {
    boundaries(KHABAR_ICU_LINES, of: text).dropFirst().dropLast().map(\.offset)
  }

  private struct Boundary {
    var offset: Int
    var status: Int32
  }

  private static func boundaries(
    _ unit: khabar_icu_unit, of text: String, locale: String = ""
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
          khabar_icu_boundaries(unit, locale, units, Int32(units.count), start, statusStart))
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
    var place = 0
    var trailingSurrogates = 0
    for (offset, status) in zip(offsets, statuses) {
      while place < Int(offset) {
        if UTF16.isTrailSurrogate(units[place]) { trailingSurrogates += 1 }
        place += 1
      }
      result.append(Boundary(offset: place - trailingSurrogates, status: status))
    }
    return result
  }
}
