import Canvas
import Language
import Model

/// A word of a text that a dictionary is asked about, with the sentence that it stands in.
struct WordInText: Hashable, Sendable {
  /// The word as it stands there.
  let word: String
  /// The language of its paragraph.
  let language: LanguageTag
  /// The sentence that it stands in.
  let sentence: String
  /// Scalars of the sentence that are the word.
  let place: Range<Int>
  /// What stands for its paragraph on the other side, where that is on the screen.
  let rendering: TextInLanguage?
  /// The article.
  let article: ArticleID

  /// A text and its language.
  struct TextInLanguage: Hashable, Sendable {
    let text: String
    let language: LanguageTag
  }

  /// The word at a place of an article; `nil` where the article has no such place.
  init?(at place: SegmentRange, of article: Article, rendering: TextInLanguage? = nil) {
    guard article.segments.indices.contains(place.segment) else { return nil }
    let segment = article.segments[place.segment]
    guard
      let sentence = SentenceOfPlace(place.range, in: segment.text, language: segment.language)
    else { return nil }
    language = segment.language
    self.sentence = sentence.text
    self.place = sentence.place
    word = String(scalars: Array(sentence.text.unicodeScalars)[sentence.place])
    self.rendering = rendering
    self.article = article.id
  }
}
