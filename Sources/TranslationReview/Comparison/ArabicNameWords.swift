import Language
import Model
import SentenceAlignment

/// The Arabic words of one bead, as names that words in Latin letters may render.
final class ArabicNameWords {
  /// A way to read a word, or two neighbouring words, as a name.
  private struct Reading {
    let text: String
    let skeleton: NameSkeleton
    /// Two words in one are a little less believed.
    let factor: Double
    /// The word for the sound model, made ready when something is first compared with it.
    lazy var word = NameModel.standard.soundingWord(text, .arabic)
  }

  let words: [BeadWord]
  let forms: [String]
  private var readings: [Reading]
  private let sounds: [UInt16]
  private let scanner = WordScanner()

  init(_ words: [BeadWord], _ profile: TextProfile) {
    self.words = words
    let types = words.map { profile.types[Int($0.type)] }
    forms = types.map(\.form)
    sounds = ConsonantFit.sounds(of: forms)
    var readings: [Reading] = []
    var seen: Set<String> = []
    func add(_ form: String, limit: Int, factor: Double) {
      guard seen.insert(form).inserted else { return }
      for reading in ArabicReadings.names(of: form).prefix(limit)
      where reading.unicodeScalars.count >= 2 {
        readings.append(
          Reading(
            text: reading, skeleton: NameSkeleton(reading, script: .arabic), factor: factor))
      }
    }
    for (index, type) in types.enumerated() where type.script == .arabic {
      guard case .word = type.kind else { continue }
      add(type.form, limit: .max, factor: 1)
      if index + 1 < types.count, types[index + 1].script == .arabic,
        type.form.unicodeScalars.count + types[index + 1].form.unicodeScalars.count <= 14
      {
        add(type.form + types[index + 1].form, limit: 3, factor: 0.9)
      }
    }
    self.readings = readings
  }

  /// How much the most similar reading sounds like a word, 0 to 1.
  func sound(like word: NameWord, _ skeleton: NameSkeleton) -> Float {
    var best = 0.0
    for index in readings.indices
    where NameSkeleton.mayMatch(readings[index].skeleton, skeleton) {
      let similarity =
        readings[index].word.map { NameModel.standard.wordSimilarity(word, $0) } ?? 0
      best = max(best, similarity * readings[index].factor)
    }
    return Float(best)
  }

  /// How much of a word's consonants stand in order somewhere, 0 to 1.
  func share(of fit: ConsonantFit) -> Float { fit.share(in: sounds) }

  /// Whether every word of a name stands here, with whatever clitics.
  func contain(_ name: String) -> Bool {
    let wanted = scanner.words(in: name).map(\.form)
    return !wanted.isEmpty
      && wanted.allSatisfy { word in
        namedForms.contains(word)
          || word.unicodeScalars.count > 3 && forms.contains { $0.hasSuffix(word) }
      }
  }

  /// Every word in the ways in which it can be read as a name.
  private lazy var namedForms = Set(forms.flatMap(ArabicReadings.names))
}
