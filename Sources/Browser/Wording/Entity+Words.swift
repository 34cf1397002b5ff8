import Model

extension Entity {
  /// The name to call it by: the English, then the Arabic one.
  var name: String {
    names[.english] ?? names[.arabic] ?? names.values.min() ?? id.rawValue
  }
}
