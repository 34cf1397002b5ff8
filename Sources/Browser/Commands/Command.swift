/// One row of the command table: keys, hints, the help screen, the palette, the names in the
/// configuration file and the manual all come from it.
public struct Command: Hashable, Sendable {
  /// The heading that the help screen and the manual put a command under.
  public enum Group: String, Hashable, Sendable, CaseIterable {
    case reading = "Reading"
    case searching = "Searching"
    case names = "Names"
    case comparing = "Comparing"
    case moving = "Moving"
    case program = "Program"
  }

  /// Its name in the palette and in the configuration file.
  public let name: String
  /// The names of the keys it is bound to unless the reader binds others.
  public let keys: [String]
  /// Where it can be used.
  public let places: PlaceSet
  /// Where the help screen puts it.
  public let group: Group
  /// What it does, in one line.
  public let help: String
  /// The word beside its key in the status line; `nil` where it is not shown there.
  public let hint: String?
  /// The words at places where it has one of its own.
  private let hintsByPlace: [Place: String]
  /// What can stand behind its name in the command line; `nil` for nothing.
  public let argument: CommandArgument?
  /// What happens.
  public let action: Verb

  init(
    _ name: String, keys: [String], in places: PlaceSet, _ group: Group, help: String,
    hint: String? = nil, hints: [Place: String] = [:],
    argument: CommandArgument? = nil, action: Verb
  ) {
    self.name = name
    self.keys = keys
    self.places = places
    self.group = group
    self.help = help
    self.hint = hint
    hintsByPlace = hints
    self.argument = argument
    self.action = action
  }

  /// The word beside its key at a place; `nil` where the status line does not show it.
  func hint(at place: Place) -> String? { hintsByPlace[place] ?? hint }
}
