import Language
import Model

/// Tells the language that an article as a whole is in.
enum MainLanguage {
  /// The language of most of a text, by letters.
  static func language(of blocks: [(text: String, evidence: LanguageEvidence)]) -> LanguageTag {
    var counts: [LanguageEvidence.Letters: Int] = [:]
    for block in blocks {
      guard let letters = block.evidence.letters else { continue }
      counts[letters, default: 0] += block.evidence.letterCount
    }
    let most = counts.max { ($0.value, "\($1.key)") < ($1.value, "\($0.key)") }
    guard let most else { return .undetermined }
    let own = blocks.filter { $0.evidence.letters == most.key }
    var evidence = LanguageEvidence()
    for block in own { evidence.combine(block.evidence) }
    if let plain = evidence.plainLanguage { return plain }
    var text = ""
    for block in own where text.utf8.count < LanguageEvidence.longestLook {
      text += block.text
      text += "\n"
    }
    return LanguageGuess.language(of: text, evidence: evidence)
  }
}
