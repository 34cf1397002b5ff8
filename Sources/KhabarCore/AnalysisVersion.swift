/// The version of the analysis: names, links, pairs and alignments that an older one left in a
/// library are worked out anew.
enum AnalysisVersion {
  /// Raised whenever the analysis finds something else in the same text.
  static let current = 9
}
