/// The ways in which a folded Arabic word can be read when it is looked up in a list of words.
///
/// They are generous on purpose: a wrong reading costs an alignment little, for every word's match
/// is weighed against its average over the document.
enum ArabicReadings {
  /// Every reading of an Arabic word with proclitics and endings taken off, the word itself first.
  static func all(of form: String) -> [String] {
    let word = Array(form.unicodeScalars)
    var readings = [form]
    for prefix in [[]] + prefixes where word.starts(with: prefix) {
      let rest = word.dropFirst(prefix.count)
      guard rest.count >= 2 else { continue }
      if !prefix.isEmpty { readings.append(text(rest)) }
      guard rest.count >= 3 else { continue }
      for suffix in suffixes where rest.count - suffix.count >= 2 {
        if rest.reversed().starts(with: suffix.reversed()) {
          readings.append(text(rest.dropLast(suffix.count)))
        }
      }
    }
    return readings
  }

  /// The readings of an Arabic word as a name: with and without proclitics and article.
  static func names(of form: String) -> [String] {
    let word = Array(form.unicodeScalars)
    var readings = [form]
    for prefix in prefixes where word.count - prefix.count >= 2 && word.starts(with: prefix) {
      readings.append(text(word.dropFirst(prefix.count)))
    }
    return readings
  }

  /// The consonants that the forms of one Arabic verb and its noun share, or `nil` where fewer
  /// than three are left: `أعلن`, `يعلن` and `إعلان` all give `علن`.
  static func root(of stem: String) -> String? {
    var word = Array(stem.unicodeScalars)
    if word.count > 3, let first = word.first, "يتنا".unicodeScalars.contains(first) {
      word.removeFirst()
    }
    let consonants = word.filter { !"اوي".unicodeScalars.contains($0) }
    return consonants.count >= 3 ? text(consonants) : nil
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static let prefixes = sorted(
    "وبال وكال وال فال بال كال ولل فلل لل ال وب ول وك وس فب فل و ف ب ل ك س")
  private static let suffixes = sorted(
    "اتهما اتها اتهم اته تهما تها تهم ته يها يهم يين يون تين تان هما ها هم نا كم ين ون ان ات وا تا يه ه ي ت ا"
  )

  private static func sorted(_ list: String) -> [[Unicode.Scalar]] {
    list.split(separator: " ").map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
  }
}
