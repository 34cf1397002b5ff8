import Model

/// Writes what a comparison comes to as a whole, in words.
struct AccountText {
  let output: any TextOutput

  func write(_ account: TranslationAccount, _ source: SegmentedText, _ target: SegmentedText) {
    output.print(
      TextStyle.title(
        """
        \(target.id) renders \(percent(account.rendered)) of \(source.id); \
        \(percent(account.grounded)) of it has its counterpart there.
        """))
    let flags = Flag.Kind.allCases.compactMap { kind in
      account.flagCounts[kind].map { "\($0) \(kind.rawValue)" }
    }
    output.print(
      flags.isEmpty ? "Nothing is flagged." : "Flagged: \(flags.joined(separator: ", ")).")
    let rows = account.rows
    output.print(
      "Rows: \(rows.total), of which \(rows.matched) have text of both, \(rows.omitted) are left out, "
        + "\(rows.added) added, and \(rows.aside) stand aside (headlines, captions, links and the like)."
    )
    for name in account.inconsistentNames {
      let forms = name.forms.map { "\($0.text) (\($0.segments.count))" }
      output.print(
        TextStyle.hit("~ \(name.name) is rendered as \(forms.joined(separator: " / "))"))
    }
  }

  private func percent(_ share: Double) -> String { share.percent }
}
