import Language
import Model

/// An article's text as the index gets it: stems parted by spaces.
///
/// Words are cut, folded and stemmed before SQLite sees them, so that its own plain `ascii`
/// tokenizer has nothing to do but to part them at the spaces; what is counted of the words is
/// gathered on the same way. An article in a language with stems of its own is stemmed as that language;
/// source, author and address are not in any.
struct IndexedText {
  /// In UTF-8.
  let title: [UInt8]
  /// In UTF-8.
  let body: [UInt8]
  /// The words of source, author and address, in UTF-8.
  let origin: [UInt8]
  /// Words of title and body, by which their matches are weighed.
  let wordCount: Int
  /// What the article's address has in common with others of the same page.
  let address: String?
  /// The numbers by which copies are found.
  let copyKeys: [UInt64]
  /// By which it is told roughly how much two texts have in common; empty for a short one.
  let copySample: [UInt8]

  /// Analyses an article.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - analyzer: What cuts and stems.
  ///   - count: Called with each word's stem and the word as it is written.
  init(
    _ article: Article, analyzer: TextAnalyzer,
    count: (_ stem: UnsafeBufferPointer<UInt8>, _ form: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var words = 0
    func add(_ text: String, in language: LanguageTag? = nil, to bytes: inout [UInt8]) {
      var text = text
      text.withUTF8 { utf8 in
        analyzer.forEachToken(inUTF8: utf8, in: language) { token in
          bytes.append(contentsOf: token.stem)
          bytes.append(UInt8(ascii: " "))
          words += 1
          let isLong = token.written.count > TextAnalyzer.maximumByteCount
          count(token.stem, isLong ? token.folded : token.written)
          return true
        }
      }
    }
    var titleBytes: [UInt8] = []
    var bodyBytes: [UInt8] = []
    bodyBytes.reserveCapacity(article.text.utf8.count)
    // The words of a lead that serves as title stand in the text already; counted twice, they would
    // outweigh the rest.
    if article.title.origin == .headline {
      add(article.title.text, in: article.language, to: &titleBytes)
    }
    for segment in article.segments where !article.isTitle(segment) {
      add(segment.text, in: article.language, to: &bodyBytes)
    }
    title = titleBytes
    body = bodyBytes
    wordCount = words
    var originBytes: [UInt8] = []
    if let source = article.source { add(source, to: &originBytes) }
    if let author = article.author { add(author, to: &originBytes) }
    if let url = article.url { add(WebAddress.words(of: url), to: &originBytes) }
    origin = originBytes
    address = article.canonicalAddress
    let sketch = TextSketch(title: titleBytes, body: bodyBytes)
    copySample = sketch.sample
    copyKeys =
      sketch.keys + (address.map { [TextSketch.key(ofAddress: $0)] } ?? [])
  }
}

extension Article {
  /// What its address has in common with others of the same page.
  var canonicalAddress: String? { url.flatMap { WebAddress($0).canonicalName } }

  /// Whether the segment is the title itself, which the index has in a column of its own.
  func isTitle(_ segment: Segment) -> Bool {
    title.origin == .headline && segment.kind == .headline && segment.text == title.text
  }
}
