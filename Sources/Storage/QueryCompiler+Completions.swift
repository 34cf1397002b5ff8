import Language
import Model

/// What a half-typed word may become.
extension QueryCompiler {
  /// Beginnings of words are looked up in the index's vocabulary and searched as words, the most
  /// frequent so many of them.
  private static let maximumCompletionCount = 48
  /// Articles up to which all words with a beginning are searched.
  private static let maximumPrefixWork = 20_000

  /// Gives a group the words that a half-typed one may become.
  func complete(
    _ group: inout TermGroup, _ text: String, after stems: ArraySlice<String>
  ) throws {
    let forms = analyzer.prefixForms(of: text)
    let cut = analyzer.cutBeginning(of: text)
    func weight(_ form: String) -> Double { form == cut ? Weighting.cutBeginning : 1 }
    guard stems.isEmpty else {
      group.alternatives = forms.map {
        TermGroup.Alternative(stems: stems + [$0], isPrefix: true, weight: weight($0))
      }
      return
    }
    var found: [TermGroup.Alternative] = []
    for form in forms {
      let words = try reader.mostFrequentWords(
        beginning: form, limit: Self.maximumCompletionCount)
      let work = words.reduce(0) { $0 + $1.articles }
      // Few words with this beginning: FTS5 finds them all. Many: the most frequent will do, as
      // the articles that have those are more than can be ranked.
      if words.count < Self.maximumCompletionCount, work <= Self.maximumPrefixWork {
        found.append(
          TermGroup.Alternative(stems: [form], isPrefix: true, weight: weight(form)))
        group.articleCount += Double(work)
        continue
      }
      var taken = 0
      for word in words where taken <= Self.maximumPrefixWork {
        found.append(TermGroup.Alternative(stems: [word.stem], weight: weight(form)))
        taken += word.articles
      }
    }
    found += try completions(of: text)
    var seen: Set<TermGroup.Alternative> = []
    group.alternatives = found.filter { seen.insert($0).inserted }
  }

  /// The words of languages with stems of their own that a half-typed one may become.
  private func completions(of text: String) throws -> [TermGroup.Alternative] {
    try languages.flatMap { language in
      try analyzer.beginnings(of: text, in: language).flatMap { form in
        try reader.mostFrequentWords(
          beginning: form, in: language, limit: Self.maximumCompletionCount
        ).map { TermGroup.Alternative(stems: [$0]) }
      }
    }
  }
}
