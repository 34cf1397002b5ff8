import Language
import Model

/// An article's text as the index gets it: stems parted by spaces.
///
/// Words are cut, folded and stemmed before SQLite sees them, so that its own plain `ascii`
/// tokenizer has nothing to do but to part them at the spaces; what is counted of the words is
/// gathered on the same way.
struct IndexedText {
  private(set) var title: String
  private(set) var body: String
  /// Words of title and body.
  private(set) var wordCount = 0
  /// Every stem and one word that has it.
  private(set) var forms: [String: String] = [:]

  init(_ article: Article, analyzer: TextAnalyzer) {
    var titleBytes: [UInt8] = []
    var bodyBytes: [UInt8] = []
    bodyBytes.reserveCapacity(article.text.utf8.count)
    var count = 0
    var forms: [String: String] = [:]
    func add(_ text: String, to bytes: inout [UInt8]) {
      var text = text
      text.withUTF8 { utf8 in
        analyzer.forEachToken(inUTF8: utf8) { token in
          bytes.append(contentsOf: token.stem)
          bytes.append(UInt8(ascii: " "))
          count += 1
          let stem = String(decoding: token.stem, as: UTF8.self)
          if forms[stem] == nil { forms[stem] = String(decoding: token.folded, as: UTF8.self) }
          return true
        }
      }
    }
    add(article.title.text, to: &titleBytes)
    for segment in article.segments where !article.isTitle(segment) {
      add(segment.text, to: &bodyBytes)
    }
    title = String(decoding: titleBytes, as: UTF8.self)
    body = String(decoding: bodyBytes, as: UTF8.self)
    wordCount = count
    self.forms = forms
  }
}

extension Article {
  /// Whether the segment is the title itself, which the index has in a column of its own.
  func isTitle(_ segment: Segment) -> Bool {
    title.origin == .headline && segment.kind == .headline && segment.text == title.text
  }
}
