import GRDB
import Language
import Model

/// Turns the meaning of a query into an expression for the full-text index and conditions in SQL.
struct QueryCompiler {
  let reader: StoreReader
  let analyzer = TextAnalyzer(.search)
  let names: NameExpansion
  private let translations: [String: [String]]
  private let soundingAlike: [String: [String]]
  /// Languages with stems of their own that the library has.
  let languages: [LanguageTag]
  var result = CompiledQuery()

  /// Words that a headline has at least.
  private static let shortestHeadline = 5
  /// Words that it has at least outside of its quotation marks.
  private static let fewestUnquoted = 3

  static func compile(_ query: Query, for reader: StoreReader) throws -> CompiledQuery {
    var compiler = try QueryCompiler(reader: reader, query: query)
    compiler.result.needsAllWords = query.needsAllWords
    compiler.result.foldsCopies = try !query.asksForCopies && reader.hasCopies
    if try !query.asksForArchive && reader.archivedCount > 0 {
      compiler.hideArchive(but: query.kept)
    }
    guard let root = query.root else { return compiler.result }
    try compiler.addTopLevel(root)
    try compiler.weighGroups()
    return compiler.result
  }

  private init(reader: StoreReader, query: Query) throws {
    self.reader = reader
    languages = try reader.stemLanguages
    translations = query.translations
    soundingAlike = query.soundingAlike
    names = NameExpansion(reader: reader)
  }

  /// Leaves out what is archived, but for one article that stays all the same.
  private mutating func hideArchive(but kept: ArticleID?) {
    guard let kept else {
      result.hidesArchived = true
      return
    }
    result.conditions.append("NOT article.isArchived OR article.id = ?")
    result.arguments += [kept.rawValue]
  }

  // MARK: Conjunctions

  /// Parts of the query that must all hold are told apart: words go to the full-text index, what
  /// is known of articles goes into SQL.
  private mutating func addTopLevel(_ root: Query.Clause) throws {
    var required: [Query.Clause] = []
    var optional: [Query.Term] = []
    var excluded: [Query.Clause] = []
    func sort(_ clause: Query.Clause, isLoose: Bool, isHeadline: Bool = false) {
      switch clause {
      case .all(let parts): for part in parts { sort(part, isLoose: false) }
      case .loose(let parts):
        let isHeadline = self.isHeadline(parts)
        for part in parts { sort(part, isLoose: true, isHeadline: isHeadline) }
      case .not(let inner): excluded.append(inner)
      case .term(let term) where isLoose && (isHeadline || term.kind != .phrase):
        optional.append(term)
      default: required.append(clause)
      }
    }
    sort(root, isLoose: true)

    for clause in required where !clause.isText {
      if case .filter(.date) = clause { result.asksForDate = true }
      try addCondition(clause, holds: true)
    }
    for clause in excluded where !clause.isText { try addCondition(clause, holds: false) }
    result.required = try .all(expressions(for: required.filter(\.isText), counts: true))
    let firstOptional = result.groups.count
    for term in optional { try addOptional(term, isAlone: optional.count == 1) }
    try joinCompounds(amongGroupsFrom: firstOptional)
    try addReadings(toGroupsFrom: firstOptional)
    try addNames(amongGroupsFrom: firstOptional)
    let unwanted = try MatchExpression.any(
      expressions(for: excluded.filter(\.isText), counts: false))
    if result.required != nil || !result.optional.isEmpty {
      result.unwanted = unwanted
    } else if let unwanted {
      result.conditions.append(
        "article.row NOT IN (SELECT rowid FROM textIndex WHERE textIndex MATCH ?)")
      result.arguments += [unwanted.text]
    }
  }

  /// Whether parts side by side are a headline that was pasted in, whose quotation marks quote
  /// somebody and ask for nothing: many words, and no sign that only a query has.
  private func isHeadline(_ parts: [Query.Clause]) -> Bool {
    var count = 0
    var unquoted = 0
    for part in parts {
      switch part {
      case .term(let term):
        let words = analyzer.tokens(of: term.text).count
        count += words
        if term.kind != .phrase { unquoted += words }
      case .filter: continue
      default: return false
      }
    }
    return count >= Self.shortestHeadline && unquoted >= Self.fewestUnquoted
  }

  /// A word or quotation that need not be there; one of several words, as one with a hyphen, is
  /// looked for in its parts too, where it has other words beside it.
  private mutating func addOptional(_ term: Query.Term, isAlone: Bool) throws {
    guard var group = try group(for: term) else { return }
    let isParted =
      group.folded.count > 1 && [.word, .phrase].contains(term.kind) && !isAlone
    let parts = isParted ? analyzer.tokens(of: term.text) : []
    group.isBonus = isParted
    let groups =
      [group]
      + parts.map { part in
        var group = TermGroup(
          folded: [part.folded], alternatives: [TermGroup.Alternative(stems: [part.stem])])
        addOwnStems(of: part.folded, to: &group)
        return group
      }
    result.groups += groups
  }

  /// Words side by side that are a name together, each of which the name's other spellings may stand
  /// for.
  private mutating func addNames(amongGroupsFrom first: Int) throws {
    let words = result.groups[first...].indices.filter {
      !result.groups[$0].isBonus && result.groups[$0].alternatives.first?.isPrefix == false
    }
    let stems = words.map {
      result.groups[$0].alternatives.first?.stems.joined(separator: " ") ?? ""
    }
    for (range, spellings) in try names.names(among: stems) {
      let typed = range.flatMap { result.groups[words[$0]].folded }.joined(separator: " ")
      for place in range {
        for spelling in spellings { result.groups[words[place]].add(spelling, analyzer: analyzer) }
      }
      result.groups[words[range.lowerBound]].nameAsTyped = typed
      result.additions.append(
        QueryAddition(word: typed, added: spellings, isTranslation: false))
    }
    for number in result.groups.indices[first...] {
      result.optional.append(
        CompiledQuery.Optional(
          group: number, expression: MatchExpression(result.groups[number], number: number)))
    }
  }

  // MARK: Words

  private mutating func expressions(
    for clauses: [Query.Clause], counts: Bool
  ) throws -> [MatchExpression] {
    try clauses.compactMap { try expression(for: $0, counts: counts) }
  }

  mutating func expression(
    for clause: Query.Clause, counts: Bool
  ) throws -> MatchExpression? {
    switch clause {
    case .term(let term):
      return try group(for: term).map { add($0, counts: counts) }
    case .near(let terms, let distance):
      // Words that are near each other are of one language.
      let all: [LanguageTag?] = [nil] + languages
      return .any(
        all.compactMap { language in
          .near(nearParts(terms, in: language, counts: counts), distance: distance)
        })
    case .inTitle(let inner):
      return try expression(for: inner, counts: counts)?.inTitle
    case .all(let parts):
      return try excluding(parts, from: .all(expressions(for: parts, counts: counts)))
    case .any(let parts):
      return try .any(expressions(for: parts, counts: counts))
    case .loose(let parts):
      return try excluding(parts, from: .any(expressions(for: parts, counts: counts)))
    case .not, .filter:
      return nil
    }
  }

  private mutating func excluding(
    _ parts: [Query.Clause], from words: MatchExpression?
  ) throws -> MatchExpression? {
    try words?.excluding(.any(expressions(for: parts.compactMap(\.negated), counts: false)))
  }

  private mutating func nearParts(
    _ terms: [Query.Term], in language: LanguageTag?, counts: Bool
  ) -> [MatchExpression] {
    terms.compactMap { term in
      let tokens = analyzer.tokens(of: term.text, in: language)
      guard !tokens.isEmpty else { return nil }
      let alternative = TermGroup.Alternative(
        stems: tokens.map(\.stem), isPrefix: term.kind == .prefix)
      return add(
        TermGroup(folded: tokens.map(\.folded), alternatives: [alternative]), counts: counts)
    }
  }

  private mutating func add(_ group: TermGroup, counts: Bool) -> MatchExpression {
    let expression = MatchExpression(group, number: result.groups.count)
    guard counts else { return expression.silent }
    result.groups.append(group)
    return expression
  }

  private mutating func group(for term: Query.Term) throws -> TermGroup? {
    let tokens = CompoundWords.withoutArticles(beforeNumbersIn: analyzer.tokens(of: term.text))
    guard !tokens.isEmpty else { return nil }
    let stems = tokens.map(\.stem)
    var group = TermGroup(
      folded: tokens.map(\.folded), alternatives: [TermGroup.Alternative(stems: stems)])
    try addOtherWriting(to: &group)
    addOwnStems(of: term.text, to: &group)
    switch term.kind {
    case .prefix:
      try complete(&group, term.text, after: stems.dropLast())
      // What may go on may also be a whole name already.
      addSpellings(try names.spellings(of: stems), to: &group, of: term)
    case .word, .phrase:
      addSpellings(try names.spellings(of: stems), to: &group, of: term)
    case .translated:
      addSpellings(try names.spellings(of: stems), to: &group, of: term)
      let translations = translations[term.text] ?? []
      for translation in translations {
        group.add(translation, weight: Weighting.translation, analyzer: analyzer)
      }
      result.additions.append(
        QueryAddition(word: term.text, added: translations, isTranslation: true))
    }
    addSpellings(soundingAlike[term.text] ?? [], to: &group, of: term)
    return group
  }

  private mutating func addSpellings(
    _ spellings: [String], to group: inout TermGroup, of term: Query.Term
  ) {
    guard !spellings.isEmpty else { return }
    group.nameAsTyped = term.text
    for spelling in spellings { group.add(spelling, analyzer: analyzer) }
    let added = group.alternatives.compactMap(\.label)
    if !added.isEmpty {
      result.additions.append(
        QueryAddition(word: term.text, added: added, isTranslation: false))
    }
  }

  /// Gives a group the stems that its words have in languages with stems of their own.
  private func addOwnStems(of text: String, to group: inout TermGroup) {
    for language in languages {
      for (number, stems) in analyzer.readings(of: text, in: language).enumerated() {
        let alternative = TermGroup.Alternative(
          stems: stems, weight: number == 0 ? 1 : Weighting.otherReading)
        if !group.alternatives.contains(where: { $0.stems == stems }) {
          group.alternatives.append(alternative)
        }
      }
    }
  }

  // MARK: Weights

  private mutating func weighGroups() throws {
    let total = Double(try reader.articleCount)
    for index in result.groups.indices {
      for alternative in result.groups[index].alternatives where !alternative.isPrefix {
        let counts = try alternative.stems.map { try reader.articleCount(ofStem: $0) }
        result.groups[index].articleCount += Double(counts.min() ?? 0)
      }
      result.groups[index].weigh(among: total)
    }
  }
}
