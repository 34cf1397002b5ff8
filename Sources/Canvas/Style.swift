/// One of the eight colours that every colour terminal has.
public enum BasicColor: Int, Hashable, Sendable {
  case black, red, green, yellow, blue, magenta, cyan, white
}

/// A colour, with what stands for it where the terminal has only eight.
public struct Color: Hashable, Sendable {
  /// Red, green and blue, 8 bits each, as `0xRRGGBB`.
  public var rgb: UInt32
  /// The colour on an eight-colour terminal; `nil` leaves the terminal's own.
  public var basic: BasicColor?

  /// A colour and its stand-in among the basic eight.
  public init(rgb: UInt32, basic: BasicColor?) {
    self.rgb = rgb
    self.basic = basic
  }
}

/// How a cell looks. A `nil` colour is the terminal's own.
public struct Style: Hashable, Sendable {
  /// Looks that need no colour.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// The set as bits.
    public let rawValue: UInt8

    /// The set with these bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Bold.
    public static let bold = Attributes(rawValue: 1)
    /// Dim.
    public static let dim = Attributes(rawValue: 2)
    /// Italic; dim where the terminal has none.
    public static let italic = Attributes(rawValue: 4)
    /// Underlined.
    public static let underline = Attributes(rawValue: 8)
    /// Foreground and background exchanged.
    public static let reverse = Attributes(rawValue: 16)
  }

  /// The colour of the letters.
  public var foreground: Color?
  /// The colour behind them.
  public var background: Color?
  /// Looks that need no colour.
  public var attributes: Attributes

  /// A style of the given parts; with none, the terminal's own look.
  public init(
    foreground: Color? = nil, background: Color? = nil, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own look.
  public static let plain = Style()

  /// This style with another laid over it: its colours where it has any, the attributes of both.
  public func overlaid(by other: Style) -> Style {
    Style(
      foreground: other.foreground ?? foreground, background: other.background ?? background,
      attributes: attributes.union(other.attributes))
  }
}
