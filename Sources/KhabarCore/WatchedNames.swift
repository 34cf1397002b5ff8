import Language
import Model
import NameMatching
import Storage
import TranslationReview

/// The names that watches look for, ready to be found in every spelling and language.
///
/// A list's names are compared with the spellings in an article as `names match` compares them. So are the
/// words of a query that may be names: what the library has linked to them is found by the search itself,
/// and what it has not is found here.
struct WatchedNames {
  /// What is to be found through a watch.
  struct Look {
    var number: Int64
    var watch: Watch
    /// What a query asks for; `nil` for a list of names.
    var query: Query?
  }

  /// The place of a name: of a list, or of words of a query.
  private enum Place {
    case name(look: Int, place: Int)
    case words(look: Int, [String])
  }

  private(set) var looks: [Look]
  private let places: [String: Place]
  /// `nil` where no watch looks for names.
  private let screening: Screening?

  /// Words of fewer letters sound like too much.
  private static let shortestWord = 4
  private static let mostNames = 32

  init(_ looks: [Look]) {
    self.looks = looks
    var places: [String: Place] = [:]
    var pool: [NameTable.Entry] = []
    func add(_ name: String, _ place: Place) {
      let id = String(pool.count)
      pool.append((id: id, name: name))
      places[id] = place
    }
    for (index, look) in looks.enumerated() {
      switch look.watch.subject {
      case .names(let names):
        for (place, name) in names.enumerated() {
          add(name.name, .name(look: index, place: place + 1))
        }
      case .query:
        for words in look.query?.root?.namesAsTyped ?? [] where Self.mayBeName(words) {
          add(words.joined(separator: " "), .words(look: index, words))
        }
      }
    }
    self.places = places
    screening = pool.isEmpty ? nil : Screening(pool)
  }

  private static func mayBeName(_ words: [String]) -> Bool {
    words.contains { word in
      word.unicodeScalars.count >= shortestWord && !EverydayWord.isOne(Folding.folded(word))
    }
  }

  /// What the watches find among some articles.
  ///
  /// - Parameters:
  ///   - rows: Of the articles; `nil` for all.
  ///   - reader: Where they are.
  /// - Returns: For each of ``looks``, what it finds.
  /// - Complexity: O(*names in the rows*): each spelling of their entities is compared once, with the names
  ///   that sound like it.
  func hits(among rows: [Int64]?, in reader: StoreReader) throws -> [[WatchHit]] {
    var hits: [[WatchHit]] = looks.map { _ in [] }
    var queries = looks.map(\.query)
    if let screening {
      let forms =
        try rows.map(reader.watchedForms(inRows:)) ?? reader.allWatchedForms()
      var rowsOfEntity: [EntityID: Set<Int64>] = [:]
      for form in forms { rowsOfEntity[form.entity, default: []].insert(form.row) }
      for (entity, found) in rowsOfEntity.sorted(by: { $0.key < $1.key }) {
        let spellings = try reader.forms(of: entity)
        for id in Self.names(of: spellings, screening) {
          switch places[id] {
          case .name(let look, let place):
            let rows = rows == nil ? try reader.rows(naming: entity) : found.sorted()
            hits[look] += rows.map { WatchHit(row: $0, place: place, entity: entity) }
          case .words(let look, let words)
          where words.count == 1 || Self.isName(ofSeveralWords: id, spellings, screening):
            for word in words {
              queries[look]?.soundingAlike[word, default: []] += spellings
            }
          case .words, nil: break
          }
        }
      }
    }
    for (index, query) in queries.enumerated() {
      guard let query else { continue }
      hits[index] += try reader.rows(matching: query, among: rows).map { WatchHit(row: $0) }
    }
    return hits
  }
}

extension WatchedNames {
  /// The watched names, and what they were found to be of the spellings that were looked at.
  ///
  /// Articles of one day name the same people, so a spelling is compared once and remembered.
  private final class Screening {
    private let matcher: NameMatcher
    private var known: [String: Set<String>] = [:]

    init(_ pool: [NameTable.Entry]) {
      matcher = NameMatcher(pool: pool, care: .screening)
    }

    /// The names that a spelling may be.
    func names(of spelling: String) -> Set<String> {
      if let names = known[spelling] { return names }
      let names = Set(
        matcher.rank(spelling, top: WatchedNames.mostNames).filter(\.isAccepted).map(\.id))
      known[spelling] = names
      return names
    }
  }

  /// The names that one of an entity's spellings may be.
  private static func names(of spellings: [String], _ screening: Screening) -> Set<String> {
    spellings.reduce(into: []) { $0.formUnion(screening.names(of: $1)) }
  }

  /// Whether one of an entity's longer spellings may be a name of several words: a family name alone may
  /// stand for any of these words.
  private static func isName(
    ofSeveralWords id: String, _ spellings: [String], _ screening: Screening
  ) -> Bool {
    spellings.contains { $0.contains(" ") && screening.names(of: $0).contains(id) }
  }
}

extension Query.Clause {
  /// The words, phrases, and runs of words side by side, that may be a name together.
  fileprivate var namesAsTyped: [[String]] {
    switch self {
    case .term(let term): term.kind == .prefix ? [] : [[term.text]]
    case .near, .filter, .not: []
    case .inTitle(let inner): inner.namesAsTyped
    case .all(let parts), .any(let parts): parts.flatMap(\.namesAsTyped)
    case .loose(let parts):
      parts.flatMap(\.namesAsTyped) + Self.runs(of: parts)
    }
  }

  /// The longest runs of two words and more.
  private static func runs(of parts: [Query.Clause]) -> [[String]] {
    parts.map { part -> String? in
      if case .term(let term) = part, term.kind == .word { term.text } else { nil }
    }.split(separator: nil).map { $0.compactMap(\.self) }.filter { $0.count > 1 }
  }
}
