import Model

extension Entity {
  /// The name to call it by.
  var name: String { names.preferredName ?? id.rawValue }
}
