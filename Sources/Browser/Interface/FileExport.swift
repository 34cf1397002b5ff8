/// Something that is to be written to a file that a person named.
public enum FileExport: Hashable, Sendable {
  /// Two texts beside each other.
  case comparison(ComparisonExport)
  /// Articles, one after the other.
  case articles(ArticleExport)
  /// A digest of a list, or one article.
  case digest(DigestExport)

  /// The file.
  var path: String {
    switch self {
    case .comparison(let export): export.path
    case .articles(let export): export.path
    case .digest(let export): export.path
    }
  }

  /// The same, where a file that is there already is to be replaced.
  var replacing: FileExport {
    switch self {
    case .comparison(var export):
      export.isReplacing = true
      return .comparison(export)
    case .articles(var export):
      export.isReplacing = true
      return .articles(export)
    case .digest(var export):
      export.isReplacing = true
      return .digest(export)
    }
  }
}
