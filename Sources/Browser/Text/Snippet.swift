import Canvas

/// A passage around hits, as the list shows it.
struct Snippet: Hashable, Sendable {
  let text: String
  /// Scalars of ``text``, in reading order.
  let hits: [Range<Int>]

  /// The snippet itself where its first hit shows in the room there is, else its end from a few
  /// words before that hit.
  func showingHit(
    width: Int, lines: Int, direction: BaseDirection, options: LayoutOptions
  ) -> Snippet {
    guard let hit = hits.first, width > 0, lines > 0 else { return self }
    let rows = Paragraph(text, direction: direction, options: options).rows(width: width)
    // Where the text goes on below, the last row ends with an ellipsis.
    let ellipsis = rows.count > lines ? 2 : 0
    if let end = rows.prefix(lines).last?.source.upperBound, hit.upperBound + ellipsis <= end {
      return self
    }
    let scalars = Array(text.unicodeScalars)
    let earliest = max(0, hit.lowerBound - width / 3)
    let space = scalars[earliest..<min(hit.lowerBound, scalars.count)]
      .firstIndex { $0.properties.isWhitespace }
    let start = space.map { $0 + 1 } ?? hit.lowerBound
    guard start > 0 else { return self }
    let lead = "… "
    var tail = String.UnicodeScalarView()
    tail.append(contentsOf: scalars[min(start, scalars.count)...])
    let shift = start - lead.unicodeScalars.count
    return Snippet(
      text: lead + String(tail),
      hits: hits.map { ($0.lowerBound - shift)..<($0.upperBound - shift) })
  }
}
