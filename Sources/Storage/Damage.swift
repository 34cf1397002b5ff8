public import Model

/// Something in a library that is not as it was stored.
public enum Damage: Hashable, Sendable, CustomStringConvertible {
  /// The file itself is broken, in SQLite's words.
  case file(String)
  /// An article is not what was stored; it was read from the file.
  case article(ArticleID, path: String?)
  /// How an article's text is parted into segments is not what was kept; the text itself is.
  case segments(ArticleID, path: String?)
  /// So many rows of a table do not hold what was packed into them.
  case rows(table: String, Int)
  /// So many decisions cannot be read; they stay where they are.
  case decisions(Int)
  /// The full-text index does not say what the articles say.
  case index
  /// Counts of words do not fit the articles; so many do not.
  case words(Int)
  /// The lengths of so many articles are others.
  case lengths(Int)
  /// Names do not stand in the articles as noted, or are counted wrongly; so many.
  case names(Int)
  /// Translations are noted wrongly; so many.
  case pairs(Int)
  /// Lists do not show what is marked or translated; so many articles.
  case flags(Int)
  /// Copies are grouped wrongly, or could not be found; so many.
  case copies(Int)
  /// Earlier versions are not what was stored; so many.
  case versions(Int)
  /// What the translations taught about words is not what was kept.
  case learnedWords

  /// Whether it can be rebuilt from the articles.
  public var isDerived: Bool {
    switch self {
    case .file, .article, .versions, .decisions: false
    case .segments, .rows, .copies, .index, .words, .lengths, .names, .pairs, .flags, .learnedWords:
      true
    }
  }

  /// What is wrong, in a clause.
  public var description: String {
    switch self {
    case .file(let detail): "the file is broken: \(detail)"
    case .article(let id, let path):
      "the article \"\(id)\" is not what was stored" + (path.map { " from \"\($0)\"" } ?? "")
    case .segments(let id, let path):
      "how the text of the article \"\(id)\" is parted is not what was stored"
        + (path.map { " from \"\($0)\"" } ?? "")
    case .rows(let table, 1): "1 row of the table \"\(table)\" is not what was kept"
    case .rows(let table, let count):
      "\(count) rows of the table \"\(table)\" are not what was kept"
    case .decisions(let count):
      "\(count) of your decisions cannot be read; mending sets them aside"
    case .index: "the search index does not fit the articles"
    case .words(let count): "\(count) words are counted wrongly"
    case .lengths(let count): "the lengths of \(count) articles are wrong"
    case .pairs(let count): "\(count) translations are noted wrongly"
    case .flags(let count): "the marks of \(count) articles are shown wrongly in lists"
    case .learnedWords: "what the translations taught about words is not what was kept"
    case .copies(let count): "\(count) copies are grouped wrongly"
    case .versions(let count): "\(count) earlier versions are not what was stored"
    case .names(let count): "\(count) names do not stand where they should, or are counted wrongly"
    }
  }
}
