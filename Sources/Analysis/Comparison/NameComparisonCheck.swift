import Language
import Model

/// Finds names that the two sides of a bead render differently.
///
/// A name is only questioned where the other side has a word that stands in its place: a pronoun
/// for a name is no fault.
enum NameComparisonCheck {
  /// At most one flag for a bead.
  static func flags(_ view: BeadView) -> [Flag] {
    guard let pair = view.texts.areOneLanguage ? renamed(view) : mistranslated(view) else {
      return []
    }
    let left = view.text(pair.source.place, inSource: true)
    let right = view.text(pair.target.place, inSource: false)
    return [view.flag(.name, "\(left) / \(right)")]
  }

  private typealias Pair = (source: BeadWord, target: BeadWord)

  /// A name of each rendering that the other one lacks.
  private static func renamed(_ view: BeadView) -> Pair? {
    let source = names(view.source, view.texts.source, below: 0.45)
    let target = names(view.target, view.texts.target, below: 0.45)
    let areSpellings = source.contains { left in
      target.contains { NameSpelling.areOne(view.sourceType(left), view.targetType($0)) }
    }
    guard !areSpellings, let left = source.first, let right = target.first else { return nil }
    return (left, right)
  }

  /// A name of the Latin side that nothing on the Arabic side sounds like, and the Arabic word that
  /// stands in its place.
  private static func mistranslated(_ view: BeadView) -> Pair? {
    guard view.texts.source.script == .arabic || view.texts.target.script == .arabic else {
      return nil
    }
    let isSourceArabic = view.texts.source.script == .arabic
    let arabic = isSourceArabic ? view.source : view.target
    let latin = isSourceArabic ? view.target : view.source
    let arabicText = isSourceArabic ? view.texts.source : view.texts.target
    let latinText = isSourceArabic ? view.texts.target : view.texts.source
    let matches = isSourceArabic ? view.texts.sourceMatches : view.texts.targetMatches
    func pair(_ arabicWord: BeadWord, _ latinWord: BeadWord) -> Pair {
      isSourceArabic ? (arabicWord, latinWord) : (latinWord, arabicWord)
    }

    let sounds = arabic.flatMap { word in
      ArabicReadings.names(of: arabicText.types[Int(word.type)].form).map {
        NameSkeleton($0, script: .arabic)
      }
    }
    for (place, word) in latin.enumerated() {
      let type = latinText.types[Int(word.type)]
      guard word.isCapitalized, word.match < 0.3, isName(type) else { continue }
      let concepts = NewsLexicon.shared.concepts(of: type)
      if concepts.isEmpty {
        let skeleton = NameSkeleton(type.form, script: .latin)
        guard skeleton.count > 1, !sounds.contains(where: { $0.resembles(skeleton) }),
          let stand = standIn(for: place, latin, arabic, arabicText, matches)
        else { continue }
        return pair(stand, word)
      }
      if concepts.contains(where: { NewsLexicon.shared.field(of: $0.concept) == .place }),
        let other = arabic.first(where: { $0.match < 0.3 && isPlace(arabicText, $0) })
      {
        return pair(other, word)
      }
    }
    return nil
  }

  /// The Arabic word, unknown and unanswered, beside whose neighbours' counterparts a name stands.
  private static func standIn(
    for place: Int, _ latin: [BeadWord], _ arabic: [BeadWord], _ arabicText: TextProfile,
    _ matches: [[(type: Int32, probability: Float)]]
  ) -> BeadWord? {
    let neighbours = Set(
      latin.indices.filter { $0 != place && abs($0 - place) <= 2 }.map { latin[$0].type })
    for (index, word) in arabic.enumerated() {
      let type = arabicText.types[Int(word.type)]
      guard word.match < 0.3, type.script == .arabic, !type.isFunctionWord,
        looksForeign(type.form),
        NewsLexicon.shared.concepts(of: type).allSatisfy({ $0.strength < 0.9 })
      else { continue }
      let isBeside = arabic.indices.contains { other in
        other != index && abs(other - index) <= 2
          && matches[Int(arabic[other].type)].contains {
            $0.probability >= 0.5 && neighbours.contains($0.type)
          }
      }
      if isBeside { return word }
    }
    return nil
  }

  /// Whether an Arabic word may be a foreign name in Arabic letters: those write their vowels out
  /// and have neither article nor the feminine ending.
  private static func looksForeign(_ form: String) -> Bool {
    form.unicodeScalars.count >= 4 && !form.hasPrefix("ال") && !form.hasPrefix("وال")
      && !form.hasPrefix("بال") && !form.hasPrefix("لل") && !form.hasSuffix("ه")
      && form.unicodeScalars.dropFirst().contains { "اوي".unicodeScalars.contains($0) }
  }

  private static func isPlace(_ text: TextProfile, _ word: BeadWord) -> Bool {
    NewsLexicon.shared.concepts(of: text.types[Int(word.type)]).contains {
      $0.strength >= 0.9 && NewsLexicon.shared.field(of: $0.concept) == .place
    }
  }

  /// Names in Latin letters that nothing on the other side answers.
  private static func names(
    _ words: [BeadWord], _ profile: TextProfile, below bound: Float
  ) -> [BeadWord] {
    words.filter { word in
      word.match < bound && word.isCapitalized && isName(profile.types[Int(word.type)])
    }
  }

  private static func isName(_ type: WordType) -> Bool {
    type.script == .latin && !type.isFunctionWord && type.form.utf8.count > 2 && !type.isAcronym
      && !NewsLexicon.shared.concepts(of: type).contains {
        NewsLexicon.shared.field(of: $0.concept) == .calendar
      }
  }
}
