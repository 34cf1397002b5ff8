/// Which colours are shown.
public enum ColorScheme: String, Hashable, Sendable, CaseIterable {
  /// Those that can be read on light and on dark.
  case auto
  /// Those that stand out more on a light background.
  case light
  /// Those that stand out more on a dark background.
  case dark
  /// Few colours that stand out as much as there is, for eyes that need it.
  case contrast
  /// None: bold, underlined and reversed text alone.
  case none

  /// Its colours.
  public var palette: Palette {
    switch self {
    case .auto, .none: .standard
    case .light: .light
    case .dark: .dark
    case .contrast: .contrast
    }
  }

  /// How everything looks with it.
  public var theme: Theme { theme(of: palette) }

  /// How everything looks with it and colours of the reader's own.
  public func theme(of palette: Palette) -> Theme {
    switch self {
    case .none: Theme(palette).withoutColors
    case .contrast: Theme(palette).withContrast
    case .auto, .light, .dark: Theme(palette)
    }
  }
}
