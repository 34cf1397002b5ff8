import Model

/// Names of elsewhere, with what was found for each word so far: articles say the same words again
/// and again.
final class HintCache {
  private let names: any NameHints
  private var found: [UInt64: NameHint?] = [:]

  init(_ names: some NameHints) {
    self.names = names
  }

  /// The name that an Arabic word sounds like.
  ///
  /// - Parameters:
  ///   - key: The word's folded key.
  ///   - word: Makes the word, where it has not been asked about before.
  func hint(for key: UInt64, word: () -> String) -> NameHint? {
    if let known = found[key] { return known }
    let hint = names.hint(for: word(), language: .arabic)
    found[key] = .some(hint)
    return hint
  }
}
