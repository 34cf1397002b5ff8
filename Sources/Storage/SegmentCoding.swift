import Foundation
import Language
import Model

/// Packs the segments of an article into a few bytes each, since their text is mostly that of the
/// article: a segment that stands there as it is keeps only its place.
enum SegmentCoding {
  private static let kinds = Segment.Kind.allCases

  /// The segments in bytes, with the article's seal behind them.
  ///
  /// - Parameter contentHash: The hash of the article's text; worked out where it is not given.
  static func encode(_ article: Article, contentHash: Int64? = nil) -> [UInt8] {
    let packed = pack(article)
    let hash = contentHash ?? Int64(bitPattern: ContentHash(article.text).value)
    return packed + ArticleSeal.bytes(of: article, contentHash: hash, segments: packed)
  }

  private static func pack(_ article: Article) -> [UInt8] {
    var text = article.text
    return text.withUTF8 { source in
      var writer = VarintWriter()
      var place = ScalarPlace(source)
      writer.append(article.segments.count)
      for segment in article.segments {
        let byteOffset = place.byteOffset(ofScalar: segment.origin.start)
        let isVerbatim = stands(segment, in: source, at: byteOffset)
        let kind = kinds.firstIndex(of: segment.kind) ?? 0
        writer.append(kind << 1 | (isVerbatim ? 1 : 0))
        writer.append(segment.language.rawValue)
        writer.append(segment.origin.start)
        if isVerbatim, let byteOffset {
          writer.append(byteOffset)
          writer.append(segment.text.utf8.count)
          continue
        }
        writer.append(segment.origin.gaps.count)
        var last = 0
        for gap in segment.origin.gaps {
          writer.append(gap.offset - last)
          writer.append(gap.dropped)
          last = gap.offset
        }
        writer.append(segment.text)
      }
      return writer.bytes
    }
  }

  /// - Throws: ``BadPacking`` for bytes that do not say how the text is parted.
  static func decode(_ bytes: [UInt8], text: String) throws -> [Segment] {
    var text = text
    return try text.withUTF8 { source in
      var segments: [Segment] = []
      try forEachSegment(in: bytes, of: source) { segment, text in
        segments.append(
          Segment(
            kind: segment.kind, language: segment.language,
            text: String(decoding: text, as: UTF8.self), origin: segment.origin))
        return true
      }
      return segments
    }
  }

  /// What is kept of a segment beside its text.
  struct Head {
    let kind: Segment.Kind
    let language: LanguageTag
    let origin: OffsetMap
  }

  /// Calls a closure with each segment and its text in UTF-8, most of which is never copied, until
  /// it returns `false`.
  ///
  /// - Throws: ``BadPacking``; what was read until then was given to the closure.
  static func forEachSegment(
    in bytes: [UInt8], of source: UnsafeBufferPointer<UInt8>,
    _ body: (_ head: Head, _ text: UnsafeBufferPointer<UInt8>) -> Bool
  ) throws(BadPacking) {
    var reader = VarintReader(bytes: bytes)
    for _ in 0..<(try reader.count(ofAtLeast: 4)) {
      let number = try reader.number()
      guard kinds.indices.contains(number >> 1) else { throw BadPacking() }
      let kind = kinds[number >> 1]
      let language = LanguageTag(rawValue: try reader.text())
      var origin = OffsetMap(start: try place(&reader, within: source.count))
      let goesOn: Bool
      if number & 1 == 1 {
        let lower = try place(&reader, within: source.count)
        let upper = lower + (try place(&reader, within: source.count - lower))
        goesOn = body(
          Head(kind: kind, language: language, origin: origin),
          UnsafeBufferPointer(rebasing: source[lower..<upper]))
      } else {
        var last = 0
        for _ in 0..<(try reader.count(ofAtLeast: 2)) {
          last += try place(&reader, within: source.count - last)
          origin.gaps.append(
            OffsetMap.Gap(offset: last, dropped: try place(&reader, within: source.count)))
        }
        var text = try reader.text()
        goesOn = text.withUTF8 {
          body(Head(kind: kind, language: language, origin: origin), $0)
        }
      }
      guard goesOn else { return }
    }
    guard reader.isAtEnd || reader.restCount == ArticleSeal.byteCount else { throw BadPacking() }
  }

  /// A number that says where in a text of so many bytes something stands.
  private static func place(
    _ reader: inout VarintReader, within count: Int
  ) throws(BadPacking) -> Int {
    let place = try reader.number()
    guard place <= count else { throw BadPacking() }
    return place
  }

  /// Whether a segment's bytes are those of the source from the given one on.
  private static func stands(
    _ segment: Segment, in source: UnsafeBufferPointer<UInt8>, at byteOffset: Int?
  ) -> Bool {
    guard let byteOffset, segment.origin.gaps.isEmpty else { return false }
    var text = segment.text
    return text.withUTF8 { bytes in
      guard byteOffset + bytes.count <= source.count else { return false }
      guard let first = bytes.baseAddress, let other = source.baseAddress else { return true }
      return memcmp(other + byteOffset, first, bytes.count) == 0
    }
  }

  /// Finds bytes of scalars that are asked for in ascending order.
  private struct ScalarPlace {
    private let source: UnsafeBufferPointer<UInt8>
    private var scalar = 0
    private var byte = 0

    init(_ source: UnsafeBufferPointer<UInt8>) {
      self.source = source
    }

    mutating func byteOffset(ofScalar wanted: Int) -> Int? {
      if wanted < scalar {
        scalar = 0
        byte = 0
      }
      while scalar < wanted {
        guard byte < source.count else { return nil }
        byte += 1
        while byte < source.count, source[byte] & 0xC0 == 0x80 { byte += 1 }
        scalar += 1
      }
      return byte
    }
  }
}
