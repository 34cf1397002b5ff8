import Language

/// Lines under pictures that say whose they are, and not what they show. Whether a paragraph that ends in a
/// credit is a caption is another question (`PhotoCredit`, in `Importing`).
enum PictureCredit {
  static func isOne(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard words.count <= 8 else { return false }
    let folded = BlockWords.folded(text)
    return text.contains("©") || openings.contains { folded.hasPrefix($0) }
      || endings.contains { folded.hasSuffix($0) }
  }

  private static let openings = LanguageProfile.texts(.creditOpening)
  private static let endings = LanguageProfile.texts(.creditEnding)
}
