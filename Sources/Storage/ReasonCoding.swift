import Model

/// The reasons of a spelling as they stand in its row: their codes, one a line.
enum ReasonCoding {
  static func text(of reasons: [SpellingReason]) -> String {
    reasons.map(\.rawValue).joined(separator: "\n")
  }

  /// The reasons; without those that this version does not know.
  static func reasons(of text: some StringProtocol) -> [SpellingReason] {
    text.split(separator: "\n").compactMap { SpellingReason(rawValue: String($0)) }
  }

  /// Of the reasons of several spellings that are written alike, parted by record separators, those that are
  /// told: the ones whose words come last.
  static func told(ofAlternatives text: String) -> [SpellingReason] {
    text.split(separator: "\u{1E}").map { reasons(of: $0) }.max { one, other in
      words(of: one).utf8.lexicographicallyPrecedes(words(of: other).utf8)
    } ?? []
  }

  private static func words(of reasons: [SpellingReason]) -> String {
    reasons.map(\.description).joined(separator: "\n")
  }
}
