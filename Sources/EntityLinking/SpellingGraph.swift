import Language
import Model

/// The spellings of a library and their links, as far as a run has looked at them.
///
/// What was read once is kept until ``forget()``, so that adding many articles reads each spelling
/// and each key once.
final class SpellingGraph {
  let store: any SpellingStore
  let rules: SpellingRules
  private var spellings: [Int64: LinkedSpelling] = [:]
  private var numbers: [LinkedSpelling.Identity: Int64] = [:]
  private var numbersByKey = KeyTable<[Int64]>()
  private var linksByNumber: [Int64: [SpellingLink]] = [:]
  private var prepared: [Int64: PreparedName] = [:]
  private var likenesses: [WordPair: Double] = [:]
  private var comparedPeople: [Int64: ComparedPeople] = [:]

  /// Two words in the order in which they are compared.
  private struct WordPair: Hashable {
    var left: Substring
    var right: Substring
  }

  /// Names with more namesakes than this under a key are compared with the oldest of them.
  private static let mostAlike = 300
  /// How many spellings are kept in memory.
  private static let mostKept = 60_000

  init(store: any SpellingStore, rules: SpellingRules) {
    self.store = store
    self.rules = rules
  }

  /// Forgets what was read, where it has grown beyond what memory may hold.
  func forgetIfLarge() {
    guard spellings.count > Self.mostKept else { return }
    spellings = [:]
    numbers = [:]
    numbersByKey = KeyTable()
    linksByNumber = [:]
    prepared = [:]
    likenesses = [:]
    comparedPeople = [:]
  }

  /// Forgets a spelling that somebody else has changed in the store.
  func forget(_ number: Int64) {
    spellings[number] = nil
    linksByNumber[number] = nil
  }

  // MARK: - Reading

  subscript(number: Int64) -> LinkedSpelling? {
    get throws {
      if let known = spellings[number] { return known }
      let found = try store.spelling(number)
      spellings[number] = found
      return found
    }
  }

  /// Keeps what has become of a spelling; the store is told by whoever settles.
  func update(_ spelling: LinkedSpelling) { spellings[spelling.number] = spelling }

  func numbers(under key: UInt64) throws -> [Int64] {
    if let known = numbersByKey[key] { return known }
    let found = try store.numbers(under: key)
    numbersByKey[key] = found
    return found
  }

  func links(of number: Int64) throws -> [SpellingLink] {
    if let known = linksByNumber[number] { return known }
    let found = try store.links(of: number)
    linksByNumber[number] = found
    return found
  }

  func prepared(_ spelling: LinkedSpelling) -> PreparedName {
    if let known = prepared[spelling.number] { return known }
    let name = rules.prepared(spelling)
    prepared[spelling.number] = name
    return name
  }

  /// The people that a lone word was compared with by sound.
  func comparedPeople(with word: Int64) -> ComparedPeople {
    comparedPeople[word] ?? ComparedPeople()
  }

  func keep(_ people: ComparedPeople, of word: Int64) {
    comparedPeople[word] = people
  }

  /// How alike two words sound, 0 to 1; the same words meet again and again.
  func likeness(_ left: Substring, _ right: Substring) -> Double {
    let pair = WordPair(left: left, right: right)
    if let known = likenesses[pair] { return known }
    let likeness = rules.likeness(left, right)
    if likenesses.count > Self.mostKept { likenesses = [:] }
    likenesses[pair] = likeness
    return likeness
  }

  // MARK: - Changing

  func insert(_ link: SpellingLink, origin: ArticleID?) throws {
    try store.insert(link, origin: origin)
    for number in [link.left, link.right] {
      let known = try links(of: number)
      if !known.contains(link) { linksByNumber[number] = known + [link] }
    }
  }

  func removeLinks(
    from origin: ArticleID, of kinds: [SpellingLink.Kind]
  ) throws -> [SpellingLink] {
    let removed = try store.removeLinks(from: origin, of: kinds)
    for link in removed {
      linksByNumber[link.left] = nil
      linksByNumber[link.right] = nil
    }
    return removed
  }

  /// The number of a spelling, which is added with its links where the library has none such.
  ///
  /// - Returns: The number, and whether the spelling is new.
  func number(
    of identity: LinkedSpelling.Identity, key: String
  ) throws -> (number: Int64, isNew: Bool) {
    if let number = numbers[identity] { return (number, false) }
    if let number = try store.number(of: identity) {
      numbers[identity] = number
      return (number, false)
    }
    var spelling = LinkedSpelling(identity: identity, key: key)
    if identity.whole == 0 {
      if let known = rules.entity(spelled: identity.text, type: identity.type) {
        spelling.known = known
        spelling.reasons = ["a name that Khabar knows"]
      } else if let known = rules.entity(soundingLike: spelling) {
        spelling.known = known.id
        spelling.reasons = [
          "linked by sound \(Self.format(known.score)) to \u{201C}\(known.form)\u{201D}, "
            + "which Khabar knows"
        ]
      }
    }
    let name = rules.prepared(spelling)
    let keys = SpellingKeys.all(of: spelling, isLone: spelling.isLone, name)
    let links = try links(ofNew: spelling, name)
    spelling.number = try store.insert(spelling, keys: keys)
    let number = spelling.number
    spellings[number] = spelling
    numbers[identity] = number
    prepared[number] = name
    linksByNumber[number] = []
    for key in Set(keys) {
      guard var known = numbersByKey[key] else { continue }
      if known.last != number { known.append(number) }
      numbersByKey[key] = known
    }
    for var link in links {
      link.right = number
      try insert(link, origin: nil)
    }
    return (number, true)
  }

  // MARK: - Links of a new spelling

  private func links(
    ofNew spelling: LinkedSpelling, _ name: PreparedName
  ) throws -> [SpellingLink] {
    guard spelling.identity.whole == 0 else { return [] }
    if spelling.isLone { return try linksOfLoneWord(spelling, name) }
    var found: [SpellingLink] = []
    var seen: Set<Int64> = []
    for key in SpellingKeys.sounds(of: spelling) {
      for number in try numbers(under: key).prefix(Self.mostAlike)
      where seen.insert(number).inserted {
        guard let other = try self[number], mayLink(spelling, other),
          rules.mayMeanTheSame(spelling, other)
        else { continue }
        let score = similarity(spelling, name, other)
        if score >= rules.soundThreshold(spelling, other) {
          found.append(SpellingLink(left: number, right: 0, kind: .sound, score: score))
        }
      }
    }
    guard spelling.known == nil, SpellingKeys.isBody(spelling) else { return found }
    if let bag = SpellingKeys.bag(of: spelling) {
      for number in try numbers(under: bag).prefix(Self.mostAlike) {
        guard let other = try self[number], mayLink(spelling, other), other.known == nil,
          SpellingKeys.bagWords(of: other) == SpellingKeys.bagWords(of: spelling)
        else { continue }
        found.append(SpellingLink(left: number, right: 0, kind: .words, score: 0.99))
      }
    }
    seen = []
    for key in SpellingKeys.meanings(of: spelling, name) {
      for number in try numbers(under: key).prefix(Self.mostAlike)
      where seen.insert(number).inserted {
        guard let other = try self[number], mayLink(spelling, other), other.known == nil,
          other.identity.language != spelling.identity.language,
          rules.haveSameDemonyms(spelling, other)
        else { continue }
        let score = similarity(spelling, name, other)
        if score >= SpellingRules.meaningThreshold {
          found.append(SpellingLink(left: number, right: 0, kind: .meaning, score: score))
        }
      }
    }
    return found
  }

  /// How alike a new spelling and one of the library are, 0 to 1.
  ///
  /// The model weighs its two sides differently, so which is which must not depend on which came first.
  private func similarity(
    _ spelling: LinkedSpelling, _ name: PreparedName, _ other: LinkedSpelling
  ) -> Double {
    let isFirst =
      (spelling.identity.language.rawValue, spelling.identity.text)
      < (other.identity.language.rawValue, other.identity.text)
    return isFirst
      ? rules.model.similarity(name, prepared(other))
      : rules.model.similarity(prepared(other), name)
  }

  /// Names with the same letters need no link, and two that the tables know get none.
  private func mayLink(_ spelling: LinkedSpelling, _ other: LinkedSpelling) -> Bool {
    other.key != spelling.key && !(other.known != nil && spelling.known != nil)
  }

  private func linksOfLoneWord(
    _ spelling: LinkedSpelling, _ name: PreparedName
  ) throws -> [SpellingLink] {
    var found: [SpellingLink] = []
    var seen: Set<Int64> = []
    for key in SpellingKeys.loneSounds(of: spelling.key) {
      for number in try numbers(under: key).prefix(Self.mostAlike)
      where seen.insert(number).inserted {
        guard let other = try self[number], other.key != spelling.key else { continue }
        let score = similarity(spelling, name, other)
        if score >= rules.soundThreshold(spelling, other) {
          found.append(SpellingLink(left: number, right: 0, kind: .sound, score: score))
        }
      }
    }
    return found
  }

  static func format(_ score: Double) -> String {
    let hundredths = Int((score * 100).rounded())
    return hundredths >= 100 ? "1.00" : "0." + (hundredths < 10 ? "0" : "") + String(hundredths)
  }
}

extension LinkedSpelling {
  /// Whether it is a lone word for a person whom neither the tables nor its article tell in full.
  var isLone: Bool {
    identity.type == .person && identity.whole == 0 && known == nil && !key.contains(" ")
  }
}
