/// The version of the analysis: names, links, pairs and alignments that an older one left in a
/// library are worked out anew.
enum AnalysisVersion {
  /// Raised whenever the analysis finds something else in the same text.
  static let current = 12

  /// The version of alignments that are kept; they are found anew one by one, when they are asked for.
  ///
  /// The first number of it is raised where more is kept of them.
  static let alignments = 1_000 + current
}
