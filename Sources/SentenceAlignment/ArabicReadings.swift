import Language

/// The ways in which a folded Arabic word can be read when it is looked up in a list of words.
///
/// They are generous on purpose: a wrong reading costs an alignment little, for every word's match
/// is weighed against its average over the document.
package enum ArabicReadings {
  /// Keys of every reading of an Arabic word with proclitics and endings taken off, the word itself
  /// first.
  static func keys(of form: String) -> [WordKey] {
    let word = Array(form.unicodeScalars)
    let endings = suffixes.lazy.filter { hasSuffix(word, $0) }.map(\.count)
    let suffixLengths = Array(endings)
    var readings = [WordKey(word)]
    // The key of every beginning of what a prefix leaves, by its length.
    var beginnings: [WordKey] = []
    beginnings.reserveCapacity(word.count + 1)
    func addReadings(without prefix: Int) {
      let length = word.count - prefix
      guard length >= 2 else { return }
      var key = WordKey()
      beginnings.removeAll(keepingCapacity: true)
      beginnings.append(key)
      for letter in word[prefix...] {
        key.append(letter)
        beginnings.append(key)
      }
      if prefix > 0 { readings.append(key) }
      guard length >= 3 else { return }
      for suffix in suffixLengths where length - suffix >= 2 {
        readings.append(beginnings[length - suffix])
      }
    }
    addReadings(without: 0)
    for prefix in prefixes where hasPrefix(word, prefix) { addReadings(without: prefix.count) }
    return readings
  }

  /// The readings of an Arabic word as a name: with and without proclitics and article.
  package static func names(of form: String) -> [String] {
    let word = Array(form.unicodeScalars)
    var readings = [form]
    for prefix in prefixes where word.count - prefix.count >= 2 && hasPrefix(word, prefix) {
      readings.append(String(String.UnicodeScalarView(word.dropFirst(prefix.count))))
    }
    return readings
  }

  /// The key of the consonants that the forms of one Arabic verb and its noun share, or `nil` where
  /// fewer than three are left: `أعلن`, `يعلن` and `إعلان` all give `علن`.
  static func root(of stem: String) -> WordKey? {
    var word = Array(stem.unicodeScalars)
    if word.count > 3, let first = word.first, preformatives.contains(first) {
      word.removeFirst()
    }
    let consonants = word.filter { !weakLetters.contains($0) }
    return consonants.count >= 3 ? WordKey(consonants) : nil
  }

  private static func hasPrefix(_ word: [Unicode.Scalar], _ prefix: [Unicode.Scalar]) -> Bool {
    // Most words differ in the first letter.
    word.count >= prefix.count && word[0] == prefix[0]
      && prefix.indices.allSatisfy { word[$0] == prefix[$0] }
  }

  private static func hasSuffix(_ word: [Unicode.Scalar], _ suffix: [Unicode.Scalar]) -> Bool {
    let start = word.count - suffix.count
    return start >= 0 && word[word.count - 1] == suffix[suffix.count - 1]
      && suffix.indices.allSatisfy { word[start + $0] == suffix[$0] }
  }

  private static let preformatives = Array("يتنا".unicodeScalars)
  private static let weakLetters = Array("اوي".unicodeScalars)
  private static let prefixes = sorted(
    "وبال وكال وال فال بال كال ولل فلل لل ال وب ول وك وس فب فل و ف ب ل ك س")
  private static let suffixes = sorted(
    "اتهما اتها اتهم اته تهما تها تهم ته يها يهم يين يون تين تان هما ها هم نا كم ين ون ان ات وا تا يه ه ي ت ا"
  )

  private static func sorted(_ list: String) -> [[Unicode.Scalar]] {
    list.split(separator: " ").map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
  }
}
