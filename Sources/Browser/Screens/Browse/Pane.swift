/// One of the three parts of the browse screen.
enum Pane: Hashable, Sendable, CaseIterable {
  /// The article list.
  case articles
  /// The text.
  case reader
  /// The names.
  case entities

  var place: Place {
    switch self {
    case .articles: .articles
    case .reader: .reader
    case .entities: .entities
    }
  }
}

extension Place {
  /// The article list.
  static let articles = Place("articles", inWords: "list", for: .reading, .pane)
  /// The text.
  static let reader = Place("reader", inWords: "text", for: .reading, .pane)
  /// The sidebar with the names.
  static let entities = Place("entities", inWords: "names", for: .names, .pane)
}
