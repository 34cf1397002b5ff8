import Language

/// Puts the scalars of a paragraph into cells, in logical order.
struct CellBuilder {
  /// A base and this many marks is all that ncurses keeps in a cell.
  private static let mostMarks = 4
  /// Carries marks that have no letter to lie on.
  private static let dottedCircle: Unicode.Scalar = "\u{25CC}"

  private(set) var cells: [LaidOutCell] = []
  private let options: LayoutOptions
  private var marks = 0
  /// Where the cell that is being made ends; what shows nothing before the first cell belongs to it.
  private var end = 0
  /// The last scalar that took columns.
  private var lastBase: Unicode.Scalar = " "

  init(capacity: Int, options: LayoutOptions) {
    cells.reserveCapacity(capacity)
    self.options = options
  }

  /// Adds the scalar at `index` of the source, shown as `shape`.
  mutating func append(
    _ scalar: Unicode.Scalar, shape: Unicode.Scalar, at index: Int, level: UInt8,
    lineClass: BidiLineClass
  ) {
    let display = ScalarDisplay(scalar)
    switch display {
    case .nothing:
      extendLast(to: index + 1)
    case .mark:
      appendMark(shape, at: index, level: level)
    case .space:
      begin(" ", width: 1, at: index, level: level, lineClass: lineClass, isSpace: true)
    case .narrow:
      begin(shape, width: 1, at: index, level: level, lineClass: lineClass)
    case .wide:
      appendWide(shape, at: index, level: level, lineClass: lineClass)
    case .standIn(let standIn):
      begin(standIn, width: 1, at: index, level: level, lineClass: lineClass)
    }
    if display.columns > 0 { lastBase = scalar }
  }

  /// Makes one cell of the last cell, which shows a joined lam, and the alef at `index`.
  mutating func mergeAlef(at index: Int, ligature: Unicode.Scalar) {
    guard let last = cells.indices.last else { return }
    var text = String(ligature)
    text.unicodeScalars.append(contentsOf: cells[last].text.unicodeScalars.dropFirst())
    cells[last].text = text
    extendLast(to: index + 1)
  }

  private mutating func begin(
    _ shape: Unicode.Scalar, width: Int, at index: Int, level: UInt8,
    lineClass: BidiLineClass, isSpace: Bool = false
  ) {
    cells.append(
      LaidOutCell(
        text: String(shape), width: width, source: min(end, index)..<(index + 1), level: level,
        lineClass: lineClass, isSpace: isSpace))
    end = index + 1
    marks = 0
  }

  private mutating func appendWide(
    _ shape: Unicode.Scalar, at index: Int, level: UInt8, lineClass: BidiLineClass
  ) {
    // A skin tone is left out after a hand or a face: emulators give it two columns or none.
    if (0x1F3FB...0x1F3FF).contains(shape.value), lastBase.properties.isEmojiModifierBase,
      !cells.isEmpty
    {
      extendLast(to: index + 1)
      return
    }
    let isSpace = shape == "\u{3000}"
    begin(shape, width: 2, at: index, level: level, lineClass: lineClass, isSpace: isSpace)
  }

  private mutating func appendMark(_ mark: Unicode.Scalar, at index: Int, level: UInt8) {
    let isStripped = options.marks == .strip && (cells.last?.level ?? level) & 1 == 1
    if cells.isEmpty, !isStripped {
      begin(Self.dottedCircle, width: 1, at: index, level: level, lineClass: .other)
    }
    extendLast(to: index + 1)
    guard marks < Self.mostMarks, !isStripped else { return }
    let last = cells.count - 1
    cells[last].text.unicodeScalars.append(mark)
    cells[last].isSpace = false
    cells[last].lineClass = .other
    marks += 1
  }

  private mutating func extendLast(to end: Int) {
    if let last = cells.indices.last {
      cells[last].source = cells[last].source.lowerBound..<end
      self.end = end
    }
  }
}
