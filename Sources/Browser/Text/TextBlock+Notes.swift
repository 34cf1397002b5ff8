import Canvas
import Model

extension TextBlock {
  /// The lines of a note, as it stands under what it is about.
  ///
  /// - Parameters:
  ///   - isFolded: Whether only its beginning is shown.
  ///   - isLost: Whether the paragraph that it is about is gone, so that its beginning is to be told.
  static func blocks(of note: Note, isFolded: Bool, isLost: Bool) -> [TextBlock] {
    var lines = note.text.split(separator: "\n").map(String.init)
    if isLost, case .paragraph(_, _, let quote) = note.subject {
      lines.insert("On a paragraph that is gone: \(quote.isolated)", at: 0)
    }
    let isCut = isFolded && (lines.count > 1 || lines[0].count > foldedLength)
    if isFolded { lines = [String(lines[0].prefix(foldedLength))] }
    return lines.enumerated().map { index, line in
      let text = (index == 0 ? "✎ " : "  ") + line + (isCut ? "…" : "")
      return TextBlock(
        segment: nil, offset: 0, length: text.unicodeScalars.count, text: text, kind: .caption,
        direction: .firstStrong, space: 0, note: note)
    }
  }

  private static let foldedLength = 30
}
