/// Where a command works: at places that are named, and at all that have a trait.
///
/// A place that is declared later is in a set by its traits, so that the commands that screens share
/// work on a new screen without a change to their rows.
public struct PlaceSet: Hashable, Sendable, ExpressibleByArrayLiteral {
  private var traits: Place.Traits
  private var included: Set<Place>
  private var excluded: Set<Place> = []

  /// The named places.
  public init(arrayLiteral places: Place...) {
    traits = []
    included = Set(places)
  }

  init(_ traits: Place.Traits) {
    self.traits = traits
    included = []
  }

  /// Whether the command works there.
  public func contains(_ place: Place) -> Bool {
    guard !excluded.contains(place) else { return false }
    return included.contains(place) || !traits.isDisjoint(with: place.traits)
  }

  /// Whether the command works nowhere.
  public var isEmpty: Bool { traits.isEmpty && included.subtracting(excluded).isEmpty }

  func union(_ places: Set<Place>) -> PlaceSet {
    var copy = self
    copy.included.formUnion(places)
    copy.excluded.subtract(places)
    return copy
  }

  func subtracting(_ places: Set<Place>) -> PlaceSet {
    var copy = self
    copy.excluded.formUnion(places)
    return copy
  }

  /// The three panes of the browse screen.
  static let panes = PlaceSet(.isPane)
  /// Every screen where an article is at hand.
  static let screens = PlaceSet(.hasArticle)
  /// Everything that scrolls or has a selection.
  static let scrolling = PlaceSet(.scrolls)
  /// Everywhere that a letter is a command rather than text.
  static let keys = PlaceSet(.hasLetterKeys)
  /// Everywhere.
  static let everywhere = PlaceSet(.isPlace)
}
