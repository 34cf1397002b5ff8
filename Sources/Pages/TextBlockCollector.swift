import Markup

/// Runs the texts of a page together into blocks.
struct TextBlockCollector {
  private(set) var blocks: [TextBlock] = []
  private var bytes: [UInt8] = []
  private var block = TextBlock(text: "", owner: 0, start: 0)
  private var endsInSpace = true
  private var breaks = 0

  /// Adds a text that stands in a block's element.
  mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, node: Int, owner: Int, isLinked: Bool
  ) {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      let space = Self.spaceLength(at: index, of: text)
      if space > 0 {
        if !endsInSpace { bytes.append(0x20) }
        endsInSpace = true
        index += space
        continue
      }
      if block.size == 0 {
        block.owner = owner
        block.start = node
      }
      if endsInSpace { block.words += 1 }
      endsInSpace = false
      breaks = 0
      bytes.append(byte)
      block.size += 1
      if isLinked { block.linked += 1 }
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?"),
        UInt8(ascii: ";"):
        block.stops += 1
      // The Arabic comma, semicolon and question mark.
      case 0x8C, 0x9B, 0x9F:
        if bytes.count > 1, bytes[bytes.count - 2] == 0xD8 { block.stops += 1 }
      default: break
      }
      index += 1
    }
  }

  /// A line break; two of them end a block, and one that follows a sentence of some length, as old
  /// pages part paragraphs.
  mutating func lineBreak() {
    breaks += 1
    if breaks > 1 || block.words >= Self.fewestWords && endsSentence {
      flush()
    } else if !endsInSpace {
      bytes.append(0x20)
      endsInSpace = true
    }
  }

  private static let fewestWords = 12

  private var endsSentence: Bool {
    let end = bytes.last == 0x20 ? bytes.dropLast() : bytes[...]
    switch end.last {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    // The Arabic question mark.
    case 0x9F: return end.dropLast().last == 0xD8
    default: return false
    }
  }

  /// Ends the block.
  mutating func flush() {
    if block.size > 0 {
      if bytes.last == 0x20 { bytes.removeLast() }
      block.text = String(decoding: bytes, as: UTF8.self)
      block.isBoilerplate = BoilerplateText.isBoilerplate(block)
      blocks.append(block)
    }
    bytes.removeAll(keepingCapacity: true)
    block = TextBlock(text: "", owner: 0, start: 0)
    endsInSpace = true
    breaks = 0
  }

  /// The bytes of a white space, a no-break space among them; 0 where there is none.
  private static func spaceLength(at index: Int, of text: UnsafeBufferPointer<UInt8>) -> Int {
    switch text[index] {
    case 0x20, 0x09...0x0D: 1
    case 0xC2 where index + 1 < text.endIndex && text[index + 1] == 0xA0: 2
    default: 0
    }
  }
}
