import Language

/// Breaks a paragraph's cells into lines, greedily.
struct LineBreaker {
  private let text: String
  private let cells: [LaidOutCell]
  private let width: Int
  private var mayBreakBefore: [Bool] = []
  private var clusterStarts: ClusterStarts?
  private var start = 0

  init(text: String, cells: [LaidOutCell], width: Int) {
    self.text = text
    self.cells = cells
    self.width = width
  }

  /// Whether the text without the white space at its end is no wider than a row.
  var fitsInOneRow: Bool {
    var used = 0
    for cell in cells {
      if used + cell.width > width, !cell.isSpace { return false }
      used += cell.width
    }
    return true
  }

  /// The cells of the next line, with the white space at its end; `nil` after the last.
  mutating func next() -> Range<Int>? {
    guard start < cells.count else { return nil }
    if mayBreakBefore.isEmpty { findOpportunities() }
    var used = 0
    var lastBreak: Int?
    var index = start
    while index < cells.count {
      let cell = cells[index]
      if index > start, mayBreakBefore[index] { lastBreak = index }
      if used + cell.width > width, !cell.isSpace {
        return line(endingAt: lastBreak ?? emergencyBreak(before: index))
      }
      used += cell.width
      index += 1
    }
    return line(endingAt: cells.count)
  }

  /// Asks ICU where lines may break; a place inside a cell is moved to the cell's end.
  private mutating func findOpportunities() {
    mayBreakBefore = [Bool](repeating: false, count: cells.count)
    var cell = 0
    for offset in Segmentation.lineBreakOpportunities(in: text) {
      while cell < cells.count, cells[cell].source.lowerBound < offset { cell += 1 }
      guard cell < cells.count else { return }
      mayBreakBefore[cell] = true
    }
  }

  /// Where to break a word that is wider than the row: between two characters, if there are two.
  private mutating func emergencyBreak(before index: Int) -> Int {
    let clusterStarts = clusterStarts ?? ClusterStarts(of: text)
    self.clusterStarts = clusterStarts
    var end = index
    while end > start, !clusterStarts.contains(cells[end]) { end -= 1 }
    return end > start ? end : max(index, start + 1)
  }

  private mutating func line(endingAt end: Int) -> Range<Int> {
    defer { start = end }
    return start..<end
  }
}
