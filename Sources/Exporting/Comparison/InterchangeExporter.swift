import Model

/// Writes a comparison as a translation to work on: XLIFF 1.2.
///
/// Every row is a unit, one without a source too. A confirmed row is approved; a flag that nobody
/// dismissed asks for a review, a row without a target for a translation. What a person linked or
/// parted is told by the state's qualifier, flags and notes as notes.
///
/// - SeeAlso: XLIFF Version 1.2, OASIS Standard of 1 February 2008.
struct InterchangeExporter: Exporter {
  let format = ExportFormat.interchange

  func write(_ document: ExportedComparison, to output: any TextOutput) {
    let source = document.report.source
    let target = document.report.target
    output.print(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
      <file original="\(source.id)" source-language="\(source.language)" \
      target-language="\(target.language)" datatype="plaintext" product-name="khabar" \
      product-version="\(document.version)" date="\(document.madeAt.iso8601)">
      <header>
      <note from="khabar">\(source.id): \(document.source.title)</note>
      <note from="khabar">\(target.id): \(document.target.title)</note>
      </header>
      <body>
      """ as Markup)
    for row in document.rows {
      let approval: Markup = row.review.state == .confirmed ? " approved=\"yes\"" : ""
      output.print("<trans-unit id=\"\(row.number)\"\(approval)>" as Markup)
      output.print(
        "<source xml:lang=\"\(source.language)\">\(row.sourceText)</source>" as Markup)
      output.print(
        """
        <target xml:lang="\(target.language)" state="\(Self.state(of: row))"\
        \(Self.qualifier(of: row))>\(row.targetText)</target>
        """ as Markup)
      for flag in row.flagWords {
        output.print("<note from=\"khabar\" annotates=\"target\">\(flag)</note>" as Markup)
      }
      if row.review.state != .open, let who = row.review.signature {
        output.print(
          "<note from=\"khabar\" annotates=\"target\">\(row.review.state.rawValue): \(who)</note>"
            as Markup)
      }
      if let note = row.review.note {
        // Notes from "khabar" are the program's own.
        let person = row.review.decidedBy.flatMap { $0 == "khabar" ? nil : $0 } ?? "reviser"
        output.print("<note from=\"\(person)\">\(note)</note>" as Markup)
      }
      output.print("</trans-unit>" as Markup)
    }
    output.print("</body>\n</file>\n</xliff>" as Markup)
  }

  private static func state(of row: ComparisonRow) -> String {
    if row.review.state == .confirmed { return "signed-off" }
    if row.bead.target.isEmpty { return "needs-translation" }
    let isFlagged = row.flags.contains { $0.review.state == .open }
    return isFlagged || row.bead.source.isEmpty ? "needs-review-translation" : "translated"
  }

  private static func qualifier(of row: ComparisonRow) -> Markup {
    switch row.review.state {
    case .linked, .parted: " state-qualifier=\"x-\(row.review.state.rawValue)\""
    case .open, .confirmed: ""
    }
  }
}
