import Model

/// Packs the segments of an article into a few bytes each, since their text is mostly that of the
/// article: a segment whose text follows from ``Article/text`` and its origin keeps only the
/// origin and a length.
enum SegmentCoding {
  private static let kinds = Segment.Kind.allCases

  static func encode(_ article: Article) -> [UInt8] {
    let source = Array(article.text.unicodeScalars)
    var writer = VarintWriter()
    writer.append(article.segments.count)
    for segment in article.segments {
      let count = segment.text.unicodeScalars.count
      let follows = derivedText(of: segment.origin, count: count, in: source) == segment.text
      let kind = kinds.firstIndex(of: segment.kind) ?? 0
      writer.append(kind << 1 | (follows ? 1 : 0))
      writer.append(segment.language.rawValue)
      writer.append(segment.origin.start)
      writer.append(segment.origin.gaps.count)
      var last = 0
      for gap in segment.origin.gaps {
        writer.append(gap.offset - last)
        writer.append(gap.dropped)
        last = gap.offset
      }
      if follows { writer.append(count) } else { writer.append(segment.text) }
    }
    return writer.bytes
  }

  static func decode(_ bytes: [UInt8], text: String) -> [Segment] {
    var source: [Unicode.Scalar] = []
    var reader = VarintReader(bytes: bytes)
    let count = reader.number()
    var segments: [Segment] = []
    for _ in 0..<count where !reader.isAtEnd {
      let head = reader.number()
      let language = LanguageTag(rawValue: reader.text())
      var origin = OffsetMap(start: reader.number())
      var last = 0
      for _ in 0..<reader.number() where !reader.isAtEnd {
        last += reader.number()
        origin.gaps.append(OffsetMap.Gap(offset: last, dropped: reader.number()))
      }
      let segmentText: String
      if head & 1 == 1 {
        if source.isEmpty { source = Array(text.unicodeScalars) }
        segmentText = derivedText(of: origin, count: reader.number(), in: source) ?? ""
      } else {
        segmentText = reader.text()
      }
      let kind = kinds.indices.contains(head >> 1) ? kinds[head >> 1] : .paragraph
      segments.append(
        Segment(kind: kind, language: language, text: segmentText, origin: origin))
    }
    return segments
  }

  /// The source's scalars that an origin maps to; `nil` where it points outside.
  private static func derivedText(
    of origin: OffsetMap, count: Int, in source: [Unicode.Scalar]
  ) -> String? {
    var view = String.UnicodeScalarView()
    var offset = origin.start
    var gaps = origin.gaps[...]
    for index in 0..<count {
      while let gap = gaps.first, gap.offset <= index {
        offset += gap.dropped
        gaps.removeFirst()
      }
      guard source.indices.contains(offset) else { return nil }
      view.append(source[offset])
      offset += 1
    }
    return String(view)
  }
}
