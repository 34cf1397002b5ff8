import Language
public import Model
import Storage

extension Library {
  /// What words and names of articles' headlines mean in the other language: names as the library has them,
  /// other words as the installed dictionaries do.
  ///
  /// - Complexity: O(*n*) in the words of the headlines, each of which is looked up.
  public nonisolated func glosses(of articles: [ArticleID]) async throws -> HeadlineGlosses {
    var result = HeadlineGlosses(glosses: [:])
    for id in articles {
      try Task.checkCancellation()
      guard let summary = try read({ try $0.summary(of: id) }) else { continue }
      let title = summary.title
      let names = try read { try namesInTitle(of: summary, $0) }
      var hasDictionary = true
      var glosses: [Gloss] = []
      var place = 0
      for token in TextAnalyzer().tokens(of: title.text) where token.range.lowerBound >= place {
        if let name = names.first(where: { $0.range.contains(token.range.lowerBound) }) {
          glosses.append(name.gloss)
          place = name.range.upperBound
          continue
        }
        let word = String(
          scalars: Array(title.text.unicodeScalars)[token.range])
        guard Self.isWorthAGloss(word) else { continue }
        hasDictionary = hasDictionary && dictionaries.hasDictionary(for: word)
        if let meaning = dictionaries.entries(of: word).lazy.compactMap(\.meanings.first).first {
          glosses.append(Gloss(word: word, meaning: Self.shortened(meaning), isName: false))
        }
      }
      result.glosses[id] = glosses
      if !hasDictionary, !result.missingDictionaries.contains(title.language.primary) {
        result.missingDictionaries.append(title.language.primary)
      }
    }
    return result
  }

  private struct NameInTitle {
    let range: Range<Int>
    let gloss: Gloss
  }

  /// The names in a title, with what they are in the other language.
  private nonisolated func namesInTitle(
    of summary: ArticleSummary, _ reader: StoreReader
  ) throws -> [NameInTitle] {
    let title = summary.title
    var names: [NameInTitle] = []
    var known: [EntityID: String?] = [:]
    for linked in try reader.mentions(of: summary.id) {
      let text = linked.mention.text
      guard let range = title.text.firstRange(of: text).map(title.text.scalarRange) else {
        continue
      }
      guard !names.contains(where: { $0.range.overlaps(range) }) else { continue }
      let other: String?
      if let name = known[linked.entity] {
        other = name
      } else {
        let entity = try reader.entity(linked.entity)
        other = entity?.names.first { $0.key.primary != title.language.primary }?.value
        known[linked.entity] = other
      }
      guard let other, other != text else { continue }
      names.append(
        NameInTitle(range: range, gloss: Gloss(word: text, meaning: other, isName: true)))
    }
    return names
  }

  /// Whether a word says something by itself: particles, numbers and single letters do not.
  private static func isWorthAGloss(_ word: String) -> Bool {
    word.unicodeScalars.count(where: \.properties.isAlphabetic) > 1
      && !FunctionWords.contains(WordKey(Folding.folded(word)))
  }

  /// A meaning up to its first comma, semicolon or bracket.
  private static func shortened(_ meaning: String) -> String {
    let short = meaning.prefix { !",;(،؛".contains($0) }
    let text = short.isEmpty ? meaning : String(short)
    var trimmed = text[...]
    while trimmed.last == " " { trimmed.removeLast() }
    return String(trimmed)
  }
}

extension String {
  fileprivate func scalarRange(_ range: Range<Index>) -> Range<Int> {
    let start = unicodeScalars.distance(from: startIndex, to: range.lowerBound)
    return start..<(start + unicodeScalars.distance(from: range.lowerBound, to: range.upperBound))
  }
}
