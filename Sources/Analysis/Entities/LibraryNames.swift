import Language
import Model

/// The names that other articles hold in Latin letters, to be looked for in Arabic ones by sound.
///
/// Words are found by ``SoundKey`` and then compared by the name model, so a lookup costs the same
/// in a library of any size. Articles say the same words again and again: each is compared once, and
/// what it sounds like, or that it sounds like nothing, is remembered.
final class LibraryNames {
  private struct Part {
    var spelling: String
    var type: EntityType
    var name: String
    var hasArticle: Bool
    var outline: SoundOutline
    /// Made when a word first sounds like it.
    var word: NameWord?
  }

  /// How many words of one sound are compared with a word.
  private static let mostAlike = 12
  /// How many of those are compared letter by letter.
  private static let mostCompared = 3
  /// The least likeness of two words, 0 to 1.
  private static let threshold = 0.8
  /// A likeness beyond which no other name is looked for.
  private static let certain = 0.97
  /// Longer names are damage.
  private static let longestName = 80

  private var parts: [Part] = []
  private var partsBySound = KeyTable<[Int32]>()
  private var names: Set<String> = []
  private var words: Set<UInt64> = []
  private var answers = KeyTable<Int32>()
  private var hints: [NameHint] = []
  private let model: NameModel

  /// No names yet.
  init(model: NameModel = .standard) {
    self.model = model
  }

  /// Adds a name in Latin letters; one in others is passed over.
  func insert(_ name: String, _ type: EntityType) {
    guard type != .miscellaneous, name.unicodeScalars.count < Self.longestName,
      names.insert(name).inserted
    else { return }
    let scalars = Array(name.unicodeScalars)
    let tokens = NameTokenizer.tokens(of: scalars)
    // Names of several words that mean something are translated, not written by sound.
    guard type == .person || tokens.count == 1 else { return }
    for (position, token) in tokens.enumerated() where token.isLatin && token.range.count > 2 {
      guard words.insert(token.key).inserted,
        NameLexicon.classes(of: token.key).isDisjoint(with: [
          .particle, .title, .demonym, .noName,
        ])
      else { continue }
      let number = Int32(parts.count)
      let hasArticle = position > 0 && Self.articles.contains(tokens[position - 1].key)
      parts.append(
        Part(
          spelling: NameFolding.folded(scalars[token.range]), type: type, name: name,
          hasArticle: hasArticle, outline: SoundOutline(latin: scalars[token.range])))
      for sound in SoundKey.keys(scalars[token.range]) {
        var alike = partsBySound[sound] ?? []
        guard alike.count < Self.mostAlike else { continue }
        alike.append(number)
        partsBySound[sound] = alike
      }
    }
  }

  private static let articles = NameLexicon.keys(["al", "el", "ash", "as", "an", "ar", "at", "ad"])

  /// The name that an Arabic word sounds like.
  ///
  /// - Parameters:
  ///   - word: The word's letters, without proclitics.
  ///   - key: Its folded key.
  func hint(for word: ArraySlice<Unicode.Scalar>, key: UInt64) -> NameHint? {
    if let answer = answers[key] { return answer < 0 ? nil : hints[Int(answer)] }
    let hint = find(word)
    if let hint {
      answers[key] = Int32(hints.count)
      hints.append(hint)
    } else {
      answers[key] = -1
    }
    return hint
  }

  private func find(_ word: ArraySlice<Unicode.Scalar>) -> NameHint? {
    guard word.count > 2 else { return nil }
    var own: NameWord?
    var best: NameHint?
    for number in candidates(for: word) {
      own = own ?? model.soundingWord(NameFolding.folded(word), .arabic)
      guard let own, let other = preparedWord(number) else { continue }
      let score = model.wordSimilarity(own, other)
      guard score >= Self.threshold, score > best?.score ?? 0 else { continue }
      let part = parts[number]
      best = NameHint(
        type: part.type, name: part.name, hasArticle: part.hasArticle, score: score)
      if score >= Self.certain { break }
    }
    return best
  }

  /// The few words that are likest by sound and outline, the likest first.
  private func candidates(for word: ArraySlice<Unicode.Scalar>) -> [Int] {
    var found: [(distance: Int, number: Int)] = []
    var outline: SoundOutline?
    for sound in SoundKey.keys(word) {
      for number in partsBySound[sound] ?? [] {
        let own = outline ?? SoundOutline(arabic: word)
        outline = own
        if let distance = parts[Int(number)].outline.distance(to: own) {
          found.append((distance, Int(number)))
        }
      }
    }
    if found.count > 1 { found.sort { ($0.distance, $0.number) < ($1.distance, $1.number) } }
    return found.prefix(Self.mostCompared).map(\.number)
  }

  private func preparedWord(_ number: Int) -> NameWord? {
    if let word = parts[number].word { return word }
    let word = model.soundingWord(parts[number].spelling, .latin)
    parts[number].word = word
    return word
  }
}
