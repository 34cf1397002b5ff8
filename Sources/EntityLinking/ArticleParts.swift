import Language
import Model
import NamedEntities

/// What one article tells of the names in it: which lone word is part of which full name, and which
/// letters are short for what.
struct ArticleParts {
  /// A lone word for a person, and the full name that it is part of.
  struct Part {
    /// Index of the mention of the lone word.
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

  /// The part that each lone word is, by its letters.
  ///
  /// - Parameter lone: The mentions of lone words for people that no table knows.
  func parts(among lone: [Int]) -> [String: Part] {
    guard !lone.isEmpty else { return [:] }
    var full: [(mention: Int, text: String, words: [Substring], name: String)] = []
    var seen: Set<String> = []
    for (index, mention) in article.mentions.enumerated()
    where mention.type == .person && NameKey.hasSeveralWords(keys[index])
      && !SpellingRules.isFathersName(keys[index])
    {
      guard seen.insert(mention.text).inserted else { continue }
      let name = rules.entity(spelled: mention.text, type: .person)?.rawValue ?? keys[index]
      full.append((index, keys[index], keys[index].split(separator: " "), name))
    }
    let titled = titled(among: lone)
    full.sort { article.mentions[$0.mention].text < article.mentions[$1.mention].text }
    var parts: [String: Part] = [:]
    for index in lone where parts[keys[index]] == nil {
      if let whole = titled[keys[index]] {
        parts[keys[index]] = Part(
          mention: index, whole: whole, reason: .part(name: article.mentions[whole].text))
        continue
      }
      let word = keys[index][...]
      // A father's name is told in full by whose child bears it: `بن سلمان`.
      let isFather = word.contains(" ")
      let same = full.filter {
        isFather
          ? $0.text.hasSuffix(" \(word)") : $0.words.last == word && isOwnWord(word, of: $0.words)
      }
      let any =
        same.isEmpty
        ? full.filter { isFather ? $0.text.contains(" \(word) ") : isOwnWord(word, of: $0.words) }
        : same
      if Set(any.map(\.name)).count == 1, let whole = any.first {
        parts[keys[index]] = Part(
          mention: index, whole: whole.mention,
          reason: .part(name: article.mentions[whole.mention].text))
        continue
      }
      guard any.isEmpty, !isFather else { continue }
      let alike = full.filter { name in
        name.words.contains { isAlike(word, $0) }
      }
      if Set(alike.map(\.name)).count == 1, let whole = alike.first {
        parts[keys[index]] = Part(
          mention: index, whole: whole.mention,
          reason: .soundsLikePart(name: article.mentions[whole.mention].text))
      }
    }
    return parts
  }

  /// The known people whom the article calls by a title and a given name, which then is theirs alone: Charles,
  /// where it has Prince Charles, is not Charles Kennedy.
  private func titled(among lone: [Int]) -> [String: Int] {
    let words = Set(lone.map { keys[$0] }.filter { SpellingRules.isGivenName($0) })
    guard !words.isEmpty else { return [:] }
    var titled: [String: Int] = [:]
    for (index, mention) in article.mentions.enumerated()
    where mention.type == .person && words.contains(keys[index]) && mention.text.contains(" ")
      && rules.entity(spelled: mention.text, type: .person) != nil
    {
      if let known = titled[keys[index]], article.mentions[known].text <= mention.text { continue }
      titled[keys[index]] = index
    }
    return titled
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

  /// The acronyms of known bodies that the article explains as others', each with the mention that does: the
  /// Financial Services Authority (FSA) is not the Free Syrian Army.
  func homonyms() -> [String: Int] {
    var homonyms: [String: Int] = [:]
    for acronym in acronyms() {
      let short = article.mentions[acronym.mention]
      let long = article.mentions[acronym.whole]
      guard homonyms[short.text] == nil,
        let known = rules.entity(spelled: short.text, type: short.type),
        rules.entity(spelled: long.text, type: long.type) != known,
        rules.sharesNoWord(keys[acronym.whole], with: known, in: long.language)
      else { continue }
      homonyms[short.text] = acronym.whole
    }
    return homonyms
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
