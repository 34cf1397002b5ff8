/// A passage of an article, on one line, and the words in it that match.
struct Passage {
  /// Scalars that a passage has at most.
  static let length = 180

  let text: String
  /// Scalars of ``text``, half open, ascending.
  let highlights: [Range<Int>]

  init(text: String, highlights: [Range<Int>]) {
    self.text = text
    self.highlights = highlights
  }

  /// Cuts a text in UTF-8 around a range of its scalars, at spaces.
  init(
    cutFrom bytes: UnsafeBufferPointer<UInt8>, around window: Range<Int>,
    _ occurrences: [TermFinder.Occurrence]
  ) {
    var cut = ScalarCut(bytes, around: window, length: Self.length)
    cut.narrow(toSpacesAround: window)
    let head = cut.scalars.lowerBound > 0 ? "… " : ""
    let tail = cut.bytes.upperBound < bytes.count ? " …" : ""
    let shift = head.unicodeScalars.count - cut.scalars.lowerBound
    text = head + String(decoding: bytes[cut.bytes], as: UTF8.self) + tail
    highlights = occurrences.map(\.range)
      .filter {
        $0.lowerBound >= cut.scalars.lowerBound && $0.upperBound <= cut.scalars.upperBound
      }
      .map { ($0.lowerBound + shift)..<($0.upperBound + shift) }
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
