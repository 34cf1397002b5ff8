import GRDB
import Language
import Model

/// Finds the other spellings of the names in a query, in both languages, among the library's
/// entities.
struct NameExpansion {
  /// Entities that one name is taken for at most, the most mentioned ones.
  private static let maximumEntityCount = 3
  /// Spellings of an entity that are searched at most, the most frequent ones.
  private static let maximumSpellingCount = 16

  /// One article of so many that have a word must name the entity that the word is taken for.
  private static let distinctiveShare = 3

  /// Words of a name that is typed without quotation marks.
  private static let longestName = 4

  let reader: StoreReader

  /// The names that stand among words side by side, of two words or more, the longest first, with
  /// their other spellings.
  func names(
    among stems: [String]
  ) throws -> [(words: Range<Int>, spellings: [String])] {
    var found: [(words: Range<Int>, spellings: [String])] = []
    var start = 0
    while start < stems.count {
      let longest = min(Self.longestName, stems.count - start)
      var length = 1
      for count in stride(from: longest, to: 1, by: -1) {
        let words = start..<(start + count)
        let spellings = try spellings(of: Array(stems[words]))
        if spellings.isEmpty { continue }
        found.append((words, spellings))
        length = count
        break
      }
      start += length
    }
    return found
  }

  /// The other spellings of what is named by these stems, the most frequent first.
  func spellings(of stems: [String]) throws -> [String] {
    let name = stems.joined(separator: " ")
    var found: [String] = []
    for entity in try entities(named: stems, isDistinctive: true) {
      let forms = try String.fetchAll(
        reader.database.cachedStatement(
          sql: """
            SELECT text FROM form WHERE entity = ? AND stems <> ? AND count > 0
            GROUP BY stems ORDER BY sum(count) DESC LIMIT ?
            """), arguments: [entity, name, Self.maximumSpellingCount])
      found += forms.filter { !found.contains($0) }
    }
    return found
  }

  /// The entities that bear a name, the most mentioned first.
  ///
  /// Words name an entity when they are one of its spellings; a person also when they are the last
  /// word of one, as a family name. The last word of other names ("government") names nothing.
  ///
  /// - Parameter isDistinctive: Whether a single word has to stand for the entity more often than
  ///   for something else, as "May" does not.
  func entities(named stems: [String], isDistinctive: Bool = false) throws -> [Int64] {
    guard !stems.isEmpty else { return [] }
    var minimum = 0
    if isDistinctive, let stem = stems.first, stems.count == 1 {
      minimum = try reader.articleCount(ofStem: stem) / Self.distinctiveShare
    }
    return try Int64.fetchAll(
      reader.database.cachedStatement(
        sql: """
          SELECT number FROM entity WHERE articles >= ?2 AND number IN (
            SELECT entity FROM form WHERE stems = ?1
            UNION SELECT entity FROM entityName WHERE stems = ?1
            UNION SELECT form.entity FROM form JOIN entity ON entity.number = form.entity
              WHERE form.lastStem = ?1 AND entity.type = 'PER')
          ORDER BY mentions DESC LIMIT ?3
          """),
      arguments: [stems.joined(separator: " "), minimum, Self.maximumEntityCount])
  }
}

extension TermGroup {
  /// Adds another spelling, unless what is there matches all that it would.
  mutating func add(
    _ spelling: String, weight: Double = Weighting.otherSpelling, analyzer: TextAnalyzer
  ) {
    let stems = analyzer.tokens(of: spelling).map(\.stem)
    guard !stems.isEmpty, !alternatives.contains(where: { stems.contains(run: $0.stems) }) else {
      return
    }
    alternatives.append(
      Alternative(stems: stems, weight: weight, label: spelling))
  }
}

extension Array where Element: Equatable {
  /// Whether the elements of `run` stand here side by side.
  func contains(run: [Element]) -> Bool {
    guard run.count <= count else { return false }
    return (0...(count - run.count)).contains { self[$0..<($0 + run.count)].elementsEqual(run) }
  }
}
