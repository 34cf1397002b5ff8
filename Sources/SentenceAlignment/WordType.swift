package import Language
import Quantities

/// A distinct word or number of one text.
package struct WordType {
  /// What kind of thing it is.
  package enum Kind {
    case word
    case number(Double, isSpelledOut: Bool)
  }

  package var kind: Kind
  /// The folded form, and its key.
  package var form: String
  package var key: WordKey
  package var script: WordScript
  /// What learned words and texts of one language are compared by, and its key.
  package var stem: String
  package var stemKey: WordKey
  /// Whether it is written with a capital where the sentence does not ask for one.
  package var isCapitalized: Bool
  /// Whether it is written in capitals alone.
  package var isAcronym = false
  /// Whether it carries too little to speak for a match within one language.
  package var isFunctionWord = false
  /// Whether it is a detail that a text tells: a number that counts something, or a word in Latin letters
  /// that is written like a name.
  var isDetail: Bool {
    switch kind {
    case .number(let value, let isSpelledOut): !isSpelledOut || value > 3
    case .word: script == .latin && isCapitalized && !isFunctionWord
    }
  }
  /// The readings of an Arabic word (``ArabicReadings/keys(of:)``).
  package var readings: [WordKey] = []
  /// What it may mean by the news lexicon.
  package var meanings: [NewsLexicon.Meaning] = []

  /// The type of a word as it stands in a text.
  init(_ word: ScannedWord) {
    kind = .word
    form = word.form
    key = word.key
    script = word.script
    stem = word.stem
    stemKey = word.stem == word.form ? word.key : WordKey(word.stem)
    isFunctionWord = FunctionWords.contains(word.key)
    isCapitalized = word.isCapitalized && (!word.opensSentence || !isFunctionWord)
    isAcronym = word.isAcronym
    switch script {
    case .arabic:
      readings = ArabicReadings.keys(of: form)
      meanings = NewsLexicon.shared.meanings(ofArabic: readings, stem: stem)
    case .latin:
      meanings = NewsLexicon.shared.meanings(ofEnglish: stemKey)
    case .digits, .other:
      break
    }
  }

  /// The type of a number as it stands in a text.
  init(_ number: Quantity) {
    kind = .number(number.value, isSpelledOut: number.isSpelledOut || number.kind == .ordinal)
    form = "#\(number.value)"
    key = WordKey(form)
    script = .digits
    stem = form
    stemKey = key
    isCapitalized = false
  }
}
