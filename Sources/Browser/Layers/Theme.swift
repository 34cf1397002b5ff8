public import Canvas
import Model

/// How everything looks: a style for each role.
///
/// Colours are such that they can be read on dark and on light backgrounds, and no role is told by
/// its colour alone. Bars are letters and background exchanged, so that they show without colours.
public struct Theme: Hashable, Sendable {
  // MARK: The screen

  /// Borders and rules.
  public var border: Style
  /// The border of the pane in focus.
  public var focusedBorder: Style
  /// A pane's title.
  public var title: Style
  /// The title of the pane in focus.
  public var focusedTitle: Style
  /// What matters less than the text around it.
  public var quiet: Style
  /// What is selected, in the pane in focus.
  public var selection: Style
  /// What is selected, in another pane.
  public var unfocusedSelection: Style
  /// The mark beside what is selected or in focus.
  public var mark: Style
  /// A key in hints and help.
  public var key: Style
  /// What the reader should know.
  public var note: Style
  /// What went wrong.
  public var problem: Style

  // MARK: Articles

  /// The badge of an article in Arabic.
  public var arabicBadge: Style
  /// The badge of an article in another language.
  public var otherBadge: Style
  /// The title of an unread article.
  public var unreadTitle: Style
  /// The marks for unread, starred, translated.
  public var articleMark: Style
  /// A hit.
  public var hit: Style
  /// The hit that was walked to.
  public var currentHit: Style

  // MARK: Text

  /// The article's title above the text.
  public var headline: Style
  /// A title between paragraphs.
  public var subheading: Style
  /// The text of a picture.
  public var caption: Style
  /// Where the report comes from.
  public var sourceLine: Style
  /// A pointer to another article.
  public var linkLine: Style
  /// A person's name.
  public var person: Style
  /// A place's name.
  public var location: Style
  /// An organisation's name.
  public var organization: Style
  /// Another name.
  public var miscellaneous: Style

  // MARK: Comparison

  /// The note where a side has no counterpart.
  public var gap: Style
  /// A flag.
  public var flag: Style
  /// Other words for the same.
  public var replaced: Style
  /// Words that only one side has.
  public var oneSided: Style
  /// Words at another place.
  public var moved: Style
  /// Another spelling of the same.
  public var spelling: Style
  /// Words that contradict the other side.
  public var contradiction: Style

  /// The theme that Khabar starts with.
  public static let standard: Theme = {
    let teal = Color(rgb: 0x249488, basic: .cyan)
    let blue = Color(rgb: 0x3F86D0, basic: .blue)
    let green = Color(rgb: 0x429650, basic: .green)
    let violet = Color(rgb: 0xA46CC5, basic: .magenta)
    let amber = Color(rgb: 0xBA7F14, basic: .yellow)
    let red = Color(rgb: 0xD9534F, basic: .red)
    let gray = Color(rgb: 0x7D858F, basic: nil)
    let ink = Color(rgb: 0x10151A, basic: .black)
    let paper = Color(rgb: 0xF4F6F8, basic: .white)
    let deep = Color(rgb: 0x2C5F8A, basic: .blue)
    /// A bar of one colour with letters of another, told by exchanging the two.
    func bar(_ color: Color, letters: Color, _ attributes: Style.Attributes = []) -> Style {
      Style(
        foreground: color, background: letters, attributes: attributes.union(.reverse))
    }
    return Theme(
      border: Style(foreground: gray, attributes: .dim),
      focusedBorder: Style(foreground: teal),
      title: Style(foreground: gray),
      focusedTitle: Style(foreground: teal, attributes: .bold),
      quiet: Style(foreground: gray),
      selection: bar(deep, letters: paper),
      unfocusedSelection: Style(attributes: .bold),
      mark: Style(foreground: teal, attributes: .bold),
      key: Style(foreground: teal, attributes: .bold),
      note: Style(foreground: teal),
      problem: Style(foreground: red, attributes: .bold),
      arabicBadge: Style(foreground: green, attributes: .bold),
      otherBadge: Style(foreground: blue, attributes: .bold),
      unreadTitle: Style(attributes: .bold),
      articleMark: Style(foreground: amber),
      hit: bar(Color(rgb: 0xE8C547, basic: .yellow), letters: ink),
      currentHit: bar(Color(rgb: 0xF28C28, basic: .red), letters: ink, [.bold, .underline]),
      headline: Style(attributes: .bold),
      subheading: Style(foreground: teal, attributes: .bold),
      caption: Style(foreground: gray, attributes: .italic),
      sourceLine: Style(foreground: gray),
      linkLine: Style(foreground: gray, attributes: .italic),
      person: Style(foreground: blue, attributes: .bold),
      location: Style(foreground: green, attributes: .underline),
      organization: Style(foreground: violet, attributes: [.bold, .underline]),
      miscellaneous: Style(foreground: amber, attributes: .italic),
      gap: Style(foreground: gray, attributes: .italic),
      flag: Style(foreground: amber, attributes: .bold),
      replaced: Style(foreground: amber, attributes: .underline),
      oneSided: Style(foreground: green, attributes: .bold),
      moved: Style(foreground: violet, attributes: .italic),
      spelling: Style(attributes: .underline),
      contradiction: bar(red, letters: paper, .bold))
  }()

  func style(of type: EntityType) -> Style {
    switch type {
    case .person: person
    case .location: location
    case .organization: organization
    case .miscellaneous: miscellaneous
    }
  }

  func style(of kind: Segment.Kind) -> Style {
    switch kind {
    case .headline: headline
    case .paragraph: .plain
    case .subheading: subheading
    case .caption: caption
    case .sourceLine: sourceLine
    case .linkLine: linkLine
    }
  }

  func style(of difference: Difference) -> Style {
    if difference.isContradiction { return contradiction }
    return switch difference.kind {
    case .replaced: replaced
    case .removed, .added: oneSided
    case .moved: moved
    case .spelling: spelling
    }
  }
}
