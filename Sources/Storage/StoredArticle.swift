import Foundation
import GRDB
import Language
import Model

/// An article with what is stored beside it, as it is read to look for damage: nothing that is wrong with it
/// keeps it from being read.
struct StoredArticle {
  let row: Int64
  /// The article; where its segments are damaged, with the lines of its text in their place.
  let article: Article
  let contentHash: Int64
  let vocabularyWeight: Int
  /// Its packed segments; `nil` where they are not what was kept.
  private let packedSegments: [UInt8]?

  /// Reads a row of ``ArticleRow/articleColumns``.
  init(_ row: Row, at place: KeptBytes.Place, number: Int64) throws {
    func content<Value: DatabaseValueConvertible & StatementColumnConvertible>(
      _ column: ContentColumn
    ) throws -> Value { try row.value(column, after: ArticleRow.summaryColumnCount) }
    self.row = number
    contentHash = try content(.contentHash)
    vocabularyWeight = try content(.vocabularyWeight)
    let text = (try content(.text) as String?) ?? ""
    let packed = try? ArticleRow.packedSegments(from: row, at: place)
    if let packed, let segments = try? SegmentCoding.decode(packed.bytes, text: text) {
      packedSegments = packed.bytes
      article = try ArticleRow.article(from: row, text: text, segments: segments)
    } else {
      packedSegments = nil
      let plain = try ArticleRow.article(from: row, text: text, segments: [])
      article = plain.withLinesAsSegments
    }
  }

  /// Whether its segments are what was kept.
  var hasSegments: Bool { packedSegments != nil }

  /// Whether its text is what was stored.
  var hasText: Bool { Int64(bitPattern: ContentHash(article.text).value) == contentHash }

  /// Whether it is what was stored.
  var isSound: Bool {
    guard hasText, let packedSegments else { return false }
    let packed = SegmentCoding.encode(article)
    if packed == packedSegments { return true }
    // What was stored before there were seals may have been packed in another way.
    guard packedSegments.count >= ArticleSeal.byteCount,
      packed.count == packedSegments.count + ArticleSeal.byteCount
    else { return false }
    return packed.dropLast(ArticleSeal.byteCount).elementsEqual(packedSegments)
  }
}

extension Article {
  /// The article with each line of its text as a paragraph, but for the title.
  fileprivate var withLinesAsSegments: Article {
    var article = self
    article.segments = Sanitiser.paragraphs(of: text).enumerated().map { index, line in
      Segment(
        kind: index == 0 && title.origin == .headline && line.text == title.text
          ? .headline : .paragraph,
        language: LanguageGuess.language(
          ofPiece: line.text, evidence: LanguageEvidence(line.text), within: language),
        text: line.text, origin: line.origin)
    }
    return article
  }
}
