public import Importing
public import Model

extension TranslationFile {
  /// The two texts as articles, and the rows in which their segments stand beside each other.
  ///
  /// Every unit is a row; what has a text on one side alone stands without a counterpart.
  ///
  /// - Parameters:
  ///   - name: What both ids begin with; the language comes behind it.
  ///   - container: What the document was read from.
  /// - Throws: ``ImportingError`` where a text has nothing in it that can be shown.
  public func articles(
    named name: String, of container: Origin.Container?
  ) throws(ImportingError) -> (source: Article, target: Article, rows: [ArrangedRow]) {
    let source = try article(named: name, sourceLanguage, container) { $0.source }
    let target = try article(named: name, targetLanguage, container) { $0.target }
    var sourceCount = 0
    var targetCount = 0
    let rows = units.compactMap { unit -> ArrangedRow? in
      let left = Self.segmentCount(unit.source)
      let right = Self.segmentCount(unit.target)
      defer {
        sourceCount += left
        targetCount += right
      }
      guard left + right > 0 else { return nil }
      return ArrangedRow(
        source: Array(sourceCount..<(sourceCount + left)),
        target: Array(targetCount..<(targetCount + right)), isConfirmed: unit.isConfirmed,
        note: unit.note)
    }
    return (source, target, rows)
  }

  private func article(
    named name: String, _ language: LanguageTag, _ container: Origin.Container?,
    text: (Unit) -> String
  ) throws(ImportingError) -> Article {
    let id = ArticleNaming.id(ofFileNamed: "\(name).\(language)")
    return try ArticleDraft(
      metadata: ArticleMetadata(
        id: id, origin: Origin(container, place: .entry(language.rawValue)), language: language),
      parts: units.map { ArticleDraft.Part(.paragraph, text($0)) }
    ).article()
  }

  /// How many segments a draft makes of a text.
  private static func segmentCount(_ text: String) -> Int {
    ArticleDraft.Part(.paragraph, text).segmentCount
  }
}
