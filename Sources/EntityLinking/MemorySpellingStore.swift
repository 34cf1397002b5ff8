import Model

/// Spellings and their links in memory, for texts that no library holds.
final class MemorySpellingStore: SpellingStore {
  private var spellings: [LinkedSpelling] = []
  private var numbers: [LinkedSpelling.Identity: Int64] = [:]
  private var numbersByKey: [UInt64: [Int64]] = [:]
  private var partsByWhole: [Int64: [Int64]] = [:]
  private var linksByNumber: [Int64: Set<SpellingLink>] = [:]
  private var linksByOrigin: [ArticleID: [SpellingLink]] = [:]

  func number(of identity: LinkedSpelling.Identity) -> Int64? { numbers[identity] }

  func spelling(_ number: Int64) -> LinkedSpelling? {
    spellings.indices.contains(Int(number) - 1) ? spellings[Int(number) - 1] : nil
  }

  func insert(_ spelling: LinkedSpelling, keys: [UInt64]) -> Int64 {
    let number = Int64(spellings.count) + 1
    var spelling = spelling
    spelling.number = number
    spellings.append(spelling)
    numbers[spelling.identity] = number
    for key in Set(keys) { numbersByKey[key, default: []].append(number) }
    if spelling.identity.whole != 0 {
      partsByWhole[spelling.identity.whole, default: []].append(number)
    }
    return number
  }

  func numbers(under key: UInt64) -> [Int64] { numbersByKey[key] ?? [] }

  func parts(of whole: Int64) -> [Int64] { partsByWhole[whole] ?? [] }

  func numbers(in entity: EntityID) -> [Int64] {
    spellings.filter { $0.cluster == entity || $0.entity == entity }.map(\.number)
  }

  func links(of number: Int64) -> [SpellingLink] { Array(linksByNumber[number] ?? []) }

  func insert(_ link: SpellingLink, origin: ArticleID?) {
    linksByNumber[link.left, default: []].insert(link)
    linksByNumber[link.right, default: []].insert(link)
    if let origin { linksByOrigin[origin, default: []].append(link) }
  }

  func removeLinks(
    from origin: ArticleID, of kinds: [SpellingLink.Kind]
  ) -> [SpellingLink] {
    let told = linksByOrigin[origin] ?? []
    let removed = told.filter { kinds.contains($0.kind) }
    linksByOrigin[origin] = told.filter { !kinds.contains($0.kind) }
    for link in removed {
      linksByNumber[link.left]?.remove(link)
      linksByNumber[link.right]?.remove(link)
    }
    return removed
  }

  /// Takes over what linking found out about spellings.
  func update(_ changed: [LinkedSpelling]) {
    for spelling in changed { spellings[Int(spelling.number) - 1] = spelling }
  }

  /// Every spelling, in the order of their numbers.
  var all: [LinkedSpelling] { spellings }
}
