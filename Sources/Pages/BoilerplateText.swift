import Language

/// Texts that pages put between an article's paragraphs, in all languages that have lists of them.
enum BoilerplateText {
  /// The longest notice, in words.
  private static let longest = 45
  /// The longest label or pointer.
  private static let longestLabel = 14

  static func isBoilerplate(_ block: TextBlock) -> Bool {
    guard block.words <= longest else { return false }
    let phrase = phrase(block.text)
    let bytes = Array(phrase.utf8)
    if bytes.isEmpty || notices.open(bytes) || isAppeal(bytes) { return true }
    guard block.words <= longestLabel else { return false }
    return whole.contains(phrase) || openings.open(bytes) || isPictureNumber(phrase)
  }

  private static func phrase(_ text: String) -> String { Folding.folded(BlockWords.folded(text)) }

  /// Beginnings of phrases by their first bytes.
  private struct Beginnings {
    private var texts: [UInt8: [[UInt8]]] = [:]

    init(_ texts: [String]) {
      for text in BoilerplateText.bytes(texts) {
        if let first = text.first { self.texts[first, default: []].append(text) }
      }
    }

    /// Whether a phrase begins with one of them.
    func open(_ phrase: [UInt8]) -> Bool {
      guard let first = phrase.first, let texts = texts[first] else { return false }
      return texts.contains { phrase.starts(with: $0) }
    }
  }

  private static func bytes(_ texts: [String]) -> [[UInt8]] {
    // A blank at the end keeps longer words out.
    texts.map { text in Array(phrase(text).utf8) + (text.last == " " ? [0x20] : []) }
  }

  /// Whether readers are asked to follow somebody on a network, or to take a newsletter.
  private static func isAppeal(_ bytes: [UInt8]) -> Bool {
    networks.contains(where: bytes.holds) && appeals.contains(where: bytes.holds)
  }

  /// "Image 2 of 5".
  private static func isPictureNumber(_ phrase: String) -> Bool {
    let words = phrase.split(separator: " ")
    return words.count == 4 && words[1].allSatisfy(\.isNumber) && words[3].allSatisfy(\.isNumber)
      && pictures.contains(String(words[0]))
  }

  private static let whole = Set(LanguageProfile.texts(.boilerplate).map(phrase))
  /// How notices begin.
  private static let notices = Beginnings(LanguageProfile.texts(.notice))
  /// How labels and pointers to other articles begin.
  private static let openings = Beginnings(
    LanguageProfile.texts(.pointer) + LanguageProfile.texts(.pointerOpening))
  private static let appeals = bytes(LanguageProfile.texts(.appeal))
  private static let networks = bytes(LanguageProfile.texts(.network))
  /// What pages count pictures by.
  private static let pictures = Set(LanguageProfile.texts(.picture).map(phrase))
}
