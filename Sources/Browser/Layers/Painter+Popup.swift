import Canvas
import Model

extension Painter {
  /// Draws the box of what lies over the screen, with its label.
  mutating func drawBox(_ layout: PopupLayout, label: PaneLabel) {
    blankWords(cutBy: layout.box)
    frame.fill(layout.box, style: .plain)
    let inner = Rect(
      column: layout.box.left + 1, row: layout.box.top + 1, columns: layout.box.columns - 2,
      rows: layout.box.rows - 2)
    drawBorders([(inner, label, true)])
  }

  /// Blanks what a box at its sides would leave of words that it covers in part.
  private mutating func blankWords(cutBy box: Rect) {
    for row in box.top..<box.bottom {
      blankWord(from: box.left - 1, by: -1, row: row)
      blankWord(from: box.right, by: 1, row: row)
    }
  }

  /// Blanks a word from a column on, where it goes on to the other side of that column.
  private mutating func blankWord(from start: Int, by step: Int, row: Int) {
    func isWord(_ column: Int) -> Bool {
      let place = Position(column: column, row: row)
      return frame.bounds.contains(place) && frame[place].isPartOfWord
    }
    guard isWord(start - step) else { return }
    var column = start
    while isWord(column) {
      // What fills the row shows through; lines under the word or in its letters' colour do not.
      var style = frame[Position(column: column, row: row)].style
      style.attributes.formIntersection(.reverse)
      put(" ", column: column, row: row, style: style)
      column += step
    }
  }
}

extension Cell {
  /// Whether it belongs to a word of several cells: it is no blank, no border and no character as wide
  /// as a word.
  fileprivate var isPartOfWord: Bool {
    guard width == 1, let scalar = text.unicodeScalars.first, scalar != " " else { return false }
    return !(0x2500...0x259F).contains(scalar.value)
  }
}
