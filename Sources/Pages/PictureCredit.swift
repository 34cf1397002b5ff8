/// Lines under pictures that say whose they are, and not what they show.
enum PictureCredit {
  static func isOne(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard words.count <= 8 else { return false }
    let folded = BlockWords.folded(text)
    return text.contains("©") || openings.contains { folded.hasPrefix($0) }
      || endings.contains { folded.hasSuffix($0) }
  }

  private static let openings = [
    "photo", "image", "credit", "foto", "bild", "quelle", "source", "getty", "picture", "imagen",
    "تصوير", "الصورة", "صورة", "المصدر", "مصدر الصورة",
  ]
  private static let endings = ["getty images", "reuters", "afp", "shutterstock", "رويترز", "غيتي"]
}
