import Canvas

/// The last gate: what of a cell is sent to a terminal.
///
/// Frames are made of sanitised text. Should anything slip through, a control or format character
/// still does not reach the terminal: it is left out, or stands as U+FFFD where it takes a column.
struct CellEncoder: Sendable {
  /// ncurses holds a base and at most four marks in a cell and drops more without a word.
  static let mostMarks = 4

  private static let leftToRightOverride: Unicode.Scalar = "\u{202D}"
  private static let popDirectionalFormatting: Unicode.Scalar = "\u{202C}"
  private static let replacement: Unicode.Scalar = "\u{FFFD}"
  /// A question mark of two columns.
  private static let wideReplacement: Unicode.Scalar = "\u{FF1F}"

  /// Whether rows are guarded and marks are left out.
  var guardsRows: Bool
  /// Whether Arabic vowel marks are left out.
  var stripsMarks: Bool
  /// Columns that a character takes as ncurses sees it; not positive for one that it cannot show.
  var columns: @Sendable (Unicode.Scalar) -> Int

  /// The characters of a cell: one that takes as many columns as the cell, then marks.
  ///
  /// - Parameters:
  ///   - cell: A cell that is one or two columns wide.
  ///   - startsRow: Whether it is the first of its row.
  ///   - endsRow: Whether it is the last of its row.
  func scalars(of cell: Cell, startsRow: Bool, endsRow: Bool) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    for scalar in cell.text.unicodeScalars {
      if scalars.isEmpty {
        let fits = columns(of: scalar) == cell.width
        scalars.append(fits ? scalar : cell.width == 2 ? Self.wideReplacement : Self.replacement)
      } else if scalars.count <= Self.mostMarks, columns(of: scalar) == 0,
        !(stripsMarks && scalar.isArabicMark)
      {
        scalars.append(scalar)
      }
    }
    if scalars.isEmpty { scalars.append(" ") }
    if guardsRows, startsRow || endsRow {
      scalars = Array(scalars.prefix(1 + Self.mostMarks - (startsRow ? 1 : 0) - (endsRow ? 1 : 0)))
      if startsRow { scalars.insert(Self.leftToRightOverride, at: 1) }
      if endsRow { scalars.append(Self.popDirectionalFormatting) }
    }
    return scalars
  }

  private func columns(of scalar: Unicode.Scalar) -> Int {
    if (0x20..<0x7F).contains(scalar.value) { return 1 }
    return scalar.isSafeToPrint ? columns(scalar) : -1
  }
}

extension Unicode.Scalar {
  /// Whether a terminal shows it and does nothing else: no control, format character, line or
  /// paragraph separator, private use or noncharacter.
  var isSafeToPrint: Bool {
    if value < 0x7F { return value >= 0x20 }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      false
    default: true
    }
  }

  /// Whether it is never set in italics: the Arabic script, and the blanks between its words.
  var isUpright: Bool {
    switch value {
    case 0x0020, 0x0600...0x06FF, 0x0750...0x077F, 0x0870...0x08FF, 0xFB50...0xFDFF,
      0xFE70...0xFEFC:
      true
    default: false
    }
  }

  /// Whether it is a vowel or reading mark of the Arabic script.
  var isArabicMark: Bool {
    switch value {
    case 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E4,
      0x06E7...0x06E8, 0x06EA...0x06ED, 0x0898...0x089F, 0x08CA...0x08E1, 0x08E3...0x08FF:
      true
    default: false
    }
  }
}
