public import Canvas

extension Theme {
  /// The theme of some colours.
  public init(_ palette: Palette) {
    /// A bar of one colour with letters of another, told by exchanging the two.
    func bar(_ color: Color, letters: Color, _ attributes: Style.Attributes = []) -> Style {
      Style(
        foreground: color, background: letters, attributes: attributes.union(.reverse))
    }
    border = Style(foreground: palette.gray, attributes: .dim)
    focusedBorder = Style(foreground: palette.teal)
    title = Style(foreground: palette.gray)
    focusedTitle = Style(foreground: palette.teal, attributes: .bold)
    quiet = Style(foreground: palette.gray)
    selection = bar(palette.deep, letters: palette.paper)
    unfocusedSelection = Style(attributes: .bold)
    mark = Style(foreground: palette.teal, attributes: .bold)
    key = Style(foreground: palette.teal, attributes: .bold)
    note = Style(foreground: palette.teal)
    problem = Style(foreground: palette.red, attributes: .bold)
    arabicBadge = Style(foreground: palette.green, attributes: .bold)
    otherBadge = Style(foreground: palette.blue, attributes: .bold)
    unreadTitle = Style(attributes: .bold)
    articleMark = Style(foreground: palette.amber)
    hit = bar(palette.gold, letters: palette.ink)
    currentHit = bar(palette.orange, letters: palette.ink, [.bold, .underline])
    headline = Style(attributes: .bold)
    subheading = Style(foreground: palette.teal, attributes: .bold)
    caption = Style(foreground: palette.gray, attributes: .italic)
    sourceLine = Style(foreground: palette.gray)
    linkLine = Style(foreground: palette.gray, attributes: .italic)
    person = Style(foreground: palette.blue, attributes: .bold)
    location = Style(foreground: palette.green, attributes: .underline)
    organization = Style(foreground: palette.violet, attributes: [.bold, .underline])
    miscellaneous = Style(foreground: palette.amber, attributes: .italic)
    gap = Style(foreground: palette.gray, attributes: .italic)
    flag = Style(foreground: palette.amber, attributes: .bold)
    replaced = Style(foreground: palette.amber, attributes: [.bold, .underline])
    oneSided = Style(foreground: palette.green, attributes: .bold)
    moved = Style(foreground: palette.violet, attributes: .italic)
    spelling = Style(attributes: .underline)
    contradiction = bar(palette.alert, letters: palette.paper, .bold)
  }

  /// The theme without colours: attributes alone, as on a terminal that has none.
  public var withoutColors: Theme {
    var theme = self
    for role in Self.roles {
      theme[keyPath: role.style].foreground = nil
      theme[keyPath: role.style].background = nil
    }
    return theme
  }

  /// The theme with nothing pale: text in the terminal's own colours, which readers choose for their eyes,
  /// and a colour only where it comes beside a mark or an attribute.
  public var withContrast: Theme {
    var theme = self
    for role in Self.roles {
      theme[keyPath: role.style].attributes.remove(.dim)
      theme[keyPath: role.style].foreground = nil
      theme[keyPath: role.style].background = nil
    }
    theme.problem = problem
    theme.contradiction = contradiction
    theme.flag = flag
    theme.focusedBorder = Style(attributes: .bold)
    theme.focusedTitle = Style(attributes: [.bold, .reverse])
    return theme
  }

  /// What has a look of its own, by the name that settings give it.
  public static let roles: [(name: String, style: any WritableKeyPath<Theme, Style> & Sendable)] = [
    ("border", \.border),
    ("focused_border", \.focusedBorder),
    ("title", \.title),
    ("focused_title", \.focusedTitle),
    ("quiet", \.quiet),
    ("selection", \.selection),
    ("unfocused_selection", \.unfocusedSelection),
    ("mark", \.mark),
    ("key", \.key),
    ("note", \.note),
    ("problem", \.problem),
    ("arabic_badge", \.arabicBadge),
    ("other_badge", \.otherBadge),
    ("unread_title", \.unreadTitle),
    ("article_mark", \.articleMark),
    ("hit", \.hit),
    ("current_hit", \.currentHit),
    ("headline", \.headline),
    ("subheading", \.subheading),
    ("caption", \.caption),
    ("source_line", \.sourceLine),
    ("link_line", \.linkLine),
    ("person", \.person),
    ("location", \.location),
    ("organization", \.organization),
    ("miscellaneous", \.miscellaneous),
    ("gap", \.gap),
    ("flag", \.flag),
    ("replaced", \.replaced),
    ("one_sided", \.oneSided),
    ("moved", \.moved),
    ("spelling", \.spelling),
    ("contradiction", \.contradiction),
  ]
}
