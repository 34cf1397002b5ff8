import Model

/// Writes a comparison as a translation memory: TMX 1.4b.
///
/// Every row with text of both sides is a unit; states, scores and flags are properties (`x-state`,
/// `x-score`, `x-flag`), notes are notes. A memory has no place for a text without a translation: how
/// many rows are left out stands in the header.
///
/// - SeeAlso: TMX 1.4b Specification, OSCAR recommendation of 26 April 2005.
struct TranslationMemoryExporter: Exporter {
  let format = ExportFormat.translationMemory

  func write(_ document: ExportedComparison, to output: any TextOutput) {
    let memory = TranslationMemory(
      sourceLanguage: document.report.source.language, madeAt: document.madeAt,
      version: document.version, segmentType: document.unit.segmentType)
    let rows = document.rows
    let matched = rows.filter { $0.kind == .matched }
    var notes = [
      "\(document.report.source.id): \(document.source.title)",
      "\(document.report.target.id): \(document.target.title)",
    ]
    if matched.count < rows.count {
      notes.append("Rows of one side alone, left out: \(rows.count - matched.count)")
    }
    memory.begin(notes: notes, on: output)
    for row in matched {
      let properties =
        [("x-state", row.review.state.rawValue), ("x-score", String(row.bead.score.inThousandths))]
        + (row.isMoved ? [("x-moved", "true")] : []) + row.flagWords.map { ("x-flag", $0) }
      memory.write(
        id: String(row.number), properties: properties, notes: [row.review.note].compactMap(\.self),
        changedAt: row.review.decidedAt, changedBy: row.review.decidedBy,
        variants: [
          (document.report.source.language, row.sourceText),
          (document.report.target.language, row.targetText),
        ], on: output)
    }
    memory.end(on: output)
  }
}

extension ExportedComparison.Unit {
  /// What TMX calls it.
  fileprivate var segmentType: String {
    switch self {
    case .paragraph: "paragraph"
    case .sentence: "sentence"
    case .line: "block"
    }
  }
}
