import Language
import Model

/// The distinct names of a library and what joins them, while they are being linked.
struct NameGraph {
  /// A name as one type, under all the letters that fold alike.
  struct Node {
    var text: String
    var key: String
    var type: EntityType
    var language: LanguageTag
    var count: Int
    var known: EntityID?
    var words: [String]
    /// Why it was joined, the first reason first.
    var reasons: [String] = []
  }

  struct NodeKey: Hashable {
    var key: String
    var type: EntityType
    /// The article, for a part of a name that only its article explains.
    var article: ArticleID?
  }

  let knowledge: Knowledge
  let model: NameModel
  let ownSounds: KnownSounds?
  var nodes: [Node] = []
  private(set) var mentionNodes: [ArticleID: [Int]] = [:]
  private var indices: [NodeKey: Int] = [:]
  private var parents: [Int] = []
  var prepared: [Int: PreparedName] = [:]
  /// Entities that the library had before, by root: two of them are never joined.
  var anchors: [Int: EntityID] = [:]
  /// A node of each known entity.
  var knownNodes: [EntityID: Int] = [:]
  private var articleNames: [(article: ArticleMentions, nodes: [Int])] = []

  /// A graph without names; `sounds` are those of the standard knowledge where they are `nil`.
  init(knowledge: Knowledge, model: NameModel, sounds: KnownSounds?) {
    self.knowledge = knowledge
    self.model = model
    ownSounds = sounds
  }

  // MARK: - Names

  /// Adds the names of entities that the library has, so that new names may join them.
  mutating func add(_ entities: [Entity]) {
    for entity in entities {
      let known = knowledge.entity(entity.id) == nil ? nil : entity.id
      var first: Int?
      for form in entity.forms {
        let key = Self.key(of: form.text)
        let nodeKey = NodeKey(key: key, type: entity.type, article: nil)
        guard !key.isEmpty, indices[nodeKey] == nil else { continue }
        let index = nodes.count
        indices[nodeKey] = index
        parents.append(index)
        nodes.append(
          Node(
            text: form.text, key: key, type: entity.type, language: form.language, count: 0,
            known: known, words: key.split(separator: " ").map(String.init),
            reasons: form.reasons))
        if let first { join(first, index) } else { first = index }
      }
      if let first { anchors[root(first)] = entity.id }
    }
  }

  mutating func add(_ articles: [ArticleMentions]) {
    for article in articles {
      var own: [Int] = []
      own.reserveCapacity(article.mentions.count)
      for mention in article.mentions { own.append(node(for: mention, in: article.article)) }
      mentionNodes[article.article] = own
      articleNames.append((article, own))
    }
  }

  private mutating func node(for mention: Mention, in article: ArticleID) -> Int {
    let key = Self.key(of: mention.text)
    let senses = knowledge.senses(named: mention.text)
    let words = key.split(separator: " ").map(String.init)
    // A lone word that nothing knows may be two people in two articles.
    let isPart = mention.type == .person && words.count == 1 && senses.isEmpty
    let nodeKey = NodeKey(key: key, type: mention.type, article: isPart ? article : nil)
    if let index = indices[nodeKey] {
      nodes[index].count += 1
      return index
    }
    let index = nodes.count
    indices[nodeKey] = index
    parents.append(index)
    let known =
      (senses.first { knowledge.entities[Int($0.entity)].type == mention.type } ?? senses.first)
      .map { knowledge.entities[Int($0.entity)].id }
    nodes.append(
      Node(
        text: mention.text, key: key, type: mention.type, language: mention.language, count: 1,
        known: known, words: words))
    return index
  }

  /// The folded words of a name, without titles in front and without the article.
  static func key(of name: String) -> String {
    let words = repaired(name).split { character in
      !character.isLetter && !character.isNumber && character != "'" && character != "\u{2019}"
        && character != "."
    }
    var folded: [String] = []
    for word in words {
      var letters = NameFolding.folded(word)
      letters.removeAll { $0 == "." }
      let classes = NameLexicon.classes(of: NameFolding.key(letters))
      if folded.isEmpty, classes.contains(.title), words.count > 1,
        classes.isDisjoint(with: [.organisation, .place, .givenName])
      {
        continue
      }
      if letters == "al" || letters == "el", words.count > 1 { continue }
      if letters == "the", folded.isEmpty, words.count > 1 { continue }
      if letters.hasPrefix("ال"), letters.unicodeScalars.count > 4 { letters.removeFirst(2) }
      folded.append(letters)
    }
    return folded.joined(separator: " ")
  }

  /// A name with the damage of a broken conversion mended as far as it shows: `Çavuşo -lu` and
  /// `Çavuşo أوlu` become `Çavuşolu`.
  static func repaired(_ name: String) -> String {
    let scalars = Array(name.unicodeScalars)
    let isMixed =
      scalars.contains { isArabic($0) }
      && scalars.contains { $0.properties.isAlphabetic && !isArabic($0) }
    let isTorn = name.contains(" -")
    guard isMixed || isTorn else { return name }
    var words: [String] = []
    for word in name.split(separator: " ") {
      var letters = String.UnicodeScalarView()
      let hasLatin = word.unicodeScalars.contains { $0.properties.isAlphabetic && !isArabic($0) }
      for scalar in word.unicodeScalars where !(hasLatin && isArabic(scalar)) && scalar != "-" {
        letters.append(scalar)
      }
      let piece = String(letters)
      let isTail =
        word.first == "-" || hasLatin && piece.unicodeScalars.count < word.unicodeScalars.count
      if isTail, piece.first?.isLowercase == true, let before = words.popLast() {
        words.append(before + piece)
      } else {
        words.append(piece)
      }
    }
    return words.joined(separator: " ")
  }

  private static func isArabic(_ scalar: Unicode.Scalar) -> Bool {
    (0x0620...0x06FF).contains(scalar.value)
  }

  // MARK: - Joins

  func root(_ index: Int) -> Int {
    var index = index
    while parents[index] != index { index = parents[index] }
    return index
  }

  func known(_ index: Int) -> EntityID? { nodes[root(index)].known }

  /// Joins two names unless both are known to be different.
  mutating func join(_ left: Int, _ right: Int) {
    let left = root(left)
    let right = root(right)
    guard left != right else { return }
    if let first = nodes[left].known, let second = nodes[right].known, first != second { return }
    let (ownAnchor, otherAnchor) = (anchors[left], anchors[right])
    if let ownAnchor, let otherAnchor, ownAnchor != otherAnchor { return }
    let (parent, child) =
      nodes[left].known != nil || (nodes[right].known == nil && left < right)
      ? (left, right) : (right, left)
    parents[child] = parent
    if nodes[parent].known == nil { nodes[parent].known = nodes[child].known }
    anchors[parent] = ownAnchor ?? otherAnchor
  }

  /// Notes why a name was joined; what came first tells it best.
  mutating func explain(_ index: Int, _ reason: String) {
    if nodes[index].reasons.isEmpty { nodes[index].reasons = [reason] }
  }

  /// Notes what also speaks for a name's place.
  mutating func support(_ index: Int, _ reason: String) {
    guard !nodes[index].reasons.isEmpty, nodes[index].reasons.count < Self.mostReasons,
      !nodes[index].reasons.contains(reason)
    else { return }
    nodes[index].reasons.append(reason)
  }

  private static let mostReasons = 3

  /// Joins names that stand for the same known entity.
  mutating func linkKnown() {
    for index in nodes.indices {
      guard let known = nodes[index].known else { continue }
      explain(index, "a name that Khabar knows")
      if let other = knownNodes[known] {
        join(other, index)
      } else {
        knownNodes[known] = index
      }
    }
  }

  /// Joins a part of a person's name to the full name in the same article.
  mutating func linkParts() {
    for (_, own) in articleNames {
      let people = Set(own.filter { nodes[$0].type == .person })
      let full = people.filter { nodes[$0].words.count > 1 }.sorted()
      for index in people.sorted() where nodes[index].words.count == 1 && nodes[index].known == nil
      {
        guard let word = nodes[index].words.first else { continue }
        let same = full.filter { nodes[$0].words.last == word }
        let any = same.isEmpty ? full.filter { nodes[$0].words.contains(word) } : same
        if Set(any.map(root)).count == 1, let whole = any.first {
          join(whole, index)
          explain(index, "part of \u{201C}\(nodes[whole].text)\u{201D} in the same article")
          continue
        }
        guard any.isEmpty else { continue }
        let alike = full.filter { candidate in
          nodes[candidate].words.contains { sharesSound(word, $0) && likeness(word, $0) >= 0.6 }
        }
        if Set(alike.map(root)).count == 1, let whole = alike.first {
          join(whole, index)
          explain(
            index, "sounds like a part of \u{201C}\(nodes[whole].text)\u{201D} in the same article")
        }
      }
    }
  }

  /// Joins an acronym in brackets to the name before it: "Government of National Accord (GNA)".
  mutating func linkAcronyms() {
    for (article, own) in articleNames {
      for (position, index) in own.enumerated().dropFirst() {
        let mention = article.mentions[position]
        let before = article.mentions[position - 1]
        guard mention.segment == before.segment,
          mention.range.lowerBound - before.range.upperBound <= 3,
          nodes[own[position - 1]].words.count > 1, Self.isAcronym(mention.text),
          Self.initials(of: before.text) == mention.text.lowercased().filter(\.isLetter)
        else { continue }
        join(own[position - 1], index)
        explain(index, "short for \u{201C}\(before.text)\u{201D}")
      }
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

  /// Joins a family name that nothing in its article explains to the one person of that name.
  mutating func linkFamilyNames() {
    var people: [String: Set<Int>] = [:]
    var firstNames: [String: Set<Int>] = [:]
    for index in nodes.indices where nodes[index].type == .person && nodes[index].words.count > 1 {
      if let last = nodes[index].words.last { people[last, default: []].insert(root(index)) }
      // Korean and Chinese names begin with the family's: "Kim".
      if let first = nodes[index].words.first {
        firstNames[first, default: []].insert(root(index))
      }
    }
    var loners: [String: Int] = [:]
    for index in nodes.indices
    where nodes[index].type == .person && nodes[index].words.count == 1 && root(index) == index
      && nodes[index].known == nil
    {
      guard let word = nodes[index].words.first else { continue }
      if let named = people[word] ?? firstNames[word] {
        let roots = Set(named.map(root))
        if roots.count == 1, let whole = roots.first {
          join(whole, index)
          explain(index, "the only \u{201C}\(nodes[whole].text)\u{201D} in the library")
        }
      } else if let other = loners[word] {
        join(other, index)
        explain(index, "the same spelling")
      } else {
        loners[word] = index
      }
    }
  }
}
