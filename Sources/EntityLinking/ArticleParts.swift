import Language
import Model
import NamedEntities

/// What one article tells of the names in it: which lone word or short name is part of which full name,
/// and which letters are short for what.
struct ArticleParts {
  /// A lone word or a short name for a person, and the full name that it is part of.
  struct Part {
    /// Index of the mention of the part.
    var mention: Int
    /// Index of a mention of the full name.
    var whole: Int
    var reason: SpellingReason
  }

  /// An acronym in brackets behind the name that it stands for.
  struct Acronym {
    /// Index of the mention of the acronym.
    var mention: Int
    /// Index of the mention of the name.
    var whole: Int
  }

  private let article: ArticleMentions
  private let keys: [String]
  private let rules: SpellingRules

  /// - Parameter keys: The folded words of each mention.
  init(_ article: ArticleMentions, keys: [String], rules: SpellingRules) {
    self.article = article
    self.keys = keys
    self.rules = rules
  }

  /// A name of several words for a person.
  private struct FullName {
    /// Index of its first mention.
    var mention: Int
    var key: String
    var words: [Substring]
    /// What tells it from other names: whom the tables know by it, else its words.
    var name: String
  }

  /// The names of several words that stand in a longer name of the article too, whom no table knows:
  /// `بن غربية` beside `مهدي بن غربية`, `Garcia Moreno` beside `Gabriel Garcia Moreno`.
  ///
  /// - Complexity: In the square of the article's full names of people.
  func shortNames() -> Set<String> {
    let full = fullNames(without: [])
    return Set(
      full.lazy.filter { short in
        rules.entity(spelled: article.mentions[short.mention].text, type: .person) == nil
          && full.contains { isShort(short.key, for: $0) }
      }.map(\.key))
  }

  /// The full names of people in the order of their letters, but for some.
  private func fullNames(without left: Set<String>) -> [FullName] {
    var full: [FullName] = []
    var seen: Set<String> = []
    for (index, mention) in article.mentions.enumerated()
    where mention.type == .person && NameKey.hasSeveralWords(keys[index])
      && !SpellingRules.isFathersName(keys[index]) && !left.contains(keys[index])
    {
      guard seen.insert(mention.text).inserted else { continue }
      full.append(
        FullName(
          mention: index, key: keys[index], words: keys[index].split(separator: " "),
          name: rules.entity(spelled: mention.text, type: .person)?.rawValue ?? keys[index]))
    }
    return full.sorted { article.mentions[$0.mention].text < article.mentions[$1.mention].text }
  }

  /// Whether a name of several words may stand for a longer one: what follows a given name, or what comes
  /// before the fathers' names. Where another given name follows, that is the father: `حسن علي` is not
  /// `محمد حسن علي`. What else is longer at its end may have been read too far.
  private func isShort(_ key: String, for full: FullName) -> Bool {
    guard key.utf8.count < full.key.utf8.count else { return false }
    if full.key.hasPrefix("\(key) ") {
      return full.words.dropFirst(key.split(separator: " ").count).first
        .map { $0 == Self.house || DescentWords.open(with: $0) } ?? false
    }
    guard " \(full.key) ".contains(" \(key) ") else { return false }
    let words = key.split(separator: " ", maxSplits: 2)
    return SpellingRules.isFathersName(key) || !SpellingRules.isGivenName(words[0])
      || Self.areOneName(String(words[0]), String(words[1]))
  }

  /// `آل` before a family's name, folded.
  private static let house = "ال"

  /// Whether two words are one given name: `عبد الرحمن`, `بدر الدين`. Keys have no article.
  private static func areOneName(_ first: String, _ second: String) -> Bool {
    NameLetters.isArabic(first)
      && (CompoundWords.mayJoin(first, second) || CompoundWords.mayJoin(first, "ال\(second)"))
  }

  /// The part that each lone word and each short name is, by its letters.
  ///
  /// - Parameters:
  ///   - lone: The mentions of lone words and short names for people that no table knows.
  ///   - shortNames: The short names.
  func parts(among lone: [Int], shortNames: Set<String>) -> [String: Part] {
    guard !lone.isEmpty else { return [:] }
    let full = fullNames(without: shortNames)
    var parts: [String: Part] = [:]
    for index in lone where parts[keys[index]] == nil {
      let key = keys[index]
      let word = key[...]
      let isOneWord = !NameKey.hasSeveralWords(key)
      // A father's name is told in full by whose child bears it: `بن سلمان`.
      let same = full.filter {
        isOneWord
          ? $0.words.last == word && isOwnWord(word, of: $0.words)
          : $0.key.hasSuffix(" \(key)") && isShort(key, for: $0)
      }
      let any =
        same.isEmpty
        ? full.filter { isOneWord ? isOwnWord(word, of: $0.words) : isShort(key, for: $0) } : same
      if let whole = onlyName(of: any) {
        parts[key] = Part(
          mention: index, whole: whole.mention,
          reason: .part(name: article.mentions[whole.mention].text))
        continue
      }
      guard any.isEmpty, isOneWord else { continue }
      let alike = full.filter { name in
        name.words.contains { isAlike(word, $0) }
      }
      if let whole = onlyName(of: alike) {
        parts[key] = Part(
          mention: index, whole: whole.mention,
          reason: .soundsLikePart(name: article.mentions[whole.mention].text))
      }
    }
    return parts
  }

  /// The name of all, or the one that all others begin with: one of them may have been read too far.
  private func onlyName(of names: [FullName]) -> FullName? {
    guard let shortest = names.min(by: { $0.key.utf8.count < $1.key.utf8.count }),
      names.allSatisfy({ $0.name == shortest.name || $0.key.hasPrefix("\(shortest.key) ") })
    else { return nil }
    return shortest
  }

  /// Whether a lone word may stand for a name with that word: not where it is the given name of a father.
  private func isOwnWord(_ word: Substring, of words: [Substring]) -> Bool {
    guard SpellingRules.isGivenName(word) else { return words.contains(word) }
    return words.indices.contains { place in
      words[place] == word && (place == 0 || !DescentWords.contains(words[place - 1]))
    }
  }

  private static let partLikeness = 0.6

  /// Whether a lone word may be a word of a full name for its sound. One article spells a name in one way in
  /// one script, but for slips in its vowels.
  private func isAlike(_ word: Substring, _ other: Substring) -> Bool {
    if NameLetters.isArabic(word), NameLetters.isArabic(other),
      NameLetters.consonants(of: word) != NameLetters.consonants(of: other)
        || SpellingRules.isGivenName(word)
    {
      return false
    }
    return rules.likeness(word, other) >= Self.partLikeness
  }

  /// Acronyms in brackets behind a name: "Government of National Accord (GNA)".
  func acronyms() -> [Acronym] {
    article.mentions.indices.dropFirst().compactMap { index in
      let mention = article.mentions[index]
      let before = article.mentions[index - 1]
      guard mention.segment == before.segment,
        mention.range.lowerBound - before.range.upperBound <= 3,
        NameKey.hasSeveralWords(keys[index - 1]), Self.isAcronym(mention.text),
        Self.initials(of: before.text) == mention.text.lowercased().filter(\.isLetter)
      else { return nil }
      return Acronym(mention: index, whole: index - 1)
    }
  }

  private static func isAcronym(_ text: String) -> Bool {
    text.count >= 2 && text.count <= 8 && text.allSatisfy { $0.isUppercase || $0 == "." }
  }

  private static func initials(of name: String) -> String {
    String(
      name.split(whereSeparator: { $0 == " " || $0 == "-" })
        .filter { !["of", "the", "for", "and", "in", "on", "to"].contains($0) }
        .compactMap(\.first)
    ).lowercased()
  }
}
