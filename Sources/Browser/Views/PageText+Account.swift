import Canvas
import Model

extension PageText {
  /// What the comparison comes to: how much is rendered, what is flagged, which names are rendered
  /// in several ways.
  static func account(_ state: State) -> [Line] {
    guard let comparison = state.comparison, let account = comparison.comparison.account else {
      return []
    }
    let width = PopupLayout(size: state.size).inside.columns - 2
    func paragraph(_ text: String) -> [Line] { wrapped(text, width: width).map(Line.text) }

    let isRendering = !comparison.relation.isTranslation
    var lines: [Line] = []
    for remark in comparison.comparison.remarks {
      lines += paragraph(remark.inWords(in: comparison) + ".") + [.gap]
    }
    lines += [.heading(isRendering ? "Common to both" : "Rendered")]
    lines += paragraph(shares(of: account, isRendering: isRendering))
    let gaps = comparison.alignment.beads.count { $0.source.isEmpty || $0.target.isEmpty }
    if gaps > 0 { lines += paragraph("\(gaps.counted("row")) without counterpart.") }
    lines += [.gap, .heading("Flags")]
    let flags = Flag.Kind.allCases.compactMap { kind in
      account.flagCounts[kind].map { "\($0.grouped) × \(kind.inWords)" }
    }
    lines += paragraph(flags.isEmpty ? "None." : flags.joined(separator: ", "))
    lines += [.gap, .heading("Names rendered in several ways")]
    let names = account.inconsistentNames
    if names.isEmpty {
      let count = account.names.count
      lines += paragraph(
        count == 0
          ? "No name of the one text was found in the other."
          : "None: \(count.counted("name")) always the same.")
    }
    for name in names {
      let forms = name.forms.map { "\($0.text.isolated) (\($0.segments.count.grouped))" }
      lines += paragraph("\(name.name.isolated): \(forms.joined(separator: ", "))")
    }
    return lines
  }

  private static func shares(of account: TranslationAccount, isRendering: Bool) -> String {
    let rendered = Int((account.rendered * 100).rounded())
    let grounded = Int((account.grounded * 100).rounded())
    return isRendering
      ? "\(rendered) % of the first text is in the second, \(grounded) % of the second in the first."
      : "\(rendered) % of the original is in the translation, "
        + "\(grounded) % of the translation has its original."
  }
}
