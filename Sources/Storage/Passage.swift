import Model

/// A passage of an article, on one line, and the words in it that match.
struct Passage {
  /// Scalars that a passage has at most.
  private static let length = 180

  let text: String
  /// Scalars of ``text``, half open, ascending.
  let highlights: [Range<Int>]

  /// The passage with the most weight of different terms; the beginning where no term stands.
  ///
  /// - Parameters:
  ///   - segments: The segments of an article.
  ///   - occurrences: For each of them, where the terms stand; may be shorter.
  ///   - groups: The terms.
  init(
    in segments: [Segment], _ occurrences: [[TermFinder.Occurrence]], groups: [TermGroup]
  ) {
    var best = (score: 0.0, index: 0, window: 0..<0)
    for (index, found) in occurrences.enumerated() where !found.isEmpty {
      let (score, window) = Self.bestWindow(of: found, groups)
      let weighted = segments[index].kind == .paragraph ? score : score * 0.8
      if weighted > best.score { best = (weighted, index, window) }
    }
    if best.score > 0 {
      self.init(segments[best.index].text, around: best.window, occurrences[best.index])
    } else {
      let lead = segments.first { $0.kind == .paragraph } ?? segments.first
      self.init(lead?.text ?? "", around: 0..<0, [])
    }
  }

  private static func bestWindow(
    of occurrences: [TermFinder.Occurrence], _ groups: [TermGroup]
  ) -> (score: Double, range: Range<Int>) {
    var best = (score: 0.0, range: 0..<0)
    for first in occurrences.indices {
      var seen: UInt64 = 0
      var score = 0.0
      let lower = occurrences[first].range.lowerBound
      for occurrence in occurrences[first...] {
        let upper = occurrence.range.upperBound
        guard upper - lower <= length * 2 / 3 || seen == 0 else { break }
        let weight = groups[occurrence.group].weight * (occurrence.isExact ? 1.2 : 1)
        let bit: UInt64 = 1 << UInt64(min(occurrence.group, 63))
        score += seen & bit == 0 ? weight : weight * 0.1
        seen |= bit
        if score > best.score { best = (score, lower..<upper) }
      }
    }
    return best
  }

  /// Cuts a text around a range of its scalars, at spaces.
  private init(
    _ text: String, around window: Range<Int>, _ occurrences: [TermFinder.Occurrence]
  ) {
    var text = text
    (self.text, highlights) = text.withUTF8 { bytes in
      var cut = ScalarCut(bytes, around: window, length: Self.length)
      cut.narrow(toSpacesAround: window)
      let head = cut.scalars.lowerBound > 0 ? "… " : ""
      let tail = cut.bytes.upperBound < bytes.count ? " …" : ""
      let shift = head.unicodeScalars.count - cut.scalars.lowerBound
      let kept = String(decoding: bytes[cut.bytes], as: UTF8.self)
      let highlights = occurrences.map(\.range).filter {
        $0.lowerBound >= cut.scalars.lowerBound && $0.upperBound <= cut.scalars.upperBound
      }
      return (
        head + kept + tail, highlights.map { ($0.lowerBound + shift)..<($0.upperBound + shift) }
      )
    }
  }
}

/// A stretch of a text in UTF-8, in scalars and in bytes.
private struct ScalarCut {
  private let text: UnsafeBufferPointer<UInt8>
  private(set) var scalars: Range<Int>
  private(set) var bytes: Range<Int>

  /// A stretch of at most `length` scalars with the window in its first half.
  init(_ text: UnsafeBufferPointer<UInt8>, around window: Range<Int>, length: Int) {
    self.text = text
    let count = text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    let room = max(0, length - window.count)
    let lower = max(0, min(window.lowerBound - room / 3, count - length))
    scalars = lower..<min(count, lower + length)
    let start = Self.byteOffset(ofScalar: lower, in: text[...])
    bytes = start..<Self.byteOffset(ofScalar: scalars.count, in: text[start...])
  }

  /// Leaves out words that are cut, but none of the window.
  mutating func narrow(toSpacesAround window: Range<Int>) {
    while bytes.lowerBound > 0, scalars.lowerBound < window.lowerBound,
      text[bytes.lowerBound - 1] != UInt8(ascii: " ")
    {
      let next = Self.byteOffset(ofScalar: 1, in: text[bytes.lowerBound...])
      scalars = (scalars.lowerBound + 1)..<scalars.upperBound
      bytes = next..<bytes.upperBound
    }
    while bytes.upperBound < text.count,
      scalars.upperBound > max(window.upperBound, scalars.lowerBound + 1),
      text[bytes.upperBound] != UInt8(ascii: " ")
    {
      var end = bytes.upperBound - 1
      while text[end] & 0xC0 == 0x80 { end -= 1 }
      scalars = scalars.lowerBound..<(scalars.upperBound - 1)
      bytes = bytes.lowerBound..<end
    }
  }

  private static func byteOffset(
    ofScalar wanted: Int, in text: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Int {
    var offset = text.startIndex
    for _ in 0..<wanted {
      offset += 1
      while offset < text.endIndex, text[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return min(offset, text.endIndex)
  }
}
