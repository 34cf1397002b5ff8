import Canvas
import Model

extension PageText {
  /// What the comparison comes to: how much is rendered, what is flagged, which names are rendered
  /// in several ways.
  static func account(of comparison: ComparisonPane, _ context: ScreenContext) -> [Line] {
    guard let account = comparison.comparison.account else { return [] }
    let width = PopupLayout(size: context.size).inside.columns - 2
    func paragraph(_ text: String) -> [Line] { wrapped(text, width: width).map(Line.text) }

    let isRendering = !comparison.relation.isTranslation
    var lines: [Line] = []
    for remark in comparison.comparison.remarks {
      lines += paragraph(remark.inWords(in: comparison) + ".") + [.gap]
    }
    lines += [.heading(isRendering ? "Common to both" : "Rendered")]
    lines += paragraph(shares(of: account, in: comparison))
    lines += [.gap, .heading("Rows")] + paragraph(rows(account.rows, in: comparison))
    lines += paragraph(comparison.reviewedInWords.capitalizedFirst + ".")
    if account.rows.aside > 0 {
      lines += paragraph(
        "Aside stand headlines, captions, credits, links and lines of a word or two that only one of "
          + "the texts has: no flag is about them.")
    }
    lines += [.gap, .heading("Flags")]
    let flags = comparison.flagsInWords(account)
    lines += paragraph(flags.isEmpty ? "None." : "\(account.flagCount.grouped): \(flags).")
    if let differences = comparison.differencesInWords {
      lines += [.gap, .heading("Differences")] + paragraph(differences + ".")
    }
    lines += [.gap, .heading("Names rendered in several ways")]
    let names = account.inconsistentNames
    if names.isEmpty {
      let count = account.names.count
      lines += paragraph(
        count > 0
          ? "None: \(count.counted("name")) always the same."
          : comparison.areBothArabic
            ? "Names are not looked for in two Arabic texts: no letter tells them there."
            : "No name of the one text was found in the other.")
    }
    for name in names {
      let forms = name.forms.map { "\($0.text.isolated) (\($0.segments.count.grouped))" }
      lines += paragraph("\(name.name.isolated): \(forms.joined(separator: ", "))")
    }
    return lines
  }

  private static func shares(
    of account: TranslationAccount, in comparison: ComparisonPane
  ) -> String {
    let rendered = Int((account.rendered * 100).rounded())
    let grounded = Int((account.grounded * 100).rounded())
    let (source, target) = (comparison.ordinal(of: .source), comparison.ordinal(of: .target))
    return comparison.relation.isTranslation
      ? "\(rendered) % of the original's running text is in the translation, "
        + "\(grounded) % of the translation's has its original."
      : "\(rendered) % of the \(source) text is in the \(target), "
        + "\(grounded) % of the \(target) in the \(source)."
  }

  private static func rows(_ rows: RowCounts, in comparison: ComparisonPane) -> String {
    let kinds = [
      "\(rows.matched.grouped) with both texts",
      "\(rows.omitted.grouped) \(comparison.inWords(Flag.Kind.omitted))",
      "\(rows.added.grouped) \(comparison.inWords(Flag.Kind.added))",
      "\(rows.aside.grouped) aside",
    ]
    return "\(rows.total.grouped): \(kinds.joined(separator: ", "))."
  }
}

extension ComparisonPane {
  fileprivate var areBothArabic: Bool {
    comparison.source.article.language.isRightToLeft
      && comparison.target.article.language.isRightToLeft
  }
}
