/// English nouns that tell of a name in front of them what it names.
enum NameContext {
  /// `Guizhou province`, `Long Lartin prison`.
  static let places = KeySet([
    "province", "city", "town", "village", "district", "region", "river", "lake", "volcano",
    "mountain", "mountains", "hills", "valley", "island", "islands", "peninsula", "peninsular",
    "desert", "coast", "coastline", "airport", "airbase", "airfield", "port", "harbour", "harbor",
    "prison", "jail", "camp", "neighbourhood", "neighborhood", "suburb", "county", "state",
    "governorate", "municipality", "area", "border", "crossing", "junction", "oasis", "basin",
    "gulf", "bay", "strait", "canal", "dam", "bridge", "street", "square", "stadium", "oilfield",
    "refinery", "township", "settlement", "enclave", "territory", "republic", "plain", "plateau",
  ])

  /// `Die Zeit newspaper`, `Blohm shipyard`.
  static let bodies = KeySet([
    "newspaper", "magazine", "daily", "weekly", "agency", "company", "group", "party", "militia",
    "militias", "movement", "channel", "television", "website", "network", "firm", "club",
    "airline", "airlines", "university", "gang", "cartel", "shipyard", "studio", "studios", "brand",
    "foundation", "charity", "bank", "corporation", "organisation", "organization", "spokesman",
    "spokeswoman", "spokesperson", "shares", "executives", "employees", "factory", "fighters",
    "militants", "insurgents", "rebels", "battalion", "brigade", "faction", "coalition", "alliance",
    "broadcaster", "publisher", "supermarket", "retailer", "manufacturer", "committee", "council",
    "trio", "quartet", "duo",
    "school", "college", "hospital", "museum", "startup", "consultancy", "regiment", "squadron",
    "correspondent", "headquarters", "app", "platform", "label", "band", "team", "store", "stores",
  ])

  /// `one Manitoba farmer`, `Newport police`.
  static let inhabitants = KeySet([
    "police", "resident", "residents", "farmer", "farmers", "mayor", "governor", "native",
    "authorities", "officials", "voters", "hospital", "court", "university", "office", "branch",
    "restaurant", "hotel", "wildfire", "wildfires", "earthquake", "flooding", "floods", "summit",
    "talks", "agreement", "conference", "festival", "derby", "marathon", "lawmaker", "senator",
  ])

  /// `Yuan's family`
  static let kin = KeySet([
    "family", "father", "mother", "wife", "husband", "son", "daughter", "brother", "sister",
    "children", "widow", "lawyer", "lawyers", "death", "body", "arrest", "birthday", "murder",
    "killing", "forces", "militia", "supporters", "lawyers", "resignation", "speech", "career",
    "comments", "remarks", "parents", "girlfriend", "boyfriend", "assassination", "allies",
    "adviser", "spokesman", "presidency", "leadership", "visit", "words", "widow", "grandson",
  ])

  /// `the town of Arvik`
  static let placesOf = KeySet([
    "city", "town", "village", "province", "region", "district", "state", "port", "suburb",
    "governorate", "island", "area", "outskirts", "south", "north", "east", "west", "capital",
    "neighbourhood", "neighborhood", "coast", "mayor", "kilometres", "kilometers", "miles", "km",
  ])

  /// `the singer Lena Moor`
  static let roles = KeySet([
    "leader", "warlord", "president", "minister", "commander", "activist", "lawyer", "singer",
    "actor", "actress", "journalist", "director", "coach", "manager", "striker", "captain", "son",
    "daughter", "wife", "husband", "brother", "sister", "father", "mother", "correspondent",
    "spokesman", "spokeswoman", "author", "writer", "analyst", "adviser", "advisor", "founder",
    "billionaire", "colleague", "teammate", "champion", "named", "nicknamed", "reporter", "rival",
    "defender", "midfielder", "goalkeeper", "star", "candidate", "nominee", "judge", "professor",
    "playwright", "poet", "musician", "guitarist", "drummer", "bassist", "player", "pitcher",
    "politician", "composer", "painter", "scientist", "physicist", "historian", "philosopher",
    "footballer", "cricketer", "boxer", "swimmer", "racer", "rapper", "bishop", "engineer",
    "operator",
    "soldier", "novelist", "scholar", "comedian", "model", "presenter", "chairman", "friend",
    "attorney", "prosecutor", "envoy", "ambassador", "chief", "boss",
  ])

  /// `the film The Last Emperor`, `is the debut album of`
  static let works = KeySet([
    "film", "movie", "song", "album", "single", "novel", "book", "series", "episode", "show",
    "opera",
    "play", "sitcom", "musical", "anthem", "poem", "painting", "video", "game", "documentary",
    "soundtrack", "ballad", "serial", "trilogy", "manga", "anime", "symphony", "award", "festival",
    "battle", "competition", "tournament", "language", "dialect",
  ])

  /// What calls a name's bearer something, as in `Aisby is a village`.
  static let copulas = KeySet(["is", "was", "are", "were", "became", "remains"])
  static let articles = KeySet(["a", "an", "the", "one"])

  /// Last words of what happens or is won, which is no body: `Glastonbury Festival`, `Stanley Cup`.
  static let events = KeySet([
    "Award", "Awards", "Prize", "Prizes", "Cup", "Cups", "Trophy", "Championship", "Championships",
    "Olympics", "Games", "Festival", "Tournament", "Marathon", "Derby", "Challenge", "Revolution",
    "War", "Wars", "Treaty", "Act", "Day", "Week", "Accords", "Symposium", "Convention", "Medal",
    "Massacre",
    "Uprising", "Crisis", "Open", "Masters", "Classic", "Lotto", "Rivalry", "Chart",
  ])

  /// First words of the like, before `of`: `Battle of Gettysburg`.
  static let eventHeads = KeySet([
    "Battle", "Siege", "Treaty", "War", "Massacre", "Peace", "Declaration", "Convention", "Order",
  ])

  /// Whether a word says what something is.
  static func isNoun(_ key: UInt64) -> Bool {
    places.contains(key) || bodies.contains(key) || works.contains(key) || roles.contains(key)
  }

  static let `in` = NameFolding.key("in")
  static let the = NameFolding.key("the")
  static let source = NameFolding.key("source")
  static let by = NameFolding.key("by")
  static let with = NameFolding.key("with")
  static let of = NameFolding.key("of")
}
