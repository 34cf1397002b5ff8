import Browser
import Canvas

/// How settings write a look.
enum StyleText {
  /// Looks that need no colour, by name.
  static let attributes: [(name: String, attribute: Style.Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline),
    ("reverse", .reverse),
  ]

  /// A look of the standard palette as settings write it.
  static func text(of style: Style) -> String {
    var words: [String] = []
    if let color = style.foreground { words.append(name(of: color)) }
    if let color = style.background { words += ["on", name(of: color)] }
    words += attributes.filter { style.attributes.contains($0.attribute) }.map(\.name)
    return words.joined(separator: " ")
  }

  /// A colour of the standard palette by its name, another by its parts.
  private static func name(of color: Color) -> String {
    Palette.names.first { Palette.standard[keyPath: $0.color] == color }?.name ?? hex(color.rgb)
  }

  /// A colour's parts, as in `#102030`.
  static func hex(_ rgb: UInt32) -> String {
    let digits = String(rgb, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
