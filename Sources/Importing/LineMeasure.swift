/// How long a line is and how it ends, found in one pass over its bytes.
struct LineMeasure: Hashable {
  /// What a line's last character is, closing quotation marks and brackets set aside.
  enum Ending: Hashable {
    /// A full stop or another mark that closes a statement.
    case statement
    /// A colon, which may close a sentence or open a list.
    case colon
    /// A mark after which a statement goes on: a comma, a semicolon.
    case pause
    /// A mark that may close a title as well: a question, an ellipsis.
    case open
    /// A word.
    case word

    /// Whether a sentence ends here; a colon may end one.
    var endsSentence: Bool { self == .statement || self == .open || self == .colon }
    /// Whether a title would not end so.
    var closesStatement: Bool { self != .word && self != .open }
  }

  /// Unicode scalars.
  private(set) var scalars = 0
  /// Words parted by blanks.
  private(set) var words = 0
  /// Scalars of the longest word.
  private(set) var longestWord = 0
  /// How it ends.
  private(set) var ending = Ending.word
  /// Whether a sentence ends within it: a full stop and a blank, with words after them.
  private(set) var hasSeveralSentences = false

  /// The measure of a text.
  init(_ text: String) {
    var text = text
    self = text.withUTF8 { LineMeasure($0) }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var wordStart = 0
    var isInWord = false
    var offset = 0
    while offset < bytes.count {
      let blank = Self.blankLength(at: offset, in: bytes)
      if blank > 0 {
        if isInWord {
          longestWord = max(longestWord, scalars - wordStart)
          isInWord = false
          if offset + blank < bytes.count, Self.endsSentence(before: offset, in: bytes) {
            hasSeveralSentences = true
          }
        }
        offset += blank
        scalars += 1
        continue
      }
      if !isInWord {
        isInWord = true
        words += 1
        wordStart = scalars
      }
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      scalars += 1
    }
    if isInWord { longestWord = max(longestWord, scalars - wordStart) }
    ending = Self.ending(of: bytes)
  }

  /// Bytes of the blank that stands at an offset; 0 where none does.
  private static func blankLength(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    switch bytes[offset] {
    case 0x20, 0x09...0x0D: return 1
    // The blank that does not break, and U+0085.
    case 0xC2:
      guard offset + 1 < bytes.count else { return 0 }
      return bytes[offset + 1] == 0xA0 || bytes[offset + 1] == 0x85 ? 2 : 0
    case 0xE1...0xE3:
      guard offset + 2 < bytes.count else { return 0 }
      switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
      case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9),
        (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
        return 3
      default: return 0
      }
    default: return 0
    }
  }

  /// Whether the word that ends at an offset closes a sentence: a full stop after at least three
  /// letters, which leaves out initials and most abbreviations.
  private static func endsSentence(
    before end: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard end >= 4 else { return false }
    let isQuestion = end >= 2 && bytes[end - 2] == 0xD8 && bytes[end - 1] == 0x9F
    if isQuestion || bytes[end - 1] == UInt8(ascii: "?") { return true }
    guard bytes[end - 1] == UInt8(ascii: ".") else { return false }
    return (2...4).allSatisfy { back in
      let byte = bytes[end - back]
      return byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }
  }

  private static func ending(of bytes: UnsafeBufferPointer<UInt8>) -> Ending {
    var end = bytes.count
    while end > 0 {
      var start = end - 1
      while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      var value: UInt32 = 0
      for byte in bytes[start..<end] { value = value << 8 | UInt32(byte) }
      switch value {
      // Closing quotation marks, brackets, a blank.
      case 0x22, 0x27, 0x29, 0x5D, 0x20, 0xC2A0, 0xC2BB, 0xE2809D, 0xE28099:
        end = start
        continue
      case 0x2E, 0x21, 0xDB94: return .statement
      case 0x3A: return .colon
      case 0x2C, 0x3B, 0xD88C, 0xD89B: return .pause
      case 0x3F, 0xD89F, 0xE280A6: return .open
      default: return .word
      }
    }
    return .word
  }
}
