public import Language
public import Model
public import NamedEntities

/// Links the names of articles as they come in, change and go.
///
/// Spellings are joined into entities by evidence that does not depend on which article came first:
/// a name of the tables; the same letters; the same sound; the same words or meaning; an acronym that
/// an article explains; the same place in a translation. Two known names are never joined. A part
/// of a person's name goes with the full name in its article, and where its article has none, with
/// the only person of that name in the library.
///
/// A new spelling is compared with those that share a key with it, and only the spellings that new
/// evidence connects are put together anew, the likest first. So an article costs what it brings.
public final class SpellingLinker {
  let graph: SpellingGraph
  var rules: SpellingRules { graph.rules }
  let decisions: EntityDecisions
  /// Spellings to be put together anew.
  var unsettled: Set<Int64> = []

  /// A linker over a store.
  ///
  /// - Parameters:
  ///   - store: The spellings so far.
  ///   - knowledge: What is known beforehand; `nil` for the tables that come with the program.
  ///   - model: How names sound.
  ///   - decisions: What a person merged, split and retyped.
  public init(
    store: any SpellingStore, knowledge: Knowledge? = nil, model: NameModel = .standard,
    decisions: EntityDecisions = EntityDecisions()
  ) {
    graph = SpellingGraph(
      store: store,
      rules: SpellingRules(
        knowledge: knowledge ?? .standard, model: model, sounds: knowledge.map(KnownSounds.init)))
    self.decisions = decisions
  }

  // MARK: - What comes and goes

  /// Takes in the names of an article.
  ///
  /// - Returns: The number of the spelling of each mention, in the order of the mentions.
  public func add(_ article: ArticleMentions) throws -> [Int64] {
    let mentions = article.mentions
    let untold = UntoldPeople(article, rules: rules)
    let keys = mentions.map { mention in
      let key = NameKey.of(mention.text)
      return key.isEmpty ? NameFolding.folded(mention.text[...]) : key
    }
    let context = ArticleParts(article, keys: keys, rules: rules)
    let shortNames = context.shortNames()
    var numbers = [Int64](repeating: 0, count: mentions.count)
    var lone: [Int] = []
    for (index, mention) in mentions.enumerated() {
      if mention.type == .person,
        !NameKey.hasSeveralWords(keys[index]) || SpellingRules.isFathersName(keys[index])
          || shortNames.contains(keys[index]),
        rules.entity(spelled: mention.text, type: .person) == nil || untold.contains(mention)
      {
        lone.append(index)
      } else {
        numbers[index] = try number(
          LinkedSpelling.Identity(
            text: mention.text, language: mention.language, type: mention.type), keys[index])
      }
    }
    let parts = context.parts(among: lone, shortNames: shortNames)
    for index in lone {
      let mention = mentions[index]
      let part = parts[keys[index]]
      numbers[index] = try number(
        LinkedSpelling.Identity(
          text: mention.text, language: mention.language, type: .person,
          whole: part.map { numbers[$0.whole] }
            ?? own(keys[index], of: article, isUntold: untold.contains(mention))),
        keys[index], reason: part?.reason)
    }
    for number in numbers { try count(number, by: 1) }
    for acronym in context.acronyms() {
      let (left, right) = (numbers[acronym.whole], numbers[acronym.mention])
      guard left != right, try isWhole(left), try isWhole(right) else { continue }
      try insert(
        SpellingLink(left: left, right: right, kind: .acronym, score: 0.98),
        origin: article.article)
    }
    return numbers
  }

  /// The article, for a name that it does not tell in full although many bear it: that is nobody of another
  /// article.
  ///
  /// A given name always is one of these; of family names those that are common somewhere, where the
  /// article is long enough to have told whose it is.
  private func own(_ key: String, of article: ArticleMentions, isUntold: Bool) -> Int64 {
    let id = article.article.rawValue
    guard !id.isEmpty,
      isUntold || SpellingRules.isGivenName(key)
        || article.isLong && SpellingRules.isCommonName(key)
    else { return 0 }
    return -1 - Int64(FNV1a.hash(id.utf8) >> 1)
  }

  private func isWhole(_ number: Int64) throws -> Bool {
    try graph[number]?.identity.whole == 0
  }

  /// The entity that a spelling was last put into.
  public func entity(of number: Int64) throws -> EntityID? { try graph[number]?.entity }

  /// Takes back the names of an article that leaves or is read anew.
  ///
  /// - Parameter numbers: The spellings of its mentions.
  public func remove(_ article: ArticleID, mentioning numbers: [Int64]) throws {
    for number in numbers { try count(number, by: -1) }
    try removeLinks(from: article, of: SpellingLink.Kind.allCases)
  }

  /// Takes back what an original told of the names in its translations.
  public func removePlaces(from article: ArticleID) throws {
    try removeLinks(from: article, of: [.place, .confirmation])
  }

  private func removeLinks(from article: ArticleID, of kinds: [SpellingLink.Kind]) throws {
    for link in try graph.removeLinks(from: article, of: kinds) {
      unsettled.insert(link.left)
      unsettled.insert(link.right)
    }
  }

  /// Has spellings put together anew that articles have left, as the store has them now.
  public func reconsider(_ numbers: [Int64]) throws {
    for number in numbers { graph.forget(number) }
    for number in numbers {
      unsettled.insert(number)
      if let spelling = try graph[number], spelling.count == 0 {
        try unsettleNeighbours(of: spelling)
      }
    }
  }

  /// Has everything that belongs to some entities put together anew.
  public func reconsider(_ entities: [EntityID]) throws {
    for entity in entities { unsettled.formUnion(try graph.store.numbers(in: entity)) }
  }

  func insert(_ link: SpellingLink, origin: ArticleID?) throws {
    try graph.insert(link, origin: origin)
    unsettled.insert(link.left)
    unsettled.insert(link.right)
  }

  private func number(
    _ identity: LinkedSpelling.Identity, _ key: String, reason: SpellingReason? = nil
  ) throws -> Int64 {
    let (number, isNew) = try graph.number(of: identity, key: key)
    guard isNew else { return number }
    unsettled.insert(number)
    if let reason, var spelling = try graph[number] {
      spelling.reasons = [reason]
      graph.update(spelling)
    }
    return number
  }

  private func count(_ number: Int64, by change: Int) throws {
    guard var spelling = try graph[number] else { return }
    let was = spelling.count
    spelling.count = max(0, was + change)
    graph.update(spelling)
    guard (was == 0) != (spelling.count == 0) else { return }
    unsettled.insert(number)
    if spelling.count == 0 { try unsettleNeighbours(of: spelling) }
  }

  /// What a spelling held together may fall apart without it.
  private func unsettleNeighbours(of spelling: LinkedSpelling) throws {
    for link in try graph.links(of: spelling.number) {
      unsettled.insert(link.other(than: spelling.number))
    }
    unsettled.formUnion(
      try graph.numbers(under: SpellingKeys.letters(of: spelling.key, spelling.identity.type)))
  }
}
