import Model

extension EntityType {
  /// The heading of its group.
  var plural: String {
    switch self {
    case .person: "People"
    case .location: "Places"
    case .organization: "Organisations"
    case .miscellaneous: "Other names"
    }
  }

  /// One of them.
  var singular: String {
    switch self {
    case .person: "Person"
    case .location: "Place"
    case .organization: "Organisation"
    case .miscellaneous: "Other name"
    }
  }
}
