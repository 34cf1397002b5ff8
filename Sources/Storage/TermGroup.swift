import Language
import Model

/// A word or phrase of a query with everything that the index may have in its place.
struct TermGroup {
  /// One way in which a term may stand in a text.
  struct Alternative: Hashable {
    /// Stems in a row.
    var stems: [String]
    /// Whether the last stem is only the beginning of one.
    var isPrefix = false
    /// What it counts beside the term as typed.
    var weight = 1.0
    /// The spelling to show the reader, for a name under another spelling or a translation.
    var label: String?
  }

  /// The words as typed, folded.
  var folded: [String]
  /// The ways to match, the term as typed first.
  var alternatives: [Alternative]
  /// What the term was typed as, where it is a name whose other spellings are searched too.
  var nameAsTyped: String?
  /// Whether it only adds to what its words count singly, as a word with a hyphen does.
  var isBonus = false
  /// About how many articles have it.
  var articleCount = 0.0
  /// How much a match says: the fewer articles have it, the more.
  var weight = 1.0
}
