/// Finds the words of a text and folds their letters into a buffer.
final class WordBuilder {
  /// What a word is written in, which decides how it is stemmed.
  enum Script {
    case arabic
    case latin
    case digits
    case other
  }

  /// Where a word stands and how far its folded form reaches in the buffer.
  struct Word {
    fileprivate(set) var script: Script
    let byteStart: Int
    fileprivate(set) var byteEnd: Int
    let scalarStart: Int
    fileprivate(set) var scalarEnd: Int
    /// Bytes of the folded word.
    fileprivate(set) var count = 0
    /// Where an apostrophe stood last, in folded bytes.
    fileprivate var apostrophe: Int?
    /// Whether every letter so far has a point between it and the next, as in an acronym.
    fileprivate var mayBeAcronym = true

    fileprivate init(first: UTF8Cursor.Element, script: Script) {
      self.script = script
      byteStart = first.offset
      byteEnd = first.end
      scalarStart = first.index
      scalarEnd = first.index + 1
    }

    fileprivate mutating func reach(_ element: UTF8Cursor.Element) {
      byteEnd = element.end
      scalarEnd = element.index + 1
    }
  }

  /// What one scalar may add at most: the longest folded form.
  private static let longestFolding = 64
  static let capacity = TextAnalyzer.maximumByteCount + longestFolding

  private let table = FoldingTable.shared
  private let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)

  deinit {
    buffer.deallocate()
  }

  /// The folded form of the word found last; the next search overwrites it.
  func folded(_ word: Word) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: UnsafePointer(buffer), count: word.count)
  }

  /// Reads on to the next word, or to the end of the text.
  func nextWord(from cursor: inout UTF8Cursor) -> Word? {
    while let first = cursor.next() {
      guard case .letter(let script) = classify(first.scalar) else { continue }
      var word = Word(first: first, script: script)
      append(first.scalar, to: &word)
      extend(&word, with: &cursor)
      dropPossessive(of: &word)
      return word
    }
    return nil
  }

  // MARK: Letters

  private enum ScalarClass {
    case letter(Script)
    case ignored
    case separator
  }

  private func classify(_ scalar: UInt32) -> ScalarClass {
    if scalar < 0x80 {
      switch scalar {
      case 0x61...0x7A, 0x41...0x5A: return .letter(.latin)
      case 0x30...0x39: return .letter(.digits)
      default: return .separator
      }
    }
    switch table.role(of: scalar) {
    case .separator: return .separator
    case .ignored: return .ignored
    case .short(let bytes, let count):
      if count == 1 { return .letter(bytes < 0x40 ? .digits : .latin) }
      let lead = bytes & 0xFF
      if (0xD8...0xDB).contains(lead) { return .letter(.arabic) }
      return .letter(lead < 0xCE ? .latin : .other)
    case .long(let index):
      return .letter(table.long[index][0] >= 0xD8 ? .arabic : .latin)
    case .verbatim:
      return .letter(.other)
    }
  }

  private func isLetter(_ element: UTF8Cursor.Element?, of script: Script? = nil) -> Bool {
    guard let element, case .letter(let found) = classify(element.scalar) else { return false }
    return script == nil || script == found
  }

  private func append(_ scalar: UInt32, to word: inout Word) {
    guard word.count < TextAnalyzer.maximumByteCount else { return }
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes {
        buffer[word.count] = byte
        word.count += 1
      }
    }
    if scalar < 0x80 {
      let isUpperCase = scalar > 0x40 && scalar < 0x5B
      buffer[word.count] = UInt8(isUpperCase ? scalar | 0x20 : scalar)
      word.count += 1
      return
    }
    switch table.role(of: scalar) {
    case .short(let bytes, let count):
      for index in 0..<count {
        buffer[word.count + index] = UInt8(truncatingIfNeeded: bytes >> (8 * index))
      }
      word.count += count
    case .long(let index):
      add(table.long[index].prefix(Self.longestFolding))
    case .verbatim:
      if let encoded = Unicode.Scalar(scalar).flatMap({ UTF8.encode($0) }) { add(encoded) }
    case .ignored, .separator: break
    }
  }

  // MARK: Ends of words

  /// Reads on to the end of the word.
  private func extend(_ word: inout Word, with cursor: inout UTF8Cursor) {
    while true {
      let before = cursor
      guard let element = cursor.next() else { return }
      switch classify(element.scalar) {
      case .letter(let script):
        guard joins(script, to: &word) else {
          cursor = before
          return
        }
        append(element.scalar, to: &word)
        word.reach(element)
        word.mayBeAcronym = false
      case .ignored:
        // A mark belongs to the letter before it; a zero-width character at the end does not.
        if element.scalar < 0x2000 { word.reach(element) }
      case .separator:
        guard passes(element.scalar, in: &word, &cursor) else {
          cursor = before
          return
        }
      }
    }
  }

  /// Whether a letter goes on with a word: Arabic script parts from Latin letters and digits.
  private func joins(_ script: Script, to word: inout Word) -> Bool {
    switch (word.script, script) {
    case (.arabic, .arabic), (.latin, .latin), (.digits, .digits), (.other, .other): return true
    case (.arabic, _), (_, .arabic): return false
    default:
      word.script = .other
      return true
    }
  }

  /// Whether a mark of punctuation stands inside the word: an apostrophe between letters, a comma
  /// between thousands, the point of an acronym, which is read together with its letter.
  private func passes(
    _ scalar: UInt32, in word: inout Word, _ cursor: inout UTF8Cursor
  ) -> Bool {
    switch scalar {
    case 0x27, 0x60, 0xB4, 0x2018, 0x2019:
      guard word.script == .latin, isLetter(cursor.peek(), of: .latin) else { return false }
      word.apostrophe = word.count
      return true
    case 0x2C, 0x66C:
      guard word.script == .digits else { return false }
      var ahead = cursor
      for _ in 0..<3 where !isLetter(ahead.next(), of: .digits) { return false }
      return !isLetter(ahead.peek(), of: .digits)
    case 0x2E:
      guard word.script == .latin, word.mayBeAcronym else { return false }
      var ahead = cursor
      guard let letter = ahead.next(), isLetter(letter, of: .latin), !isLetter(ahead.peek()) else {
        return false
      }
      append(letter.scalar, to: &word)
      word.reach(letter)
      cursor = ahead
      return true
    default:
      return false
    }
  }

  private func dropPossessive(of word: inout Word) {
    guard let apostrophe = word.apostrophe, apostrophe > 0, apostrophe == word.count - 1,
      buffer[apostrophe] == UInt8(ascii: "s")
    else { return }
    word.count -= 1
  }
}
