import Canvas

/// A passage around hits, as the list shows it.
struct Snippet: Hashable, Sendable {
  let text: String
  /// Scalars of ``text``, in reading order.
  let hits: [Range<Int>]

  /// The snippet itself where its first hit shows in the room there is, else its end: from where
  /// it fills the room if the hit shows there, or from a few words before the hit.
  func showingHit(
    width: Int, lines: Int, direction: BaseDirection, options: LayoutOptions
  ) -> Snippet {
    guard let hit = hits.first, width > 0, lines > 0 else { return self }
    func shows(_ snippet: Snippet) -> Bool {
      snippet.showsFirstHit(width: width, lines: lines, direction: direction, options: options)
    }
    if shows(self) { return self }
    let near = hit.lowerBound - width / 3
    // Rows break between words and so hold a little less than their width.
    let filling = text.unicodeScalars.count - width * lines + (width / 6) * lines
    if filling < near {
      let filled = starting(from: filling)
      if shows(filled) { return filled }
    }
    return starting(from: near)
  }

  private func showsFirstHit(
    width: Int, lines: Int, direction: BaseDirection, options: LayoutOptions
  ) -> Bool {
    guard let hit = hits.first else { return true }
    let rows = Paragraph(text, direction: direction, options: options).rows(width: width)
    // Where the text goes on below, the last row ends with an ellipsis.
    let ellipsis = rows.count > lines ? 2 : 0
    guard let end = rows.prefix(lines).last?.source.upperBound else { return false }
    return hit.upperBound + ellipsis <= end
  }

  /// The text from the first word after `earliest` scalars, but not from behind the first hit,
  /// with an ellipsis in place of what is left out.
  private func starting(from earliest: Int) -> Snippet {
    guard let hit = hits.first else { return self }
    let scalars = Array(text.unicodeScalars)
    let latest = min(hit.lowerBound, scalars.count)
    let space = scalars[min(max(0, earliest), latest)..<latest]
      .firstIndex { $0.properties.isWhitespace }
    let start = space.map { $0 + 1 } ?? latest
    guard start > 0 else { return self }
    let lead = "… "
    var tail = String.UnicodeScalarView()
    tail.append(contentsOf: scalars[start...])
    let shift = start - lead.unicodeScalars.count
    return Snippet(
      text: lead + String(tail),
      hits: hits.map { ($0.lowerBound - shift)..<($0.upperBound - shift) })
  }
}
