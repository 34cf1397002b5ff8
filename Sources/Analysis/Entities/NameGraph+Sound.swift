import Language
import Model

/// Joins by sound, by meaning and by place.
extension NameGraph {
  func sharesSound(_ left: String, _ right: String) -> Bool {
    !Set(SoundKey.keys(left)).isDisjoint(with: SoundKey.keys(right))
  }

  func likeness(_ left: String, _ right: String) -> Double {
    model.similarity(model.prepare(left), model.prepare(right))
  }

  private mutating func preparedName(_ index: Int) -> PreparedName {
    if let name = prepared[index] { return name }
    let name = model.prepare(Self.repaired(nodes[index].text), language: nodes[index].language)
    prepared[index] = name
    return name
  }

  /// Joins names that sound alike, the likest first.
  mutating func linkBySound() {
    var blocks: [UInt64: [Int]] = [:]
    for index in nodes.indices where nodes[index].type != .miscellaneous {
      for key in soundKeys(of: index) { blocks[key, default: []].append(index) }
    }
    var pairs: [(score: Double, left: Int, right: Int)] = []
    var compared: Set<UInt64> = []
    for block in blocks.values where block.count > 1 {
      for (offset, left) in block.prefix(200).enumerated() {
        for right in block.prefix(200).dropFirst(offset + 1) where mayJoin(left, right) {
          let pair = UInt64(min(left, right)) << 32 | UInt64(max(left, right))
          guard compared.insert(pair).inserted else { continue }
          let score = model.similarity(preparedName(left), preparedName(right))
          if score >= threshold(left, right) { pairs.append((score, left, right)) }
        }
      }
    }
    pairs.sort { ($0.score, $1.left, $1.right) > ($1.score, $0.left, $0.right) }
    for pair in pairs {
      let isNew = root(pair.left) != root(pair.right)
      let leftText = nodes[pair.left].text
      let rightText = nodes[pair.right].text
      join(pair.left, pair.right)
      guard isNew, root(pair.left) == root(pair.right) else { continue }
      let score = Self.format(pair.score)
      explain(pair.left, "linked by sound \(score) to \u{201C}\(rightText)\u{201D}")
      explain(pair.right, "linked by sound \(score) to \u{201C}\(leftText)\u{201D}")
    }
    linkToKnowledgeBySound()
  }

  private static func format(_ score: Double) -> String {
    let hundredths = Int((score * 100).rounded())
    return hundredths >= 100 ? "1.00" : "0." + (hundredths < 10 ? "0" : "") + String(hundredths)
  }

  /// The keys that a name is compared by: of its deciding word, and of the first one too where
  /// damage has spoiled the last.
  private func soundKeys(of index: Int) -> [UInt64] {
    let words = nodes[index].words
    guard let word = KnownSounds.decidingWord(of: words, type: nodes[index].type) else { return [] }
    var keys = SoundKey.keys(word)
    if words.count > 1, let first = words.first,
      Self.repaired(nodes[index].text) != nodes[index].text
    {
      keys += SoundKey.keys(first)
    }
    return keys
  }

  private func mayJoin(_ left: Int, _ right: Int) -> Bool {
    guard nodes[left].type == nodes[right].type, root(left) != root(right) else { return false }
    if let first = known(left), let second = known(right), first != second { return false }
    let difference = nodes[left].words.count - nodes[right].words.count
    if nodes[left].type == .person {
      return (nodes[left].words.count > 1) == (nodes[right].words.count > 1)
    }
    return abs(difference) <= 1 && hasSameDemonyms(left, right)
  }

  /// Whether neither name says of whom the other does not: the Russian Foreign Ministry is not the
  /// Foreign Ministry.
  private func hasSameDemonyms(_ left: Int, _ right: Int) -> Bool {
    let own = demonyms(left)
    let others = demonyms(right)
    return nodes[left].language == nodes[right].language
      ? own == others : own.isEmpty == others.isEmpty
  }

  private func demonyms(_ index: Int) -> Set<String> {
    Set(
      nodes[index].words.filter {
        NameLexicon.classes(of: NameFolding.key($0)).contains(.demonym)
      })
  }

  /// Joins names of bodies that say the same in other words or in the other language: "Foreign
  /// Ministry", "Ministry of Foreign Affairs", وزارة الخارجية.
  mutating func linkByMeaning() {
    let bodies = nodes.indices
      .filter { nodes[$0].type == .organization && nodes[$0].words.count > 1 && known($0) == nil }
      .sorted { (nodes[$1].count, $0) < (nodes[$0].count, $1) }
      .prefix(Self.mostBodies)
    var bags: [Set<String>: Int] = [:]
    for index in bodies {
      let bag = Set(nodes[index].words).subtracting(["of", "the", "for", "and", "affairs"])
      if let other = bags[bag] {
        join(other, index)
        explain(index, "the same words as \u{201C}\(nodes[other].text)\u{201D}")
      } else {
        bags[bag] = index
      }
    }
    for left in bodies where nodes[left].language == .english {
      for right in bodies
      where nodes[right].language == .arabic && root(left) != root(right)
        && hasSameDemonyms(left, right)
      {
        let score = model.similarity(preparedName(left), preparedName(right))
        guard score >= 0.8 else { continue }
        join(left, right)
        explain(right, "means \u{201C}\(nodes[left].text)\u{201D}")
        explain(left, "means \u{201C}\(nodes[right].text)\u{201D}")
      }
    }
  }

  /// How many unknown bodies are compared by meaning, which no key makes fast.
  private static let mostBodies = 150

  private func threshold(_ left: Int, _ right: Int) -> Double {
    let isSameScript = nodes[left].language == nodes[right].language
    let isShort = min(nodes[left].key.count, nodes[right].key.count) < 5
    return (isSameScript ? 0.75 : 0.6) + (isShort ? 0.15 : 0)
  }

  /// Joins unknown names to known entities that they sound like: "Khalifa Hiftar".
  private mutating func linkToKnowledgeBySound() {
    let sounds = ownSounds ?? .standard
    for index in nodes.indices
    where known(index) == nil && nodes[index].type != .miscellaneous && nodes[index].key.count > 3 {
      var best: (score: Double, form: String, id: EntityID)?
      for key in soundKeys(of: index) {
        for form in sounds.forms(soundingLike: key)
        where form.type == nodes[index].type && form.words == nodes[index].words.count {
          let score = model.similarity(
            preparedName(index), model.prepare(form.text))
          if score >= (form.words > 1 ? 0.75 : 0.9), score > best?.score ?? 0 {
            best = (score, form.text, form.id)
          }
        }
      }
      guard let best else { continue }
      if let whole = knownNodes[best.id] {
        join(whole, index)
      } else {
        nodes[root(index)].known = best.id
        knownNodes[best.id] = index
      }
      explain(
        index,
        "linked by sound \(Self.format(best.score)) to \u{201C}\(best.form)\u{201D}, which Khabar knows"
      )
    }
  }
}
