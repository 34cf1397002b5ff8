public import Language
public import Model

/// The names that other articles hold, to be looked for in a text of the other language.
///
/// Words are found by ``SoundKey`` and then compared by the name model, so a lookup costs the same
/// in a library of any size.
public struct LibraryNames: NameHints {
  private struct Part: Sendable {
    var word: NameWord
    var type: EntityType
    var name: String
    var position: Int
  }

  /// How many words of one sound are compared with a word.
  private static let mostAlike = 12

  private var parts: [UInt64: [Part]] = [:]
  private var seen: Set<String> = []
  private var prepared: Set<String> = []
  private let model: NameModel
  private let threshold: Double

  /// Names of the given mentions.
  ///
  /// - Parameters:
  ///   - mentions: Mentions of other articles, or of the aligned counterpart alone.
  ///   - threshold: The least likeness of two words, 0 to 1.
  public init(
    _ mentions: some Sequence<Mention>, model: NameModel = .standard, threshold: Double = 0.8
  ) {
    self.model = model
    self.threshold = threshold
    for mention in mentions { insert(mention) }
  }

  /// Adds a mention's name.
  public mutating func insert(_ mention: Mention) {
    guard mention.type != .miscellaneous, mention.text.unicodeScalars.count < 80,
      seen.insert(mention.text).inserted
    else { return }
    let scalars = Array(mention.text.unicodeScalars)
    let words = NameTokenizer.tokens(of: scalars).map { token in
      String(String.UnicodeScalarView(scalars[token.range]))
    }
    // Names of several words that mean something are translated, not written by sound.
    if mention.type != .person, words.count > 1 { return }
    for (position, word) in words.enumerated() {
      let key = NameFolding.key(word)
      guard word.unicodeScalars.count > 2,
        NameLexicon.classes(of: key).isDisjoint(with: [.particle, .title, .demonym, .noName])
      else { continue }
      guard let first = word.unicodeScalars.first else { continue }
      let script: NameScript = (0x0600...0x06FF).contains(first.value) ? .arabic : .latin
      // Most names come again and again: a word is prepared once.
      let folded = NameFolding.folded(word)
      guard prepared.insert(folded).inserted, let nameWord = model.word(folded, script) else {
        continue
      }
      let part = Part(
        word: nameWord, type: mention.type, name: mention.text, position: position)
      for soundKey in SoundKey.keys(word) where parts[soundKey]?.count ?? 0 < Self.mostAlike {
        parts[soundKey, default: []].append(part)
      }
    }
  }

  /// The name elsewhere that a word sounds like.
  public func hint(for word: String, language: LanguageTag) -> NameHint? {
    guard word.unicodeScalars.count > 2 else { return nil }
    let script: NameScript = language.primary == .arabic ? .arabic : .latin
    var ownWord: NameWord?
    var best: NameHint?
    for key in SoundKey.keys(word) {
      for part in parts[key] ?? [] where part.word.script != script {
        let own = ownWord ?? model.word(NameFolding.folded(word), script)
        guard let own else { return nil }
        ownWord = own
        let score = model.wordSimilarity(own, part.word)
        if score >= threshold, score > best?.score ?? 0 {
          best = NameHint(type: part.type, name: part.name, word: part.position, score: score)
        }
      }
    }
    return best
  }
}
