import Analysis
import KhabarCore
import Model

/// What a person should know about two texts that are no original with its translation.
enum AlignmentRemarks {
  /// Sentences about the texts; none where nothing is odd.
  static func remarks(
    on alignment: Alignment, _ source: SegmentedText, _ target: SegmentedText
  ) -> [String] {
    let empty = [source, target].filter { side in
      side.segments.allSatisfy { $0.text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
    }
    guard empty.isEmpty else { return empty.map { "\($0.id) has no text." } }
    if source.segments.map(\.text) == target.segments.map(\.text) {
      return ["\(source.id) and \(target.id) are the same text."]
    }
    var remarks = [source, target].filter(isInThirdLanguage).map { side in
      "\(side.id) seems to be neither Arabic nor English: "
        + "only names, numbers and lengths were compared."
    }
    if alignment.beads.allSatisfy({ $0.source.isEmpty || $0.target.isEmpty }) {
      remarks.append("\(source.id) and \(target.id) have nothing in common.")
    }
    return remarks
  }

  private static func isInThirdLanguage(_ side: SegmentedText) -> Bool {
    ![.arabic, .english].contains(side.language.primary)
      || ThirdLanguage.isLikely(in: side.segments)
  }
}
