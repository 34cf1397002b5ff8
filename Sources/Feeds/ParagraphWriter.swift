/// Puts text together in paragraphs, with blanks as a page shows them.
struct ParagraphWriter {
  /// What parts two pieces of text.
  enum Gap: Int, Comparable {
    case none
    case space
    case line
    case paragraph

    static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
  }

  /// How many elements are open that keep their lines.
  var preformatted = 0

  private var bytes: [UInt8] = []
  private var gap = Gap.none

  /// The text so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Parts what comes from what came; the widest gap holds. Two line breaks are a paragraph.
  mutating func add(_ gap: Gap) {
    if gap == .line, self.gap == .line {
      self.gap = .paragraph
    } else {
      self.gap = max(self.gap, gap)
    }
  }

  /// Adds text, in which runs of blanks are one space.
  mutating func add(_ piece: UnsafeBufferPointer<UInt8>) {
    for byte in piece {
      switch byte {
      case 0x0A where preformatted > 0: add(.line)
      case 0x20, 0x09...0x0D: gap = max(gap, .space)
      default:
        writeGap()
        bytes.append(byte)
      }
    }
  }

  private mutating func writeGap() {
    defer { gap = .none }
    guard !bytes.isEmpty else { return }
    switch gap {
    case .none: break
    case .space: bytes.append(0x20)
    case .line: bytes.append(0x0A)
    case .paragraph: bytes += [0x0A, 0x0A]
    }
  }
}
