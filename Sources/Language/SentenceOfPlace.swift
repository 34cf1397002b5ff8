public import Model

/// The sentence that has a place of a text in it.
public struct SentenceOfPlace: Hashable, Sendable {
  /// The sentence, without the blanks after it.
  public let text: String
  /// Scalars of the sentence that are the place.
  public let place: Range<Int>

  /// The sentence of a place; `nil` for one that the text does not have.
  ///
  /// - Parameters:
  ///   - place: Scalars of the text.
  ///   - text: One paragraph.
  ///   - language: Its language.
  public init?(_ place: Range<Int>, in text: String, language: LanguageTag) {
    let scalars = Array(text.unicodeScalars)
    guard !place.isEmpty, place.lowerBound >= 0, place.upperBound <= scalars.count else {
      return nil
    }
    let sentences = Segmentation.sentences(in: text, language: language)
    let sentence = sentences.first { $0.contains(place.lowerBound) } ?? 0..<scalars.count
    let end =
      scalars[sentence].lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 }
      ?? sentence.upperBound
    self.text = String(scalars: scalars[sentence.lowerBound..<end])
    self.place =
      (place.lowerBound - sentence.lowerBound)..<(min(place.upperBound, end)
      - sentence.lowerBound)
  }
}
