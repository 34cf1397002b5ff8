import Model

extension ComparisonRemark {
  /// What is odd about the texts of a pane, in a sentence without its full stop.
  func inWords(in pane: ComparisonPane) -> String {
    switch self {
    case .noText(let side):
      "The \(pane.role(of: side).lowercased()) has no text"
    case .sameText:
      "Both are the same text"
    case .thirdLanguage(let side):
      "The \(pane.role(of: side).lowercased()) seems to be neither Arabic nor English: "
        + "only names, numbers and lengths were compared"
    case .nothingInCommon:
      "Nothing in common: no passage of the one is in the other"
    }
  }

  /// Whether counts of what was compared would say nothing beside it.
  var makesCountsIdle: Bool {
    switch self {
    case .noText, .sameText, .nothingInCommon: true
    case .thirdLanguage: false
    }
  }
}
