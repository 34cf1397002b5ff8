/// Where the focus is: what decides which command a key stands for.
///
/// A screen declares its places, most have one; ``ScreenRegistry`` knows them all.
public struct Place: Hashable, Sendable {
  /// What a place is like: which commands that several places share work in it.
  struct Traits: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    /// It scrolls or has a selection.
    static let scrolls = Traits(rawValue: 1)
    /// A letter is a command there rather than text.
    static let hasLetterKeys = Traits(rawValue: 2)
    /// An article is at hand.
    static let hasArticle = Traits(rawValue: 4)
    /// It is a pane of the browse screen.
    static let isPane = Traits(rawValue: 8)
    /// Every place is one.
    static let isPlace = Traits(rawValue: 16)
  }

  /// Its name, as messages about the configuration file tell it.
  public let rawValue: String
  /// The place, for people.
  let inWords: String
  /// What the place is for: the help puts these commands first.
  let group: Command.Group
  let traits: Traits

  /// - Parameters:
  ///   - name: A name that no other place has.
  ///   - inWords: The place, for people.
  ///   - group: What the place is for.
  ///   - traits: What it is like.
  init(_ name: String, inWords: String, for group: Command.Group, _ traits: Traits) {
    rawValue = name
    self.inWords = inWords
    self.group = group
    self.traits = traits.union(.isPlace)
  }

  /// Whether letters are text there rather than commands.
  var takesText: Bool { !traits.contains(.hasLetterKeys) }

  /// Places of one name are the same.
  public static func == (left: Place, right: Place) -> Bool { left.rawValue == right.rawValue }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

extension Place.Traits {
  /// A popup that is read and scrolled.
  static let page: Self = [.scrolls, .hasLetterKeys]
  /// A screen of its own with an article in it.
  static let screen: Self = [.scrolls, .hasLetterKeys, .hasArticle]
  /// A pane of the browse screen.
  static let pane: Self = [.scrolls, .hasLetterKeys, .hasArticle, .isPane]
}
