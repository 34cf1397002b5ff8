import Language

/// One paragraph as cells, ready to be broken into rows of any width.
///
/// Levels, joining and shaping are resolved once over the whole paragraph; ``rows(width:)`` only
/// breaks and orders. Any text is safe: what a terminal must not get never becomes a cell, and a
/// line break inside the text is a space.
public struct Paragraph: Hashable, Sendable {
  /// The text as given.
  public let text: String
  /// Whether its base direction is right to left: its rows stand against the right edge.
  public let isRightToLeft: Bool
  /// Its cells in logical order. Their source ranges cover the text without gap or overlap.
  public let cells: [LaidOutCell]
  /// The columns that it takes in one row, white space at its end included.
  public let width: Int
  /// Scalars of the text.
  private let length: Int
  private let bidi: LayoutOptions.Bidi

  /// Lays out a paragraph.
  ///
  /// - Parameters:
  ///   - text: One paragraph, at most ``Language/Sanitiser/longestParagraph`` scalars for a speed
  ///     that the reader does not notice.
  ///   - direction: Its base direction.
  ///   - options: What the terminal needs.
  /// - Complexity: O(*n*).
  public init(_ text: String, direction: BaseDirection, options: LayoutOptions = .init()) {
    self.text = text
    bidi = options.bidi
    let scalars = text.unicodeScalars.map { Self.isParagraphSeparator($0) ? 0x20 : $0.value }
    length = scalars.count
    if direction != .rightToLeft, scalars.allSatisfy(Self.isPlainLatin) {
      isRightToLeft = false
      cells = Self.plainCells(scalars)
      width = cells.count
      return
    }
    let resolved = BidiParagraph(scalars, direction: direction)
    isRightToLeft = resolved.baseLevel == 1
    let shaped = options.bidi == .visual ? resolved.shaped(scalars) : scalars
    var builder = CellBuilder(capacity: scalars.count, options: options)
    // A joined lam that only marks have followed so far.
    var lam: UInt32?
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let shape = shaped[index]
      if let joined = lam, let ligature = LamAlef.ligature(lam: joined, alef: shape),
        let form = Unicode.Scalar(ligature)
      {
        builder.mergeAlef(at: index, ligature: form)
        lam = nil
        continue
      }
      if shape == 0xFEDF || shape == 0xFEE0 {
        lam = shape
      } else if lam != nil, ScalarDisplay(scalar) != .mark {
        lam = nil
      }
      builder.append(
        scalar, shape: Unicode.Scalar(shape) ?? scalar, at: index, level: resolved.levels[index],
        lineClass: resolved.lineClasses[index])
    }
    cells = builder.cells
    width = cells.reduce(0) { $0 + $1.width }
  }

  /// Breaks the paragraph into rows of at most `width` columns, first row first.
  ///
  /// Lines break where UAX #14 allows it, else between characters. White space at the end of a row
  /// is trimmed, though the row's source range has it, so that the ranges of the rows cover the
  /// text without gap or overlap. A text with nothing to show gives one empty row. At width 1 a
  /// replacement character stands for each character that takes two columns.
  ///
  /// - Returns: At least one row; none where `width` is less than 1.
  /// - Complexity: O(*n*).
  public func rows(width: Int) -> [Row] {
    rows(width: width, limit: .max)
  }

  /// The first rows of the paragraph; where there are more, the last one ends in an ellipsis.
  ///
  /// - Parameters:
  ///   - width: Columns, as for ``rows(width:)``.
  ///   - limit: The most rows; none are returned where it is less than 1.
  /// - Complexity: O(*n*).
  public func rows(width: Int, limit: Int) -> [Row] {
    guard width > 0, limit > 0 else { return [] }
    var breaker = LineBreaker(text: text, cells: cells, width: width)
    if breaker.fitsInOneRow { return [row(of: cells.indices, source: 0..<length, width: width)] }
    guard limit > 1 else { return [line(width: width)] }
    var rows: [Row] = []
    var start = 0
    while let line = breaker.next() {
      if rows.count == limit - 1 {
        rows.append(self.line(from: line.lowerBound, width: width))
        return rows
      }
      let end = line.upperBound < cells.count ? cells[line.upperBound].source.lowerBound : length
      rows.append(row(of: line, source: start..<end, width: width))
      start = end
    }
    return rows
  }

  /// The paragraph in one row of at most `width` columns.
  ///
  /// One that is too long ends in an ellipsis, which stands on the left in a right-to-left
  /// paragraph and has what was cut off as its source.
  ///
  /// - Returns: A row; an empty one where `width` is less than 1.
  /// - Complexity: O(*width*) for one that is cut, O(*n*) for one that is not.
  public func line(width: Int) -> Row {
    line(from: 0, width: width)
  }

  private func line(from start: Int, width: Int) -> Row {
    let sourceStart = start == 0 ? 0 : cells[start].source.lowerBound
    let source = sourceStart..<length
    guard width > 0 else { return Row(cells: [], source: source, isRightToLeft: isRightToLeft) }
    var used = 0
    // Cells that leave a column for the ellipsis.
    var kept = start
    var index = start
    while index < cells.count {
      let cell = cells[index]
      // White space may go past the edge: it is trimmed if nothing follows it.
      if !cell.isSpace, used + cell.width > width { break }
      used += cell.width
      index += 1
      if used < width { kept = index }
    }
    guard index < cells.count else { return row(of: start..<index, source: source, width: width) }
    let clusterStarts = ClusterStarts(of: text, before: cells[index].source.upperBound)
    while kept > start, cells[kept - 1].isSpace || !clusterStarts.contains(cells[kept]) {
      kept -= 1
    }
    var line = Array(cells[start..<kept])
    let cut = (line.last?.source.upperBound ?? sourceStart)..<length
    line.append(
      LaidOutCell(text: "\u{2026}", width: 1, source: cut, level: isRightToLeft ? 1 : 0))
    return Row(cells: ordered(line), source: source, isRightToLeft: isRightToLeft)
  }

  /// The row of a run of cells, with the white space at its end trimmed.
  private func row(of indices: Range<Int>, source: Range<Int>, width: Int) -> Row {
    var end = indices.upperBound
    while end > indices.lowerBound, cells[end - 1].isSpace { end -= 1 }
    var line = Array(cells[indices.lowerBound..<end])
    if width == 1 {
      for index in line.indices where line[index].width > 1 {
        line[index].text = "\u{FFFD}"
        line[index].width = 1
      }
    }
    return Row(cells: ordered(line), source: source, isRightToLeft: isRightToLeft)
  }

  private func ordered(_ line: [LaidOutCell]) -> [LaidOutCell] {
    bidi == .visual ? Row.visuallyOrdered(line, baseLevel: isRightToLeft ? 1 : 0) : line
  }

  /// Whether UAX #9 would end the paragraph here; a canvas's paragraph goes on, as after a space.
  private static func isParagraphSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D, 0x1C...0x1E, 0x85, 0x2029: true
    default: false
    }
  }

  /// Letters, digits and punctuation that neither join nor reorder nor combine.
  private static func isPlainLatin(_ scalar: UInt32) -> Bool {
    (0x20...0x7E).contains(scalar) || (0xC0...0x24F).contains(scalar)
      || (0x2018...0x201D).contains(scalar) || scalar == 0x2013 || scalar == 0x2014
  }

  private static func plainCells(_ scalars: [UInt32]) -> [LaidOutCell] {
    var cells: [LaidOutCell] = []
    cells.reserveCapacity(scalars.count)
    for (index, value) in scalars.enumerated() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isSpace = value == 0x20
      cells.append(
        LaidOutCell(
          text: String(scalar), width: 1, source: index..<(index + 1), level: 0,
          lineClass: isSpace ? .whiteSpace : .other, isSpace: isSpace))
    }
    return cells
  }
}
