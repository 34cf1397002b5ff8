public import Canvas
import Model

/// How everything looks: a style for each role.
///
/// Colours are such that they can be read on dark and on light backgrounds, and no role is told by
/// its colour alone. Bars are letters and background exchanged, so that they show without colours.
public struct Theme: Hashable, Sendable {
  /// Whether there is one column without drawings, with the cursor on what is selected or read: for screen
  /// readers.
  public var isLinear = false

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
  public static let standard = Theme(.standard)

  /// A hit, where it may stand in the bar of what is selected: told from it by attributes too, as the bar and
  /// the hit are both letters and background exchanged.
  func hit(inBar isInBar: Bool) -> Style {
    isInBar ? hit.overlaid(by: Style(attributes: [.bold, .underline])) : hit
  }

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
