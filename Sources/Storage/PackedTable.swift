/// The tables that hold something packed into bytes, with its seal beside it.
enum PackedTable: String, CaseIterable, Sendable {
  case articleText, articleVersion, mention, nameEvidence, withdrawnEvidence
  case fingerprint, posting, storyArticle, withdrawnStoryArticle, storyFeature
  case copySample, alignment, decision

  /// The table.
  var name: String { rawValue }

  /// The column of the bytes; that of their seal is called `seal` everywhere.
  var bytes: String {
    switch self {
    case .articleText, .articleVersion: "segments"
    case .posting: "numbers"
    case .storyArticle, .withdrawnStoryArticle: "profile"
    case .storyFeature: "recent"
    case .decision: "decision"
    case .mention, .nameEvidence, .withdrawnEvidence, .fingerprint, .copySample, .alignment: "data"
    }
  }

  /// The column by whose number a row is found; of rows with longer keys, SQLite's own.
  var key: String? {
    switch self {
    case .articleText, .nameEvidence, .fingerprint, .storyArticle, .copySample: "row"
    case .mention: "article"
    case .posting, .storyFeature: "feature"
    case .withdrawnEvidence, .withdrawnStoryArticle, .decision: "number"
    case .articleVersion: "rowid"
    case .alignment: nil
    }
  }
}
