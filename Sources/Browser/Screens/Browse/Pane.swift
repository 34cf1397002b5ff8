/// One of the three parts of the browse screen.
public enum Pane: Hashable, Sendable, CaseIterable {
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
