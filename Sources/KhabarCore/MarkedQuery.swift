import Language

/// A query, or the stretch of a long one around a place at fault, with the place marked under it.
struct MarkedQuery: CustomStringConvertible {
  /// Scalars that are shown before the place, and at least so many from its beginning on.
  private static let context = 30

  /// The query on a line, and the marks on the next.
  let description: String

  /// Marks Unicode scalars of a query; a place after its end is marked behind it.
  init(_ query: String, at range: Range<Int>) {
    let scalars = Array(query.unicodeScalars)
    let start = max(0, min(range.lowerBound, scalars.count) - Self.context)
    let end = min(scalars.count, range.lowerBound + 2 * Self.context)
    var line = start > 0 ? "… " : ""
    var indent = start > 0 ? 2 : 0
    var width = 0
    for index in start..<end {
      let display = ScalarDisplay(scalars[index])
      switch display {
      case .nothing: continue
      case .space: line += " "
      case .standIn(let scalar): line.unicodeScalars.append(scalar)
      case .mark, .narrow, .wide: line.unicodeScalars.append(scalars[index])
      }
      if index < range.lowerBound {
        indent += display.columns
      } else if index < range.upperBound {
        width += display.columns
      }
    }
    if end < scalars.count { line += " …" }
    let marks = String(repeating: " ", count: indent) + String(repeating: "^", count: max(1, width))
    description = "  \(line)\n  \(marks)"
  }
}
