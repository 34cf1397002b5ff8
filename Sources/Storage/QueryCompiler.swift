import GRDB
import Language
import Model

/// Turns the meaning of a query into an expression for the full-text index and conditions in SQL.
struct QueryCompiler {
  private let reader: StoreReader
  private let analyzer = TextAnalyzer()
  private let names: NameExpansion
  private var result = CompiledQuery()

  /// Beginnings of words are looked up in the index's vocabulary and searched as words, the most
  /// frequent so many of them.
  private static let maximumCompletionCount = 48
  /// Occurrences up to which FTS5 is left to find all words with a beginning.
  private static let maximumPrefixWork = 30_000

  static func compile(_ query: Query, for reader: StoreReader) throws -> CompiledQuery {
    var compiler = QueryCompiler(reader: reader)
    guard let root = query.root else { return compiler.result }
    try compiler.addTopLevel(root)
    try compiler.weighGroups()
    return compiler.result
  }

  private init(reader: StoreReader) {
    self.reader = reader
    names = NameExpansion(reader: reader)
  }

  // MARK: Conjunctions

  /// Parts of the query that must all hold are told apart: words go to the full-text index, what
  /// is known of articles goes into SQL.
  private mutating func addTopLevel(_ root: Query.Clause) throws {
    var required: [Query.Clause] = []
    var optional: [Query.Clause] = []
    var excluded: [Query.Clause] = []
    func sort(_ clause: Query.Clause, isLoose: Bool) throws {
      switch clause {
      case .all(let parts): for part in parts { try sort(part, isLoose: false) }
      case .loose(let parts): for part in parts { try sort(part, isLoose: true) }
      case .not(let inner): excluded.append(inner)
      case .term(let term) where isLoose && term.kind != .phrase: optional.append(clause)
      default: required.append(clause)
      }
    }
    try sort(root, isLoose: true)

    for clause in required where !clause.isText { try addCondition(clause, holds: true) }
    let texts = required.filter(\.isText)
    for clause in excluded where !clause.isText { try addCondition(clause, holds: false) }
    let excludedTexts = excluded.filter(\.isText)

    var expression = try conjunction(of: texts, counts: true)
    if !optional.isEmpty {
      // Words beside what must be there need not be there, but where they are, they count.
      let again = expression == nil ? nil : try conjunction(of: texts, counts: false)
      if let words = try disjunction(of: optional, counts: true) {
        if let needed = expression, let again {
          expression = "((\(needed)) OR ((\(again)) AND (\(words))))"
        } else {
          expression = words
        }
      }
    }
    if let unwanted = try disjunction(of: excludedTexts, counts: false) {
      if let wanted = expression {
        expression = "((\(wanted)) NOT (\(unwanted)))"
      } else {
        result.phrases = []
        result.conditions.append(
          "article.row NOT IN (SELECT rowid FROM textIndex WHERE textIndex MATCH ?)")
        result.arguments += [unwanted]
      }
    }
    result.match = expression
  }

  private mutating func conjunction(
    of clauses: [Query.Clause], counts: Bool
  ) throws -> String? {
    let parts = try clauses.compactMap { try expression(for: $0, counts: counts) }
    return parts.isEmpty ? nil : parts.map { "(\($0))" }.joined(separator: " AND ")
  }

  private mutating func disjunction(
    of clauses: [Query.Clause], counts: Bool
  ) throws -> String? {
    let parts = try clauses.compactMap { try expression(for: $0, counts: counts) }
    return parts.isEmpty ? nil : parts.map { "(\($0))" }.joined(separator: " OR ")
  }

  // MARK: Words

  private mutating func expression(
    for clause: Query.Clause, counts: Bool
  ) throws -> String? {
    switch clause {
    case .term(let term):
      guard let group = try group(for: term) else { return nil }
      return add(group, counts: counts)
    case .near(let terms, let distance):
      return nearExpression(terms, distance: distance, counts: counts)
    case .inTitle(let inner):
      return try expression(for: inner, counts: counts).map { "title : (\($0))" }
    case .all(let parts):
      let words = try conjunction(of: parts.filter { !$0.isNegation }, counts: counts)
      return try excluding(parts, from: words)
    case .any(let parts):
      return try disjunction(of: parts, counts: counts)
    case .loose(let parts):
      let words = try disjunction(of: parts.filter { !$0.isNegation }, counts: counts)
      return try excluding(parts, from: words)
    case .not, .filter:
      return nil
    }
  }

  private mutating func excluding(
    _ parts: [Query.Clause], from words: String?
  ) throws -> String? {
    guard let words,
      let unwanted = try disjunction(of: parts.compactMap(\.negated), counts: false)
    else { return words }
    return "((\(words)) NOT (\(unwanted)))"
  }

  private mutating func nearExpression(
    _ terms: [Query.Term], distance: Int, counts: Bool
  ) -> String? {
    var phrases: [String] = []
    for term in terms {
      let tokens = analyzer.tokens(of: term.text)
      guard !tokens.isEmpty else { continue }
      let alternative = TermGroup.Alternative(
        stems: tokens.map(\.stem), isPrefix: term.kind == .prefix)
      if counts {
        result.groups.append(
          TermGroup(folded: tokens.map(\.folded), alternatives: [alternative]))
        result.phrases.append((result.groups.count - 1, 0))
      } else {
        result.phrases.append(nil)
      }
      phrases.append(Self.phrase(alternative))
    }
    guard phrases.count > 1 else { return phrases.first }
    return "NEAR(\(phrases.joined(separator: " ")), \(distance))"
  }

  private mutating func add(_ group: TermGroup, counts: Bool) -> String {
    if counts { result.groups.append(group) }
    for index in group.alternatives.indices {
      result.phrases.append(counts ? (result.groups.count - 1, index) : nil)
    }
    return group.alternatives.map(Self.phrase).joined(separator: " OR ")
  }

  /// A phrase for the index. Stems hold letters and digits alone, so nothing in them is syntax.
  private static func phrase(_ alternative: TermGroup.Alternative) -> String {
    "\"\(alternative.stems.joined(separator: " "))\"" + (alternative.isPrefix ? " *" : "")
  }

  private mutating func group(for term: Query.Term) throws -> TermGroup? {
    let tokens = analyzer.tokens(of: term.text)
    guard !tokens.isEmpty else { return nil }
    let stems = tokens.map(\.stem)
    var group = TermGroup(
      folded: tokens.map(\.folded), alternatives: [TermGroup.Alternative(stems: stems)])
    switch term.kind {
    case .prefix:
      group.alternatives = try completions(of: term.text, after: stems.dropLast())
    case .word, .phrase, .translated:
      let expansion = try names.spellings(of: stems)
      if !expansion.isEmpty {
        group.nameAsTyped = term.text
        for spelling in expansion { group.add(spelling, analyzer: analyzer) }
        let added = group.alternatives.compactMap(\.label)
        result.expansions += added.filter { !result.expansions.contains($0) }
      }
    }
    return group
  }

  private func completions(
    of text: String, after stems: ArraySlice<String>
  ) throws -> [TermGroup.Alternative] {
    let forms = analyzer.prefixForms(of: text)
    guard stems.isEmpty else {
      return forms.map { TermGroup.Alternative(stems: stems + [$0], isPrefix: true) }
    }
    var found: [TermGroup.Alternative] = []
    for form in forms {
      let words = try Row.fetchAll(
        reader.database.cachedStatement(
          sql: """
            SELECT stem, articles FROM word WHERE stem >= ? AND stem < ?
            ORDER BY articles DESC LIMIT ?
            """), arguments: [form, form + "\u{10FFFF}", Self.maximumCompletionCount])
      let work = words.reduce(0) { $0 + ($1[1] as Int) }
      // Few words with this beginning: FTS5 finds them all. Many: the most frequent will do.
      if words.count < Self.maximumCompletionCount, work <= Self.maximumPrefixWork {
        found.append(TermGroup.Alternative(stems: [form], isPrefix: true))
      } else {
        found += words.map { TermGroup.Alternative(stems: [$0[0]]) }
      }
    }
    var seen: Set<TermGroup.Alternative> = []
    return found.filter { seen.insert($0).inserted }
  }

  // MARK: Weights

  private mutating func weighGroups() throws {
    let total = Double(try reader.articleCount)
    for index in result.groups.indices {
      var articles = 0.0
      for alternative in result.groups[index].alternatives {
        if alternative.isPrefix {
          articles += 1
          continue
        }
        let counts = try alternative.stems.map { stem in
          try reader.articleCount(ofStem: stem)
        }
        articles += Double(counts.min() ?? 0)
      }
      articles = min(articles, total)
      result.groups[index].weight = Weighting.inverseFrequency(of: articles, among: total)
    }
  }

  // MARK: Conditions

  private mutating func addCondition(_ clause: Query.Clause, holds: Bool) throws {
    let (sql, arguments) = try condition(clause)
    result.conditions.append(holds ? sql : "NOT ifnull((\(sql)), 0)")
    result.arguments += arguments
  }

  private mutating func condition(
    _ clause: Query.Clause
  ) throws -> (sql: String, arguments: StatementArguments) {
    switch clause {
    case .filter(let filter):
      return try FilterCondition.sql(for: filter, names: names)
    case .not(let inner):
      let (sql, arguments) = try condition(inner)
      return ("NOT ifnull((\(sql)), 0)", arguments)
    case .all(let parts), .loose(let parts):
      return try combined(parts, by: " AND ")
    case .any(let parts):
      return try combined(parts, by: " OR ")
    case .term, .near, .inTitle:
      let before = result.phrases.count
      let expression = try expression(for: clause, counts: true)
      result.phrases.removeSubrange(before...)
      guard let expression else { return ("1", []) }
      return (
        "article.row IN (SELECT rowid FROM textIndex WHERE textIndex MATCH ?)", [expression]
      )
    }
  }

  private mutating func combined(
    _ parts: [Query.Clause], by sign: String
  ) throws -> (sql: String, arguments: StatementArguments) {
    var conditions: [String] = []
    var arguments: StatementArguments = []
    for part in parts {
      let (sql, own) = try condition(part)
      conditions.append("(\(sql))")
      arguments += own
    }
    return (conditions.isEmpty ? "1" : conditions.joined(separator: sign), arguments)
  }
}

extension Query.Clause {
  /// Whether words alone decide about it.
  var isText: Bool {
    switch self {
    case .term, .near: true
    case .filter: false
    case .inTitle(let inner): inner.isText
    case .not: false
    case .any(let parts): parts.allSatisfy(\.isText)
    case .all(let parts), .loose(let parts):
      parts.allSatisfy { $0.isText || $0.negated?.isText == true }
        && parts.contains { !$0.isNegation }
    }
  }

  var isNegation: Bool { negated != nil }

  var negated: Query.Clause? {
    if case .not(let inner) = self { inner } else { nil }
  }
}
