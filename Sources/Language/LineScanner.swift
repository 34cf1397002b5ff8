import Model

/// Walks over the lines of UTF-8 bytes and tells which of them are clean as they stand, which nearly
/// all are: these need no look at their single scalars.
struct LineScanner {
  /// A line without its break.
  struct Line {
    /// Its bytes.
    let range: Range<Int>
    /// Scalars of the whole before it.
    let position: Int
    /// Scalars of its own.
    let scalarCount: Int
    /// Whether every scalar of it is kept.
    let isPlain: Bool
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var position: Int

  /// - Parameters:
  ///   - bytes: Valid UTF-8.
  ///   - position: How many scalars stand before it.
  init(bytes: UnsafeBufferPointer<UInt8>, position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// The next line; `nil` after the last one, which need not end in a break.
  mutating func next() -> Line? {
    guard offset < bytes.count else { return nil }
    let start = offset
    var scalarCount = 0
    var isPlain = true
    var end = start
    var breakScalars = 0
    scan: while end < bytes.count {
      let byte = bytes[end]
      switch byte {
      case 0x20...0x7E:
        end += 1
      // U+00C0 to U+06FF, where every scalar is kept.
      case 0xC3...0xDB:
        end += 2
      case 0x0A:
        offset = end + 1
        breakScalars = 1
        break scan
      case 0x0D:
        let isPair = end + 1 < bytes.count && bytes[end + 1] == 0x0A
        offset = end + (isPair ? 2 : 1)
        breakScalars = isPair ? 2 : 1
        break scan
      case 0..<0x80:
        isPlain = false
        end += 1
      default:
        let (treatment, length) = Self.treatment(at: end, in: bytes)
        if case .lineBreak = treatment {
          offset = end + length
          breakScalars = 1
          break scan
        }
        if case .keep = treatment {} else { isPlain = false }
        end += length
      }
      scalarCount += 1
    }
    if breakScalars == 0 { offset = bytes.count }
    let line = Line(
      range: start..<min(end, bytes.count), position: position, scalarCount: scalarCount,
      isPlain: isPlain)
    position += scalarCount + breakScalars
    return line
  }

  /// Whether a text may stand on one line as it is.
  static func isPlainLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var offset = 0
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20...0x7E: offset += 1
      case 0xC3...0xDB: offset += 2
      case 0..<0x80: return false
      default:
        // Directions have to be looked at in pairs.
        let isDirection =
          bytes[offset] == 0xE2 && offset + 2 < bytes.count
          && (bytes[offset + 1] == 0x80 && (0xAA...0xAE).contains(bytes[offset + 2])
            || bytes[offset + 1] == 0x81 && (0xA6...0xA9).contains(bytes[offset + 2]))
        guard !isDirection, case (.keep, let length) = treatment(at: offset, in: bytes) else {
          return false
        }
        offset += length
      }
    }
    return true
  }

  private static func treatment(
    at offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (treatment: Treatment, length: Int) {
    // Quotation marks, dashes and the ellipsis, the commonest marks beyond ASCII.
    if bytes[offset] == 0xE2, offset + 2 < bytes.count, bytes[offset + 1] == 0x80,
      (0x90...0xA7).contains(bytes[offset + 2])
    {
      return (.keep, 3)
    }
    guard let (scalar, length) = scalar(at: offset, in: bytes) else { return (.replace, 1) }
    return (Treatment(of: scalar), length)
  }

  fileprivate static func scalar(
    at offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    var cursor = UTF8Cursor(bytes: UnsafeBufferPointer(rebasing: bytes[offset...]))
    guard let element = cursor.next(), let scalar = Unicode.Scalar(element.scalar) else {
      return nil
    }
    return (scalar, element.end)
  }
}

extension LineScanner.Line {
  /// A plain line without white space at its ends; `nil` where nothing shows.
  func trimmed(in bytes: UnsafeBufferPointer<UInt8>) -> SanitisedText? {
    var lower = range.lowerBound
    var upper = range.upperBound
    var dropped = 0
    while lower < upper {
      if bytes[lower] == 0x20 {
        lower += 1
      } else if bytes[lower] >= 0x80,
        let (scalar, length) = LineScanner.scalar(at: lower, in: bytes),
        scalar.properties.isWhitespace
      {
        lower += length
      } else {
        break
      }
      dropped += 1
    }
    while lower < upper {
      if bytes[upper - 1] == 0x20 {
        upper -= 1
        continue
      }
      guard bytes[upper - 1] >= 0x80 else { break }
      var start = upper - 1
      while start > lower, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      guard let (scalar, _) = LineScanner.scalar(at: start, in: bytes),
        scalar.properties.isWhitespace
      else { break }
      upper = start
    }
    guard shows(lower..<upper, in: bytes) else { return nil }
    return SanitisedText(
      text: String(decoding: UnsafeBufferPointer(rebasing: bytes[lower..<upper]), as: UTF8.self),
      origin: OffsetMap(start: position + dropped))
  }

  /// Whether any scalar of some bytes shows; the first mostly does.
  private func shows(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      if (0x20...0x7E).contains(bytes[offset]) { return true }
      guard let (scalar, length) = LineScanner.scalar(at: offset, in: bytes) else { return true }
      if ScalarDisplay(scalar) != .nothing { return true }
      offset += length
    }
    return false
  }
}
