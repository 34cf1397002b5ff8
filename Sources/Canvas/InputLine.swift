import Language

/// A line of text that the reader types, in either direction or both.
///
/// The text is kept in logical order and the caret between two characters. Where directions meet,
/// one place between two letters is two places on the screen, so the caret also remembers which
/// letter it stands by: it shows where the next letter of that one's direction would appear.
public struct InputLine: Hashable, Sendable {
  /// The letter by which the caret stands.
  private enum Side {
    case previous
    case next
  }

  /// The most scalars it takes; what is typed or pasted beyond is left out.
  public static let longestText = 2_000

  /// What has been typed, in logical order.
  public private(set) var text: String
  /// The caret as a scalar offset in ``text``, always between two characters.
  public private(set) var caret: Int
  private var side: Side = .previous
  private let direction: BaseDirection

  /// A line with the caret at the end of its text.
  public init(_ text: String = "", direction: BaseDirection = .firstStrong) {
    self.direction = direction
    self.text = ""
    caret = 0
    insert(text)
  }

  /// Whether nothing has been typed.
  public var isEmpty: Bool { text.isEmpty }

  // MARK: Editing

  /// Inserts sanitised text at the caret, and puts the caret after it.
  public mutating func insert(_ string: String) {
    let room = Self.longestText - text.unicodeScalars.count
    let inserted = Sanitiser.line(string).unicodeScalars.prefix(max(0, room))
    let end = caret + inserted.count
    replace(caret..<caret, with: String(inserted))
    // What was inserted may have joined the character around it, as a mark does.
    caret = boundaries.first { $0 >= end } ?? end
    side = .previous
  }

  /// Replaces the whole text, with the caret at its end.
  public mutating func set(_ string: String) {
    clear()
    insert(string)
  }

  /// Removes everything.
  public mutating func clear() {
    text = ""
    caret = 0
    side = .previous
  }

  /// Removes what is before the caret in logical order: one mark, else one character.
  public mutating func deleteBackward() {
    guard let start = boundaries.last(where: { $0 < caret }) else { return }
    let scalars = Array(text.unicodeScalars)
    let last = scalars[caret - 1].properties
    let isVowelMark =
      caret - start > 1 && last.generalCategory == .nonspacingMark && !last.isVariationSelector
    delete((isVowelMark ? caret - 1 : start)..<caret)
  }

  /// Removes the character after the caret in logical order.
  public mutating func deleteForward() {
    guard let end = boundaries.first(where: { $0 > caret }) else { return }
    delete(caret..<end)
  }

  /// Removes back to the start of the word before the caret.
  public mutating func deleteWord() {
    delete(previousWordStart..<caret)
  }

  /// Removes everything before the caret.
  public mutating func deleteToStart() {
    delete(0..<caret)
  }

  /// Removes everything after the caret.
  public mutating func deleteToEnd() {
    delete(caret..<text.unicodeScalars.count)
  }

  private mutating func delete(_ range: Range<Int>) {
    replace(range, with: "")
    caret = boundaries.last { $0 <= range.lowerBound } ?? 0
    side = .previous
  }

  private mutating func replace(_ range: Range<Int>, with string: String) {
    var scalars = Array(text.unicodeScalars)
    scalars.replaceSubrange(range, with: string.unicodeScalars)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    text = String(view)
  }

  private var boundaries: [Int] { Segmentation.graphemeBoundaries(in: text) }

  // MARK: Moving

  /// Moves the caret to the start of the text.
  public mutating func moveHome() {
    caret = 0
    side = .next
  }

  /// Moves the caret to the end of the text.
  public mutating func moveEnd() {
    caret = text.unicodeScalars.count
    side = .previous
  }

  /// Moves the caret back to the start of a word, in the order of reading.
  public mutating func movePreviousWord() {
    caret = previousWordStart
    side = .next
  }

  /// Moves the caret on to the end of a word, in the order of reading.
  public mutating func moveNextWord() {
    caret =
      Segmentation.wordRanges(in: text).first { $0.upperBound > caret }?.upperBound
      ?? text.unicodeScalars.count
    side = .previous
  }

  private var previousWordStart: Int {
    Segmentation.wordRanges(in: text).last { $0.lowerBound < caret }?.lowerBound ?? 0
  }

  /// Moves the caret over one character to the left on the screen.
  public mutating func moveLeft() {
    move(by: -1)
  }

  /// Moves the caret over one character to the right on the screen.
  public mutating func moveRight() {
    move(by: 1)
  }

  private mutating func move(by step: Int) {
    let cells = orderedCells(options: .init())
    let boundaries = Set(boundaries)
    var edge = edge(in: cells)
    while true {
      let passed = step > 0 ? edge : edge - 1
      guard cells.indices.contains(passed) else { return }
      edge += step
      let cell = cells[passed]
      // To the right over a left-to-right cell, the caret comes to stand after it.
      let isAfter = (step > 0) != cell.isRightToLeft
      let offset = isAfter ? cell.source.upperBound : cell.source.lowerBound
      if boundaries.contains(offset) {
        caret = offset
        side = isAfter ? .previous : .next
        return
      }
    }
  }

  // MARK: Showing

  /// The line within `width` columns, scrolled so that the caret is in sight.
  ///
  /// - Returns: The row to draw in `width` columns, and the column of the caret among them.
  public func layout(
    width: Int, options: LayoutOptions = .init()
  ) -> (row: Row, caretColumn: Int) {
    let paragraph = Paragraph(text, direction: direction, options: options)
    let isRightToLeft = paragraph.isRightToLeft
    let source = 0..<text.unicodeScalars.count
    let cells = orderedCells(paragraph, options: options)
    guard width > 0 else {
      return (Row(cells: [], source: source, isRightToLeft: isRightToLeft), 0)
    }
    // A terminal that reorders puts its cursor by the logical order of what it was sent.
    let edge =
      options.bidi == .visual
      ? edge(in: cells) : cells.prefix { $0.source.upperBound <= caret }.count
    var shown = 0..<cells.count
    // One column is left free for a caret at the end of the text.
    let room = width - 1
    if paragraph.width > room {
      let growsLeft = isRightToLeft && options.bidi == .visual
      shown = window(around: edge, in: cells, room: room, growsLeft: growsLeft)
    }
    let row = Row(cells: Array(cells[shown]), source: source, isRightToLeft: isRightToLeft)
    let before = cells[shown.lowerBound..<min(edge, shown.upperBound)].reduce(0) { $0 + $1.width }
    let isLeftOfEdge = isRightToLeft && options.bidi == .visual
    let column = row.indent(in: width) + before - (isLeftOfEdge ? 1 : 0)
    return (row, min(max(column, 0), width - 1))
  }

  /// The visual cells that are shown: up to a third of the room ahead of the caret, the rest behind.
  private func window(
    around edge: Int, in cells: [LaidOutCell], room: Int, growsLeft: Bool
  ) -> Range<Int> {
    var lower = edge
    var upper = edge
    var used = 0
    func growDown(to limit: Int) {
      while lower > 0, used + cells[lower - 1].width <= limit {
        lower -= 1
        used += cells[lower].width
      }
    }
    func growUp(to limit: Int) {
      while upper < cells.count, used + cells[upper].width <= limit {
        used += cells[upper].width
        upper += 1
      }
    }
    if growsLeft {
      growDown(to: room / 3)
      growUp(to: room)
      growDown(to: room)
    } else {
      growUp(to: room / 3)
      growDown(to: room)
      growUp(to: room)
    }
    return lower..<upper
  }

  private func orderedCells(
    _ paragraph: Paragraph? = nil, options: LayoutOptions
  ) -> [LaidOutCell] {
    let paragraph = paragraph ?? Paragraph(text, direction: direction, options: options)
    guard options.bidi == .visual else { return paragraph.cells }
    return Row.visuallyOrdered(paragraph.cells, baseLevel: paragraph.isRightToLeft ? 1 : 0)
  }

  /// The caret's place among cells in visual order: the number of cells to its left.
  private func edge(in cells: [LaidOutCell]) -> Int {
    let isAfter = (side == .previous && caret > 0) || caret == text.unicodeScalars.count
    let neighbour = isAfter ? caret - 1 : caret
    guard let index = cells.firstIndex(where: { $0.source.contains(neighbour) }) else { return 0 }
    return isAfter != cells[index].isRightToLeft ? index + 1 : index
  }
}
