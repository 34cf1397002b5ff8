import Model

/// Writes quotations for people: who, when and where, then what, and beside it how the other language has it.
struct QuotationsText {
  func write(_ report: QuotationsReport, to output: any TextOutput) {
    for (index, quotation) in report.quotations.enumerated() {
      if index > 0 { output.print("") }
      write(quotation, isOneSided: report.oneSided?.contains(index) == true, to: output)
    }
    if report.quotations.isEmpty { output.note("Nobody is quoted.") }
  }

  private func write(
    _ reported: ReportedQuotation, isOneSided: Bool, to output: any TextOutput
  ) {
    let date = reported.article.date.map { String($0.iso8601.prefix(10)) }
    let about = [date, reported.article.source].compactMap(\.self).joined(separator: ", ")
    var head: Printable =
      "\(TextStyle.title("\(reported.speakerName)"))  \(TextStyle.mark("\(reported.article.id)"))"
    if !about.isEmpty { head = head + "  " + TextStyle.faint("\(about)") }
    if isOneSided {
      head = head + TextStyle.faint("  only in \(reported.article.language.primary.rawValue)")
    }
    output.print(head)
    output.print("  \(reported.quotation.text)")
    guard let rendering = reported.rendering else { return }
    let name = rendering.isOriginal ? "original" : "translation"
    let part = rendering.isQuotation ? "" : ", paragraph"
    output.print(
      TextStyle.faint("  \(name) \(rendering.article.id.rawValue)\(part): ")
        + "\(rendering.text)")
  }
}
