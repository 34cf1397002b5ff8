public import Canvas

/// The colours that a ``Theme`` is made of.
public struct Palette: Hashable, Sendable {
  /// What is in focus.
  public var teal = Color(rgb: 0x249488, basic: .cyan)
  /// People and the other language.
  public var blue = Color(rgb: 0x3F86D0, basic: .blue)
  /// Places and Arabic.
  public var green = Color(rgb: 0x429650, basic: .green)
  /// Organisations and what was moved.
  public var violet = Color(rgb: 0xA46CC5, basic: .magenta)
  /// Marks, flags and other words.
  public var amber = Color(rgb: 0xBA7F14, basic: .yellow)
  /// Problems.
  public var red = Color(rgb: 0xD9534F, basic: .red)
  /// The bar of what contradicts the other side.
  public var alert = Color(rgb: 0xD9534F, basic: .red)
  /// What matters less.
  public var gray = Color(rgb: 0x7D858F, basic: nil)
  /// The bar of what is selected.
  public var deep = Color(rgb: 0x2C5F8A, basic: .blue)
  /// Letters on a dark bar.
  public var paper = Color(rgb: 0xF4F6F8, basic: .white)
  /// Letters on a bright bar.
  public var ink = Color(rgb: 0x10151A, basic: .black)
  /// Hits.
  public var gold = Color(rgb: 0xE8C547, basic: .yellow)
  /// The hit that was walked to.
  public var orange = Color(rgb: 0xF28C28, basic: .red)

  /// Colours that can be read on a light background and on a dark one.
  public static let standard = Palette()

  /// Colours for a light background alone, which stand out more there.
  public static let light = standard.with(
    teal: 0x00655C, blue: 0x1A5599, green: 0x256330, violet: 0x713694, amber: 0x7A4F00,
    red: 0xAB1F18, gray: 0x535B64)

  /// Colours for a dark background alone, which stand out more there.
  public static let dark = standard.with(
    teal: 0x56C9BB, blue: 0x85BDF5, green: 0x80CF8A, violet: 0xD0A8EA, amber: 0xE8B95C,
    red: 0xFF8279, gray: 0xA3ADB8)

  /// Colours that stand out as far from a light background as from a dark one as colours can; what need
  /// not be coloured has the terminal's own (``Theme/withContrast``).
  public static let contrast = standard.with(
    teal: 0x0F8A7E, blue: 0x2F7FD6, green: 0x2E8B3E, violet: 0x9A55C4, amber: 0xA86F00,
    red: 0xD6352C, gray: 0x767676)

  /// The colours by the names that settings give them.
  public static let names: [(name: String, color: any WritableKeyPath<Palette, Color> & Sendable)] =
    [
      ("teal", \.teal), ("blue", \.blue), ("green", \.green), ("violet", \.violet),
      ("amber", \.amber), ("red", \.red), ("alert", \.alert), ("gray", \.gray), ("deep", \.deep),
      ("paper", \.paper),
      ("ink", \.ink), ("gold", \.gold), ("orange", \.orange),
    ]

  private func with(
    teal: UInt32, blue: UInt32, green: UInt32, violet: UInt32, amber: UInt32, red: UInt32,
    gray: UInt32
  ) -> Palette {
    var palette = self
    palette.teal.rgb = teal
    palette.blue.rgb = blue
    palette.green.rgb = green
    palette.violet.rgb = violet
    palette.amber.rgb = amber
    palette.red.rgb = red
    palette.alert.rgb = 0xAB1F18
    palette.gray.rgb = gray
    return palette
  }
}
