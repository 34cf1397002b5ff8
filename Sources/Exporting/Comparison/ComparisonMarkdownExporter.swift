import Model

/// Writes a comparison as Markdown: what it comes to, then the rows as a table.
struct ComparisonMarkdownExporter: Exporter {
  let format = ExportFormat.markdown

  func write(_ document: ExportedComparison, to output: any TextOutput) {
    output.print("# \(Markdown.escaped(document.target.title))")
    output.print("")
    for (name, head) in [
      (document.report.source.id, document.source), (document.report.target.id, document.target),
    ] {
      let about = ([name.rawValue, head.title] + head.details).map(Markdown.escaped)
      output.print("- \(about.joined(separator: " · "))")
    }
    for (name, value) in document.summary {
      output.print("- \(Markdown.escaped("\(name): \(value)"))")
    }
    output.print("")
    Markdown.write(document.table, to: output)
  }
}

extension ExportedComparison {
  /// What it comes to as a whole: what is counted, and the count in words.
  var summary: [(name: String, value: String)] {
    let reviewed = report.reviewed
    let rows = RowCounts(reviewed.inForce)
    var summary = [
      (
        "Rows",
        "\(rows.total): \(rows.matched) matched, \(rows.omitted) left out, \(rows.added) added, "
          + "\(rows.aside) aside"
      )
    ]
    if let account = report.account {
      summary.insert(("Rendered", account.rendered.percent), at: 0)
      summary.insert(("Has its counterpart", account.grounded.percent), at: 1)
      let flags = Flag.Kind.allCases.compactMap { kind in
        account.flagCounts[kind].map { "\($0) \(kind.rawValue)" }
      }
      summary.append(("Flags", flags.isEmpty ? "none" : flags.joined(separator: ", ")))
    }
    let dismissed = reviewed.flags.count { $0.state == .dismissed }
    if dismissed > 0 { summary.append(("Flags dismissed", String(dismissed))) }
    summary.append(("Reviewed", "\(reviewed.reviewedCount) of \(reviewed.beads.count)"))
    return summary
  }
}
