import Model

/// Writes a comparison as one page of HTML that can be read and printed anywhere.
///
/// The source stands where its own reading begins: an Arabic one on the right, with its translation to
/// the left of it.
struct ComparisonPageExporter: Exporter {
  let format = ExportFormat.html

  func write(_ document: ExportedComparison, to output: any TextOutput) {
    let source = document.report.source
    let target = document.report.target
    let page = Page(title: document.target.title, language: .english)
    page.begin(on: output)
    let direction = Page.direction(of: source.language)
    output.print("<div class=\"texts\" dir=\"\(direction)\">" as Markup)
    output.print(head(document.source, of: source))
    output.print(head(document.target, of: target))
    output.print("</div>" as Markup)
    writeAccount(of: document, to: output)
    output.print(
      """
      <table dir="\(direction)">
      <thead><tr><th scope="col" class="row"></th>\
      <th scope="col" class="text" \(Page.attributes(of: source.language))><bdi>\(source.id)</bdi></th>\
      <th scope="col" class="text" \(Page.attributes(of: target.language))><bdi>\(target.id)</bdi></th></tr></thead>
      <tbody>
      """ as Markup)
    for row in document.rows { writeRow(row, to: output) }
    output.print("</tbody></table>" as Markup)
    output.print(
      "<p class=\"about\">khabar \(document.version), \(document.madeAt.iso8601)</p>" as Markup)
    page.end(on: output)
  }

  private func head(_ head: ExportedComparison.Head, of text: SegmentedText) -> Markup {
    let details = head.details.map { detail -> Markup in
      let isAddress = detail.hasPrefix("https://") || detail.hasPrefix("http://")
      return isAddress
        ? "<a href=\"\(detail)\" rel=\"noreferrer\"><bdi>\(detail)</bdi></a>"
        : "<bdi>\(detail)</bdi>"
    }
    let about = details.enumerated().map { index, detail -> Markup in
      index == 0 ? detail : " · \(detail)"
    }.joined()
    return """
      <div \(Page.attributes(of: text.language))><h1>\(head.title)</h1>\
      <p class="about">\(about)</p></div>
      """
  }

  private func writeAccount(of document: ExportedComparison, to output: any TextOutput) {
    output.print("<dl class=\"counts\">" as Markup)
    for (name, value) in document.summary {
      output.print("<dt>\(name)</dt><dd>\(value)</dd>" as Markup)
    }
    output.print("</dl>" as Markup)
    let names = document.report.account?.inconsistentNames ?? []
    guard !names.isEmpty else { return }
    output.print("<h2>Names rendered in several ways</h2>\n<ul>" as Markup)
    for name in names {
      let forms = name.forms.enumerated().map { index, form -> Markup in
        "\(index == 0 ? "" : " / ")<bdi>\(form.text)</bdi> (\(form.segments.count))"
      }.joined()
      output.print("<li><bdi>\(name.name)</bdi>: \(forms)</li>" as Markup)
    }
    output.print("</ul>" as Markup)
  }

  // MARK: Rows

  private func writeRow(_ row: ComparisonRow, to output: any TextOutput) {
    let remarks = remarks(on: row)
    let title: Markup = row.review.signature.map { " title=\"\($0)\"" } ?? ""
    let state: Markup =
      row.review.state == .open
      ? "" : "<br><span class=\"state\"\(title)>\(row.review.state.rawValue)</span>"
    let moved: Markup = row.isMoved ? "<br><span class=\"state\">moved</span>" : ""
    let sureness: Markup = row.kind == .matched ? "<br>\(row.bead.score.percent)" : ""
    let rowClass: Markup = remarks.isEmpty ? "" : " class=\"has-remarks\""
    output.print(
      """
      <tr id="row-\(row.number)"\(rowClass)><td class="row" dir="ltr">\(row.number)\(sureness)\(moved)\(state)</td>\
      \(cell(row.bead.source, of: row.source, marking: row.differences, at: \.source))\
      \(cell(row.bead.target, of: row.target, marking: row.differences, at: \.target))</tr>
      """ as Markup)
    guard !remarks.isEmpty else { return }
    let items = remarks.map { "<li>\($0)</li>" as Markup }.joined()
    output.print(
      """
      <tr class="remarks"><td></td><td colspan="2" lang="en" dir="ltr"><ul>\(items)</ul></td></tr>
      """ as Markup)
  }

  private func cell(
    _ indices: [Int], of text: SegmentedText, marking differences: [Difference],
    at side: KeyPath<Difference, SegmentRange?>
  ) -> Markup {
    let attributes = Page.attributes(of: text.language)
    guard !indices.isEmpty else {
      return "<td class=\"text nothing\" \(attributes)>—</td>"
    }
    let paragraphs = indices.map { index -> Markup in
      let segment = text.segments[index]
      let ranges = differences.compactMap { difference -> (Range<Int>, Bool)? in
        guard let range = difference[keyPath: side], range.segment == index else { return nil }
        return (range.range, difference.isContradiction)
      }
      return """
        <p class="\(segment.kind.rawValue)" \(Page.attributes(of: segment.language))>\
        \(marked(segment.text, ranges))</p>
        """
    }
    return "<td class=\"text\" \(attributes)>\(paragraphs.joined())</td>"
  }

  /// A text with some ranges of its scalars marked; of those that overlap, the first.
  private func marked(_ text: String, _ ranges: [(range: Range<Int>, isContradiction: Bool)])
    -> Markup
  {
    guard !ranges.isEmpty else { return "\(text)" }
    let scalars = Array(text.unicodeScalars)
    func piece(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(scalars[range]))
    }
    var marked = Markup.nothing
    var position = 0
    for (range, isContradiction) in ranges.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where range.lowerBound >= position && range.upperBound <= scalars.count && !range.isEmpty {
      let look: Markup = isContradiction ? " class=\"contradiction\"" : ""
      marked =
        "\(marked)\(piece(position..<range.lowerBound))<mark\(look)>\(piece(range))</mark>"
      position = range.upperBound
    }
    return "\(marked)\(piece(position..<scalars.count))"
  }

  private func remarks(on row: ComparisonRow) -> [Markup] {
    var remarks = row.flags.map { flag, review -> Markup in
      let look = review.state == .open ? "flag" : "dismissed"
      let note: Markup = review.note.map { " <span class=\"note\" dir=\"auto\">\($0)</span>" } ?? ""
      return """
        <span class="\(look)"><strong>\(flag.kind.rawValue)</strong> <bdi>\(flag.detail)</bdi></span>\(note)
        """
    }
    remarks += row.differences.map { difference in
      let left = difference.source.map { SpanDocument($0, in: row.source).text } ?? "—"
      let right = difference.target.map { SpanDocument($0, in: row.target).text } ?? "—"
      let mark = difference.isContradiction ? "≠" : "~"
      return "\(mark) \(difference.kind.rawValue): <bdi>\(left)</bdi> / <bdi>\(right)</bdi>"
    }
    if let note = row.review.note {
      let who: Markup =
        row.review.signature.map { " <span class=\"about\"><bdi>\($0)</bdi></span>" } ?? ""
      remarks.append("<span class=\"note\" dir=\"auto\">\(note)</span>\(who)")
    }
    return remarks
  }
}
