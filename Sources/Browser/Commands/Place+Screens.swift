extension Place {
  /// The article list.
  static let articles = Place("articles", inWords: "list", for: .reading, .pane)
  /// The text.
  static let reader = Place("reader", inWords: "text", for: .reading, .pane)
  /// The sidebar with the names.
  static let entities = Place("entities", inWords: "names", for: .names, .pane)
  /// Two texts side by side.
  static let compare = Place("compare", inWords: "comparison", for: .comparing, .screen)
  /// A line that is typed into.
  static let prompt = Place("prompt", inWords: "prompt", for: .reading, [])
  /// A list of choices with a line to narrow it.
  static let picker = Place("picker", inWords: "choices", for: .reading, .scrolls)
  /// A page to look at: help, problems.
  static let page = Place("page", inWords: "pages", for: .reading, .page)
  /// The page of one entity.
  static let entityPage = Place("entity-page", inWords: "a name's page", for: .names, .page)

  /// Every place.
  static let allCases: [Place] = [
    .articles, .reader, .entities, .compare, .prompt, .picker, .page, .entityPage,
  ]
}

extension Place.Traits {
  /// A popup that is read and scrolled.
  static let page: Self = [.scrolls, .hasLetterKeys]
  /// A screen of its own with an article in it.
  static let screen: Self = [.scrolls, .hasLetterKeys, .hasArticle]
  /// A pane of the browse screen.
  static let pane: Self = [.scrolls, .hasLetterKeys, .hasArticle, .isPane]
}
