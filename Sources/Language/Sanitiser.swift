import Model

/// Makes text from outside safe to lay out and to print.
///
/// One rule for every way in and out, applied after entities are decoded:
/// - LF, CR, CR LF, U+0085, U+2028 and U+2029 break a paragraph, TAB is a space;
/// - other control characters and the overrides LRO and RLO are dropped;
/// - the other bidirectional controls, ZWJ and ZWNJ stay: they are input to ordering and joining,
///   and the canvas never shows them;
/// - tags and the remaining invisible format characters are dropped;
/// - noncharacters and private use become U+FFFD.
///
/// Cleaning an already clean text changes nothing.
public enum Sanitiser {
  /// The most scalars a paragraph has; a longer one is cut, at a space where there is one.
  ///
  /// It keeps the time to lay out one paragraph within a frame, whatever the input.
  public static let longestParagraph = 20_000

  /// Splits a text into clean paragraphs, trimmed of white space at both ends.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - offset: The scalar offset of `text` in the whole that ``SanitisedText/origin`` refers to.
  ///   - keepingEmpty: Whether a blank line gives an empty paragraph.
  /// - Complexity: O(*n*).
  public static func paragraphs(
    of text: String, startingAt offset: Int = 0, keepingEmpty: Bool = false
  ) -> [SanitisedText] {
    var text = text
    return text.withUTF8 { bytes in
      var result: [SanitisedText] = []
      var scanner = LineScanner(bytes: bytes, position: offset)
      while let line = scanner.next() {
        if line.isPlain, line.scalarCount <= longestParagraph {
          if let plain = line.trimmed(in: bytes) {
            result.append(plain)
          } else if keepingEmpty {
            result.append(SanitisedText(text: "", origin: OffsetMap(start: line.position)))
          }
        } else {
          cleaned(line, of: bytes).emitParagraphs(into: &result, keepingEmpty: keepingEmpty)
        }
      }
      return result
    }
  }

  /// A line that has something to be taken out or replaced, scalar by scalar.
  private static func cleaned(
    _ line: LineScanner.Line, of bytes: UnsafeBufferPointer<UInt8>
  ) -> CleanedLine {
    var cleaned = CleanedLine(start: line.position)
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[line.range]), as: UTF8.self)
    for scalar in text.unicodeScalars {
      switch Treatment(of: scalar) {
      case .keep: cleaned.append(scalar)
      case .space: cleaned.append(" ")
      case .replace: cleaned.append("\u{FFFD}")
      case .drop, .lineBreak: cleaned.drop()
      }
    }
    return cleaned
  }

  /// One line that is safe for a terminal or a plain print: breaks become spaces.
  ///
  /// Embeddings and isolates that do not pair up within the line are dropped, so that none reaches
  /// what is printed beside it.
  ///
  /// - Complexity: O(*n*).
  public static func line(_ text: String) -> String {
    var text = text
    guard !text.withUTF8(LineScanner.isPlainLine) else { return text }
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    var followsCarriageReturn = false
    for scalar in text.unicodeScalars {
      switch Treatment(of: scalar) {
      case .keep: scalars.append(scalar)
      case .space: scalars.append(" ")
      case .replace: scalars.append("\u{FFFD}")
      case .drop: break
      case .lineBreak:
        if scalar != "\n" || !followsCarriageReturn { scalars.append(" ") }
      }
      followsCarriageReturn = scalar == "\r"
    }
    let unpaired = unpairedDirectionControls(in: scalars)
    guard !unpaired.isEmpty else { return String(scalars: scalars[...]) }
    var paired: [Unicode.Scalar] = []
    var next = unpaired.startIndex
    for (index, scalar) in scalars.enumerated() {
      if next < unpaired.endIndex, unpaired[next] == index {
        next += 1
      } else {
        paired.append(scalar)
      }
    }
    return String(scalars: paired[...])
  }

  /// Ascending indices of embeddings and isolates without a partner, as UAX #9 pairs them (BD9,
  /// BD11): a closing isolate also ends the embeddings opened inside it.
  private static func unpairedDirectionControls(in scalars: [Unicode.Scalar]) -> [Int] {
    var unpaired: [Int] = []
    var open: [(index: Int, isIsolate: Bool)] = []
    var openIsolates = 0
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\u{202A}", "\u{202B}":
        open.append((index, false))
      case "\u{2066}"..."\u{2068}":
        open.append((index, true))
        openIsolates += 1
      case "\u{202C}":
        if let last = open.last, !last.isIsolate {
          open.removeLast()
        } else {
          unpaired.append(index)
        }
      case "\u{2069}":
        guard openIsolates > 0 else {
          unpaired.append(index)
          continue
        }
        while let last = open.popLast(), !last.isIsolate {
          unpaired.append(last.index)
        }
        openIsolates -= 1
      default: break
      }
    }
    unpaired += open.map(\.index)
    return unpaired.sorted()
  }
}

/// What becomes of one scalar.
enum Treatment {
  case keep
  case space
  case replace
  case drop
  case lineBreak

  init(of scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20...0x7E: self = .keep
    case 0x09: self = .space
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: self = .lineBreak
    case 0x00...0x1F, 0x7F...0x9F: self = .drop
    case 0x0600...0x06FF: self = .keep
    case 0x200C...0x200F, 0x202A...0x202C, 0x2066...0x2069: self = .keep
    case 0x202D, 0x202E, 0xE0000...0xE007F: self = .drop
    case _ where scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value):
      self = .replace
    default:
      switch scalar.properties.generalCategory {
      case .format: self = ScalarDisplay.isVisibleFormat(scalar) ? .keep : .drop
      case .privateUse, .surrogate: self = .replace
      case .unassigned: self = scalar.properties.isDefaultIgnorableCodePoint ? .drop : .keep
      default: self = .keep
      }
    }
  }
}

/// The clean scalars of one input line and what was dropped between them.
private struct CleanedLine {
  private let start: Int
  private var scalars: [Unicode.Scalar] = []
  private var gaps: [OffsetMap.Gap] = []

  init(start: Int) {
    self.start = start
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    scalars.append(scalar)
  }

  mutating func drop() {
    if let last = gaps.last, last.offset == scalars.count {
      gaps[gaps.count - 1].dropped += 1
    } else {
      gaps.append(OffsetMap.Gap(offset: scalars.count, dropped: 1))
    }
  }

  func emitParagraphs(into result: inout [SanitisedText], keepingEmpty: Bool) {
    var chunkStart = 0
    var nextGap = 0
    var sourceStart = start
    repeat {
      let chunkEnd = endOfChunk(from: chunkStart)
      var range = chunkStart..<chunkEnd
      trim(&range)
      // Walks the gaps once for all chunks: a line may have millions.
      var gapsBefore = 0
      while nextGap < gaps.count, gaps[nextGap].offset <= range.lowerBound {
        gapsBefore += gaps[nextGap].dropped
        nextGap += 1
      }
      sourceStart += gapsBefore
      var ownGaps: [OffsetMap.Gap] = []
      var droppedInside = 0
      while nextGap < gaps.count, gaps[nextGap].offset < range.upperBound {
        var gap = gaps[nextGap]
        gap.offset -= range.lowerBound
        ownGaps.append(gap)
        droppedInside += gap.dropped
        nextGap += 1
      }
      let isBlank = scalars[range].allSatisfy { ScalarDisplay($0) == .nothing }
      if !isBlank || (keepingEmpty && chunkStart == 0 && chunkEnd == scalars.count) {
        result.append(
          SanitisedText(
            text: isBlank ? "" : String(scalars: scalars[range]),
            origin: OffsetMap(
              start: sourceStart + (isBlank ? 0 : range.lowerBound), gaps: isBlank ? [] : ownGaps)))
      }
      sourceStart += droppedInside
      chunkStart = chunkEnd
    } while chunkStart < scalars.count
  }

  /// The end of the paragraph that starts at `start`: after a space in the last quarter of the
  /// longest length, else where it does not part a mark from its letter, else at that length.
  private func endOfChunk(from start: Int) -> Int {
    let longest = Sanitiser.longestParagraph
    guard scalars.count - start > longest else { return scalars.count }
    let end = start + longest
    let earliest = end - longest / 4
    if let space = scalars[earliest..<end].lastIndex(of: " ") { return space + 1 }
    var letter = end
    while letter > earliest, scalars[letter].properties.isGraphemeExtend { letter -= 1 }
    return letter > earliest ? letter : end
  }

  private func trim(_ range: inout Range<Int>) {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, scalars[lower].properties.isWhitespace { lower += 1 }
    while lower < upper, scalars[upper - 1].properties.isWhitespace { upper -= 1 }
    range = lower..<upper
  }
}
