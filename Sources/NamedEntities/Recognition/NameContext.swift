/// English nouns that tell of a name in front of them what it names.
enum NameContext {
  /// `Guizhou province`, `Long Lartin prison`.
  static let places = KeySet(cues: "NameContext.places")

  /// `Die Zeit newspaper`, `Blohm shipyard`.
  static let bodies = KeySet(cues: "NameContext.bodies")

  /// `one Manitoba farmer`, `Newport police`.
  static let inhabitants = KeySet(cues: "NameContext.inhabitants")

  /// `Yuan's family`
  static let kin = KeySet(cues: "NameContext.kin")

  /// `Norvane shares`, `Norvane's shareholders`
  static let holdings = KeySet(cues: "NameContext.holdings")

  /// Words that open places' names: `East Norvania`, `New Norvania`
  static let openings = KeySet(cues: "NameContext.openings")

  /// `Norvane said it would`
  static let things = KeySet(cues: "NameContext.things")

  /// `the town of Arvik`
  static let placesOf = KeySet(cues: "NameContext.placesOf")

  /// `the singer Lena Moor`
  static let roles = KeySet(cues: "NameContext.roles")

  /// `the film The Last Emperor`, `is the debut album of`
  static let works = KeySet(cues: "NameContext.works")

  /// What calls a name's bearer something, as in `Aisby is a village`.
  static let copulas = KeySet(cues: "NameContext.copulas")
  static let articles = KeySet(cues: "NameContext.articles")

  /// Last words of what happens or is won, which is no body: `Glastonbury Festival`, `Stanley Cup`.
  static let events = KeySet(cues: "NameContext.events")

  /// First words of the like, before `of`: `Battle of Gettysburg`.
  static let eventHeads = KeySet(cues: "NameContext.eventHeads")

  /// The commonest verbs that people do something by and that are irregular.
  static let verbs = KeySet(cues: "NameContext.verbs")

  /// Last words of companies' names.
  static let companies = KeySet(cues: "NameContext.companies")

  /// Who speaks for a house that they work with: `an analyst with Norvane Lund`.
  static let analysts = KeySet(cues: "NameContext.analysts")

  /// Last words that tell of a name what its bearer trades in or does, and that mean nothing of the like by
  /// themselves: `Norvane Design`.
  static let trades = KeySet(cues: "NameContext.trades")

  /// Last words of places' names of the like: `Hancock Pond`.
  static let grounds = KeySet(cues: "NameContext.grounds")

  /// First words of bodies' names in other languages, and of clubs: `Banque Norvane`, `SV Norvik`.
  static let bodyHeads = KeySet(cues: "NameContext.bodyHeads")

  /// First words of places' names in other languages: `Circuit Norvik`.
  static let placeHeads = KeySet(cues: "NameContext.placeHeads")

  /// How states are abbreviated behind a town: `Arvik, FL`, `Arvik, Colo.`
  static let states = KeySet(cues: "NameContext.states")

  /// Prepositions of place that stand before anything else as well: `sold to Norvane`.
  static let looseLocatives = KeySet(cues: "NameContext.looseLocatives")

  /// What a head of state leads: `the Norvane administration`
  static let governments = KeySet(cues: "NameContext.governments")

  /// Whether a word says what something is.
  static func isNoun(_ key: UInt64) -> Bool {
    places.contains(key) || bodies.contains(key) || works.contains(key) || roles.contains(key)
  }

  static let `in` = NameFolding.key("in")
  static let the = NameFolding.key("the")
  static let by = NameFolding.key("by")
  static let with = NameFolding.key("with")
  static let at = NameFolding.key("at")
  static let of = NameFolding.key("of")
  static let and = NameFolding.key("and")
}
