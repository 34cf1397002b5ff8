import Exporting
import Model
import TranslationReview

/// What a person should know about two texts that are no original with its translation.
enum AlignmentRemarks {
  /// Sentences about the texts; none where nothing is odd.
  static func remarks(on report: AlignmentReport) -> [String] {
    let source = report.source
    let target = report.target
    func name(_ side: Side) -> ArticleID { side == .source ? source.id : target.id }
    let found = TextComparer.remarks(
      on: (source.segments, source.language), (target.segments, target.language),
      beads: report.reviewed.alignment.beads)
    return found.map { remark in
      switch remark {
      case .noText(let side):
        "\(name(side)) has no text."
      case .sameText:
        "\(source.id) and \(target.id) are the same text."
      case .thirdLanguage(let side):
        "\(name(side)) seems to be neither Arabic nor English: "
          + "only names, numbers and lengths were compared."
      case .nothingInCommon:
        "\(source.id) and \(target.id) have nothing in common."
      }
    }
  }
}
