import GRDB
import Language
import Model

private enum WordColumn: Int, RowColumn {
  case form, stem, articles

  static let table = "word"
  static let selected = selection()
}

/// Puts words right that the library does not have.
///
/// Most slips are a single one: all words that are one away from the typed one are looked up. Where
/// the library has none of them, the words that begin as the typed one does are gone through.
struct SpellingCorrection {
  /// Words of a query that are put right at most.
  private static let maximumWordCount = 6
  /// Letters of a word that is put right; shorter ones are near to too many others.
  private static let lengths = 4...24
  /// Letters that a word which is two slips away begins with.
  private static let sharedBeginning = 2
  /// Words that are compared at most.
  private static let maximumCandidateCount = 20_000
  /// How often an unlikely slip happens beside another.
  private static let unlikelyShare = 0.1

  private let reader: StoreReader
  private let analyzer = TextAnalyzer(.search)
  /// Languages with stems of their own that the library has.
  private let languages: [LanguageTag]

  init(reader: StoreReader) throws {
    self.reader = reader
    languages = try reader.stemLanguages
  }

  /// The query with each word that no article has replaced by the nearest one that some have;
  /// `nil` where there is nothing to replace or nothing near.
  func corrected(_ query: Query) throws -> String? {
    var scalars = Array(query.text.unicodeScalars)
    var wordCount = 0
    var hasChanged = false
    // From the end, so that the places before stay where they are.
    for term in query.root?.terms.reversed() ?? [] {
      for token in analyzer.tokens(of: term.text).reversed() {
        let letters = Array(token.folded.unicodeScalars)
        guard Self.lengths.contains(letters.count), try articleCount(of: token) == 0 else {
          continue
        }
        wordCount += 1
        guard wordCount <= Self.maximumWordCount else { return nil }
        guard let range = place(of: token, in: term, scalars),
          let word = try oneSlipAway(from: letters, as: Array(scalars[range]))
            ?? twoSlipsAway(from: token, letters)
        else { continue }
        scalars.replaceSubrange(range, with: word)
        hasChanged = true
      }
    }
    return hasChanged ? String(scalars: scalars[...]) : nil
  }

  /// Where a term's token stands in the query.
  private func place(
    of token: Token, in term: Query.Term, _ scalars: [Unicode.Scalar]
  ) -> Range<Int>? {
    let typed = Array(term.text.unicodeScalars)
    let first = term.range.lowerBound..<term.range.upperBound
    guard
      let start = first.first(where: { offset in
        offset + typed.count <= scalars.count
          && scalars[offset..<(offset + typed.count)].elementsEqual(typed)
      })
    else { return nil }
    return (start + token.range.lowerBound)..<(start + token.range.upperBound)
  }

  /// The word that most articles have of those that one edit makes of a folded word, in the spelling
  /// that was typed.
  private func oneSlipAway(
    from folded: [Unicode.Scalar], as typed: [Unicode.Scalar]
  ) throws -> [Unicode.Scalar]? {
    var best: (count: Double, edit: SpellingEdit)?
    for edit in SpellingEdit.all(for: folded) {
      let word = String(scalars: edit.applied(to: folded)[...])
      var articles = Int.max
      for token in analyzer.tokens(of: word) where articles > 0 {
        articles = min(articles, try articleCount(of: token))
      }
      let count = Double(articles) * (edit.isUnlikely ? Self.unlikelyShare : 1)
      if articles > 0, count > best?.count ?? 0 { best = (count, edit) }
    }
    guard let edit = best?.edit else { return nil }
    // Where folding left letters out, there is no telling which of those typed the edit is about.
    let word = edit.applied(to: typed.count == folded.count ? typed : folded)
    var written = try asWritten(word)
    let capital = written.first?.properties.uppercaseMapping.unicodeScalars
    if typed.first?.properties.isUppercase == true, let capital {
      written.replaceSubrange(..<1, with: capital)
    }
    return written
  }

  /// Words as they stand in some article: the very ones, if the newest that have their stems have them,
  /// or else another form of each.
  private func asWritten(_ words: [Unicode.Scalar]) throws -> [Unicode.Scalar] {
    let tokens = analyzer.tokens(of: String(scalars: words[...]))
    let written = try tokens.map { token in
      try reader.writtenForm(of: token, analyzer: analyzer)
        ?? reader.shortestForm(ofStem: token.stem) ?? writtenFormOfOwnStem(token) ?? token.folded
    }
    return Array(written.joined(separator: " ").unicodeScalars)
  }

  private func writtenFormOfOwnStem(_ word: Token) throws -> String? {
    for language in languages {
      guard let token = analyzer.tokens(of: word.folded, in: language).first,
        let form = try reader.writtenForm(of: token, analyzer: analyzer, in: language)
          ?? reader.shortestForm(ofStem: token.stem)
      else { continue }
      return form
    }
    return nil
  }

  /// How many articles have a word, under its stem or that of a language with stems of its own.
  private func articleCount(of token: Token) throws -> Int {
    let count = try reader.articleCount(ofStem: token.stem)
    guard count == 0, !languages.isEmpty else { return count }
    return try reader.articleCount(ofWord: token.folded, analyzer, in: languages)
  }

  private func twoSlipsAway(
    from token: Token, _ folded: [Unicode.Scalar]
  ) throws -> [Unicode.Scalar]? {
    let stem = Array(token.stem.unicodeScalars)
    guard folded.count >= 5, stem.count >= Self.sharedBeginning else { return nil }
    let beginning = String(scalars: stem.prefix(Self.sharedBeginning))
    let rows = try Row.fetchCursor(
      reader.database.cachedStatement(
        sql: "SELECT \(WordColumn.selected) FROM word WHERE stem >= ? AND stem < ? LIMIT ?"),
      arguments: [beginning, beginning + "\u{10FFFF}", Self.maximumCandidateCount])
    var best: (distance: Int, articles: Int, form: [Unicode.Scalar])?
    while let row = try rows.next() {
      let written: String = try row.value(WordColumn.form)
      let other: String = try row.value(WordColumn.stem)
      let form = Array(written.unicodeScalars)
      var distance = EditDistance.between(stem, Array(other.unicodeScalars), limit: 2)
      if distance > 0, abs(form.count - folded.count) <= 2 {
        let word = analyzer.tokens(of: written).first?.folded ?? ""
        distance = min(
          distance, EditDistance.between(folded, Array(word.unicodeScalars), limit: 2))
      }
      guard distance <= 2 else { continue }
      let articles: Int = try row.value(WordColumn.articles)
      if let best, (best.distance, -best.articles) <= (distance, -articles) { continue }
      best = (distance, articles, form)
    }
    return best?.form
  }
}
