extension Frame {
  /// The frame as text, for recorded screens and for reading in a failed test.
  ///
  /// One line for each row, its cells from left to right as the terminal gets them, closed by an
  /// edge mark `│`. With `styles`, a second block of the same shape has one letter for each cell's
  /// style (`.` for the plain one), and a legend says what each letter stands for. The cursor, where
  /// there is one, is named in a last line.
  public func snapshot(styles: Bool = false) -> String {
    var lines = (0..<size.rows).map { row in
      self.row(row).map(\.text).joined() + "│"
    }
    if styles {
      var letters: [Style: Character] = [.plain: "."]
      var legend: [String] = []
      for row in 0..<size.rows {
        var line = ""
        for cell in self.row(row) {
          if let letter = letters[cell.style] {
            line.append(letter)
          } else {
            let letter = Self.letter(legend.count)
            letters[cell.style] = letter
            legend.append("\(letter) \(cell.style.snapshot)")
            line.append(letter)
          }
        }
        lines.append(line + "│")
      }
      lines += legend
    }
    if let cursor { lines.append("cursor \(cursor.column),\(cursor.row)") }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func letter(_ index: Int) -> Character {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    return index < letters.count ? letters[index] : "?"
  }
}

extension Style {
  /// The style in words, such as `#FFCC00 on #000000 bold`.
  fileprivate var snapshot: String {
    var words: [String] = []
    if let foreground { words.append(foreground.snapshot) }
    if let background { words.append("on \(background.snapshot)") }
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"),
      (.reverse, "reverse"),
    ]
    words += names.filter { attributes.contains($0.0) }.map(\.1)
    return words.joined(separator: " ")
  }
}

extension Color {
  fileprivate var snapshot: String {
    let digits = String(rgb, radix: 16, uppercase: true)
    let hex = "#" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    return basic.map { "\(hex)(\($0))" } ?? hex
  }
}
