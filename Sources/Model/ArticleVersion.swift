/// An earlier version of an article: what it said before it was edited.
public struct ArticleVersion: Hashable, Sendable, Identifiable {
  /// The article.
  public var article: ArticleID
  /// Its place among the article's versions, counted from 1.
  public var number: Int
  /// The title that it had.
  public var title: String
  /// When it was stored, in seconds since 1970.
  public var storedAt: Int64
  /// When another text took its place, in seconds since 1970.
  public var replacedAt: Int64

  /// A version of the given parts.
  public init(article: ArticleID, number: Int, title: String, storedAt: Int64, replacedAt: Int64) {
    self.article = article
    self.number = number
    self.title = title
    self.storedAt = storedAt
    self.replacedAt = replacedAt
  }

  /// The name by which it can be shown and compared like an article.
  public var id: ArticleID { article.version(number) }
}

extension ArticleID {
  /// The name of an earlier version of the article, as in `a1b2@2`.
  public func version(_ number: Int) -> ArticleID { ArticleID(rawValue: "\(rawValue)@\(number)") }

  /// The article and the number that a version's name is made of; `nil` for another name.
  public var versionParts: (article: ArticleID, number: Int)? {
    guard let sign = rawValue.lastIndex(of: "@"), sign > rawValue.startIndex,
      let number = Int(rawValue[rawValue.index(after: sign)...]), number > 0
    else { return nil }
    return (ArticleID(rawValue: String(rawValue[..<sign])), number)
  }
}
