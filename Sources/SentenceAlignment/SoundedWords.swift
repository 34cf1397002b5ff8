import Language

/// The words of a text that may be names, in the ways they can be read, made ready for the sound
/// model.
package struct SoundedWords: Sendable {
  /// Every reading of every word.
  private(set) var words: [NameWord] = []
  /// The skeleton of each reading.
  private(set) var skeletons: [NameSkeleton] = []
  /// The types that have readings.
  private(set) var types: [Int32] = []
  /// Where the readings of each type of the text stand.
  private var places: [Range<Int32>]

  /// None, for a text of so many types.
  init(typeCount: Int) {
    places = Array(repeating: 0..<0, count: typeCount)
  }

  /// The readings of a text's words in its own script that may be names.
  init(_ profile: TextProfile, where isName: (WordType) -> Bool) {
    self.init(typeCount: profile.types.count)
    for (index, type) in profile.types.enumerated() {
      guard case .word = type.kind, type.script == profile.script, isName(type) else { continue }
      let start = Int32(words.count)
      let isArabic = type.script == .arabic
      for form in isArabic ? ArabicReadings.names(of: type.form) : [type.form] {
        guard let word = NameModel.standard.word(form, isArabic ? .arabic : .latin),
          word.letters.count >= 3
        else { continue }
        words.append(word)
        skeletons.append(NameSkeleton(form, script: type.script))
      }
      guard words.count > start else { continue }
      places[index] = start..<Int32(words.count)
      types.append(Int32(index))
    }
  }

  /// A word of one text and one of another that sound alike.
  package struct Match: Sendable {
    /// The type of the first text.
    package var type: Int32
    /// The type of the other text.
    package var other: Int32
    /// How the word of the first text is read.
    package var reading: String
    /// How much the two sound alike, 0 to 1.
    package var similarity: Double
  }

  /// The words of both texts that sound alike, each pair in the readings that do so most.
  ///
  /// - Complexity: A glance at the skeletons of every two readings.
  package func matches(with others: SoundedWords) -> [Match] {
    var matches: [Match] = []
    for type in types {
      for other in others.types {
        var best: (reading: Int, similarity: Double) = (0, 0.2)
        for reading in places[Int(type)] {
          for there in others.places[Int(other)]
          where NameSkeleton.mayMatch(skeletons[Int(reading)], others.skeletons[Int(there)]) {
            let similarity = NameModel.standard.wordSimilarity(
              words[Int(reading)], others.words[Int(there)])
            if similarity > best.similarity { best = (Int(reading), similarity) }
          }
        }
        if best.similarity > 0.2 {
          matches.append(
            Match(
              type: type, other: other, reading: words[best.reading].spelling,
              similarity: best.similarity))
        }
      }
    }
    return matches
  }
}
