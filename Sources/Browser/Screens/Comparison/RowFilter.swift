/// Which rows of a comparison are shown.
enum RowFilter: Hashable, Sendable {
  /// All of them.
  case all
  /// Those with text of both sides.
  case common
  /// Those that no person has decided about.
  case open
  /// Those that are flagged.
  case flagged
  /// Those that a person has linked or parted, noted something about, or dismissed a flag of.
  case changed

  /// What the rows are called that it leaves.
  var inWords: String {
    switch self {
    case .all: "all"
    case .common: "in common"
    case .open: "open"
    case .flagged: "flagged"
    case .changed: "changed"
    }
  }
}
