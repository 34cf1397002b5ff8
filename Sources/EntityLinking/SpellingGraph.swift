import Language
import Model

/// The spellings of a library and their links, as far as a run has looked at them.
///
/// What was read once is kept until ``forget()``, so that adding many articles reads each spelling
/// and each key once.
final class SpellingGraph {
  let store: any SpellingStore
  let rules: SpellingRules
  private var nodes: [Int64: SpellingNode] = [:]
  private var numbers: [LinkedSpelling.Identity: Int64] = [:]
  private var numbersByKey = KeyTable<[Int64]>()
  private var likenesses = WordLikenesses()

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
    guard nodes.count > Self.mostKept else { return }
    nodes = [:]
    numbers = [:]
    numbersByKey = KeyTable()
    likenesses = WordLikenesses()
  }

  /// Forgets a spelling that somebody else has changed in the store.
  func forget(_ number: Int64) {
    nodes[number] = nil
  }

  // MARK: - Reading

  /// The spelling of a number with what is kept of it; `nil` where there is none.
  func node(_ number: Int64) throws -> SpellingNode? {
    if let known = nodes[number] { return known }
    guard let found = try store.spelling(number) else { return nil }
    let node = SpellingNode(found)
    nodes[number] = node
    return node
  }

  subscript(number: Int64) -> LinkedSpelling? {
    get throws { try node(number)?.spelling }
  }

  /// Keeps what has become of a spelling; the store is told by whoever settles.
  func update(_ spelling: LinkedSpelling) {
    if let node = nodes[spelling.number] {
      node.spelling = spelling
    } else {
      nodes[spelling.number] = SpellingNode(spelling)
    }
  }

  func numbers(under key: UInt64) throws -> [Int64] {
    if let known = numbersByKey[key] { return known }
    let found = try store.numbers(under: key)
    numbersByKey[key] = found
    return found
  }

  func links(of number: Int64) throws -> [SpellingLink] {
    guard let node = try node(number) else { return [] }
    if let known = node.links { return known }
    let found = try store.links(of: number)
    node.links = found
    return found
  }

  func prepared(_ node: SpellingNode) -> PreparedName {
    if let known = node.prepared { return known }
    let name = rules.prepared(node.spelling)
    node.prepared = name
    return name
  }

  /// How alike two words sound, 0 to 1; the same words meet again and again.
  func likeness(_ left: Substring, _ right: Substring) -> Double {
    likenesses.likeness(left, right, by: rules)
  }

  // MARK: - Changing

  func insert(_ link: SpellingLink, origin: ArticleID?) throws {
    try store.insert(link, origin: origin)
    for number in [link.left, link.right] {
      let known = try links(of: number)
      if !known.contains(link) { try node(number)?.links = known + [link] }
    }
  }

  func removeLinks(
    from origin: ArticleID, of kinds: [SpellingLink.Kind]
  ) throws -> [SpellingLink] {
    let removed = try store.removeLinks(from: origin, of: kinds)
    for link in removed {
      nodes[link.left]?.links = nil
      nodes[link.right]?.links = nil
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
        spelling.reasons = [.known]
      } else if let known = rules.entity(soundingLike: spelling) {
        spelling.known = known.id
        spelling.reasons = [
          .soundsKnown(name: known.form, hundredths: Self.hundredths(known.score))
        ]
      }
    }
    let name = rules.prepared(spelling)
    let keys = SpellingKeys.all(of: spelling, isLone: spelling.isLone, name)
    let node = SpellingNode(spelling)
    node.prepared = name
    node.links = []
    let links = try links(ofNew: node)
    let number = try store.insert(spelling, keys: keys)
    node.spelling.number = number
    nodes[number] = node
    numbers[identity] = number
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

  private func links(ofNew node: SpellingNode) throws -> [SpellingLink] {
    let spelling = node.spelling
    guard spelling.identity.whole == 0, node.isLedBySound else { return [] }
    if node.isLone {
      return try soundLinks(of: node, under: SpellingKeys.loneSounds(of: spelling.key)) { other in
        // Two lone words of two scripts may be anybody's: no table and no article tells either in full.
        other.keyHash != node.keyHash
          && NameLetters.isArabic(other.spelling.key) == NameLetters.isArabic(spelling.key)
      }
    }
    var found = try soundLinks(of: node, under: SpellingKeys.sounds(of: spelling)) { other in
      mayLink(node, other) && rules.mayMeanTheSame(node, other)
    }
    guard spelling.known == nil, SpellingKeys.isBody(spelling) else { return found }
    if let bag = SpellingKeys.bag(of: spelling) {
      for number in try numbers(under: bag).prefix(Self.mostAlike) {
        guard let other = try self.node(number), mayLink(node, other), other.spelling.known == nil,
          SpellingKeys.bagWords(of: other.spelling) == SpellingKeys.bagWords(of: spelling)
        else { continue }
        found.append(SpellingLink(left: number, right: 0, kind: .words, score: 0.99))
      }
    }
    var seen: Set<Int64> = []
    for key in SpellingKeys.meanings(of: spelling, prepared(node)) {
      for number in try numbers(under: key).prefix(Self.mostAlike)
      where seen.insert(number).inserted {
        guard let other = try self.node(number), mayLink(node, other), other.spelling.known == nil,
          other.spelling.identity.language != spelling.identity.language,
          rules.haveSameDemonyms(node, other)
        else { continue }
        let score = similarity(node, other)
        if score >= SpellingRules.meaningThreshold {
          found.append(SpellingLink(left: number, right: 0, kind: .meaning, score: score))
        }
      }
    }
    return found
  }

  /// The links of a new spelling with those under some keys that sound like it.
  private func soundLinks(
    of node: SpellingNode, under keys: [UInt64], where isWorthComparing: (SpellingNode) -> Bool
  ) throws -> [SpellingLink] {
    var found: [SpellingLink] = []
    var seen: Set<Int64> = []
    for key in keys {
      for number in try numbers(under: key).prefix(Self.mostAlike)
      where keys.count == 1 || seen.insert(number).inserted {
        guard let other = try self.node(number), other.isLedBySound,
          isWorthComparing(other)
        else { continue }
        let score = similarity(node, other)
        if score >= rules.soundThreshold(node, other), rules.mayBeOnePerson(node, other) {
          found.append(SpellingLink(left: number, right: 0, kind: .sound, score: score))
        }
      }
    }
    return found
  }

  /// How alike a new spelling and one of the library are, 0 to 1.
  ///
  /// The model weighs its two sides differently, so which is which must not depend on which came first.
  private func similarity(_ node: SpellingNode, _ other: SpellingNode) -> Double {
    let (name, otherName) = (prepared(node), prepared(other))
    let (own, theirs) = (node.spelling.identity, other.spelling.identity)
    let isFirst = (own.language.rawValue, own.text) < (theirs.language.rawValue, theirs.text)
    return isFirst
      ? rules.model.similarity(name, otherName) : rules.model.similarity(otherName, name)
  }

  /// Names with the same letters need no link, and two that the tables know get none.
  private func mayLink(_ node: SpellingNode, _ other: SpellingNode) -> Bool {
    other.keyHash != node.keyHash
      && !(other.spelling.known != nil && node.spelling.known != nil)
  }

  static func hundredths(_ score: Double) -> Int { Int((score * 100).rounded()) }
}

extension LinkedSpelling {
  /// Whether its key has several words.
  var hasSeveralWords: Bool { NameKey.hasSeveralWords(key) }

  /// Whether it is a lone word for a person whom neither the tables nor its article tell in full.
  var isLone: Bool {
    identity.type == .person && identity.whole == 0 && known == nil
      && !hasSeveralWords
  }
}
