/// Finds the words of a text and folds their letters into a buffer.
final class WordBuilder {
  /// What a word is written in, which decides how it is stemmed.
  enum Script: UInt32 {
    case arabic
    case latin
    case digits
    case other
  }

  /// Where a word stands and how far its folded form reaches in the buffer.
  struct Word {
    fileprivate(set) var script: Script
    fileprivate(set) var scalarStart: Int
    fileprivate(set) var scalarEnd: Int
    fileprivate(set) var byteStart: Int
    fileprivate(set) var byteEnd: Int
    /// Bytes of the folded word.
    fileprivate(set) var count = 0
    /// Where an apostrophe stood last, in folded bytes.
    fileprivate var apostrophe: Int?
    /// Whether every letter so far has a point between it and the next, as in an acronym.
    fileprivate var mayBeAcronym = true
    /// What its letters tell of their order, where they are presentation forms.
    fileprivate var order: PresentationOrder?

    fileprivate init(first: UTF8Cursor.Element, script: Script) {
      self.script = script
      scalarStart = first.index
      scalarEnd = first.index + 1
      byteStart = first.offset
      byteEnd = first.end
    }

    /// Forgets what was read, so that the word begins where the cursor stands.
    fileprivate mutating func begin(at cursor: UTF8Cursor) {
      scalarStart = cursor.index
      byteStart = cursor.offset
      count = 0
      apostrophe = nil
      mayBeAcronym = true
    }

    fileprivate mutating func reach(_ element: UTF8Cursor.Element) {
      scalarEnd = element.index + 1
      byteEnd = element.end
    }
  }

  /// What one scalar may add at most: the longest folded form.
  private static let longestFolding = 64
  static let capacity = TextAnalyzer.maximumByteCount + longestFolding

  private let table = FoldingTable.shared
  /// The table's entries of frequent scalars, where they stand.
  private let direct = FoldingTable.shared.direct
  private let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)

  /// Whether an alef that is written as a mark above its letter (`الكتٰب`) is read as a letter.
  private let writesDaggerAlef: Bool

  init(writesDaggerAlef: Bool = false) {
    self.writesDaggerAlef = writesDaggerAlef
  }

  deinit {
    buffer.deallocate()
  }

  /// The folded form of the word found last; the next search overwrites it.
  func folded(_ word: Word) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: UnsafePointer(buffer), count: word.count)
  }

  /// Reads on to the next word, or to the end of the text.
  ///
  /// - Parameter elisions: Folded words of Latin letters that are left out where an apostrophe joins them
  ///   to the next.
  func nextWord(from cursor: inout UTF8Cursor, elisions: [[UInt8]]? = nil) -> Word? {
    while true {
      skipSeparators(&cursor)
      guard let first = cursor.next() else { return nil }
      let entry = entry(of: first.scalar)
      guard entry.isLetter else { continue }
      var word = Word(first: first, script: entry.script)
      append(entry, first.scalar, to: &word)
      if entry.script == .arabic, isBeforePresentationForm(cursor) {
        word.order = PresentationOrder()
        word.order?.look(at: first.scalar)
      }
      extend(&word, with: &cursor, elisions)
      dropPossessive(of: &word)
      turnIfSeenFromLeft(&word)
      return word
    }
  }

  // MARK: Frequent cases

  /// Passes over ASCII that parts words.
  private func skipSeparators(_ cursor: inout UTF8Cursor) {
    let bytes = cursor.bytes
    var offset = cursor.offset
    while offset < bytes.count, bytes[offset] < 0x80, !direct[Int(bytes[offset])].isLetter {
      offset += 1
    }
    cursor.skip(bytes: offset - cursor.offset, scalars: offset - cursor.offset)
  }

  /// Takes the letters up to the next that is not a plain one of the word's own script: ASCII
  /// letters and digits one byte each, Arabic letters two.
  private func appendPlainLetters(to word: inout Word, from cursor: inout UTF8Cursor) {
    let bytes = cursor.bytes
    let script = word.script
    var offset = cursor.offset
    var count = word.count
    var scalars = 0
    if script == .arabic {
      while offset + 1 < bytes.count, count < TextAnalyzer.maximumByteCount {
        let first = bytes[offset]
        let second = bytes[offset + 1]
        guard first & 0xFC == 0xD8, second & 0xC0 == 0x80 else { break }
        let entry = direct[Int(first & 0x1F) << 6 | Int(second & 0x3F)]
        guard entry.isPlain(.arabic, count: 2) else { break }
        buffer[count] = UInt8(truncatingIfNeeded: entry.bytes)
        buffer[count + 1] = UInt8(truncatingIfNeeded: entry.bytes >> 8)
        count += 2
        offset += 2
        scalars += 1
      }
    } else {
      while offset < bytes.count, bytes[offset] < 0x80, count < TextAnalyzer.maximumByteCount {
        let entry = direct[Int(bytes[offset])]
        guard entry.isPlain(script, count: 1) else { break }
        buffer[count] = UInt8(truncatingIfNeeded: entry.bytes)
        count += 1
        offset += 1
        scalars += 1
      }
    }
    guard scalars > 0 else { return }
    cursor.skip(bytes: offset - cursor.offset, scalars: scalars)
    word.order?.skip(letters: scalars)
    word.count = count
    word.scalarEnd = cursor.index
    word.byteEnd = offset
    word.mayBeAcronym = false
  }

  // MARK: Letters

  private func entry(of scalar: UInt32) -> FoldingTable.Entry {
    scalar < UInt32(FoldingTable.directCount)
      ? direct[Int(scalar)] : table.entry(ofFurther: scalar)
  }

  private func isLetter(_ element: UTF8Cursor.Element?, of script: Script? = nil) -> Bool {
    guard let element else { return false }
    let entry = entry(of: element.scalar)
    return entry.isLetter && (script == nil || script == entry.script)
  }

  private func append(_ entry: FoldingTable.Entry, _ scalar: UInt32, to word: inout Word) {
    guard word.count < TextAnalyzer.maximumByteCount else { return }
    switch entry.kind {
    case .short:
      let bytes = entry.bytes
      // Three bytes are always written; those beyond the count are overwritten by the next letter.
      buffer[word.count] = UInt8(truncatingIfNeeded: bytes)
      buffer[word.count + 1] = UInt8(truncatingIfNeeded: bytes >> 8)
      buffer[word.count + 2] = UInt8(truncatingIfNeeded: bytes >> 16)
      word.count += entry.count
    case .long:
      add(table.long(Int(entry.bytes)).prefix(Self.longestFolding), to: &word)
    case .verbatim:
      if let encoded = Unicode.Scalar(scalar).flatMap({ UTF8.encode($0) }) {
        add(encoded, to: &word)
      }
    case .ignored, .separator: break
    }
  }

  private static let daggerAlef: UInt32 = 0x670

  /// The alef of `كتٰب`; the name of God is written without.
  private func addAlef(to word: inout Word) {
    let count = word.count
    let isGod =
      count >= 4
      && (count - 4..<count).allSatisfy { buffer[$0] == ($0 & 1 == count & 1 ? 0xD9 : 0x84) }
    guard word.script == .arabic, count < TextAnalyzer.maximumByteCount, !isGod else { return }
    add([0xD8, 0xA7], to: &word)
  }

  private func add(_ bytes: some Sequence<UInt8>, to word: inout Word) {
    for byte in bytes {
      buffer[word.count] = byte
      word.count += 1
    }
  }

  // MARK: Ends of words

  /// Reads on to the end of the word.
  private func extend(
    _ word: inout Word, with cursor: inout UTF8Cursor, _ elisions: [[UInt8]]?
  ) {
    while true {
      appendPlainLetters(to: &word, from: &cursor)
      if cursor.offset < cursor.bytes.count, cursor.bytes[cursor.offset] == UInt8(ascii: " ") {
        return
      }
      let before = cursor
      guard let element = cursor.next() else { return }
      let entry = entry(of: element.scalar)
      if entry.isLetter {
        guard joins(entry.script, to: &word) else {
          cursor = before
          return
        }
        append(entry, element.scalar, to: &word)
        word.order?.look(at: element.scalar)
        word.reach(element)
        word.mayBeAcronym = false
      } else if entry.kind == .ignored {
        // A mark belongs to the letter before it; a zero-width character at the end does not.
        if element.scalar < 0x2000 { word.reach(element) }
        if element.scalar == Self.daggerAlef, writesDaggerAlef { addAlef(to: &word) }
      } else if !passes(element.scalar, in: &word, &cursor, elisions) {
        cursor = before
        return
      }
    }
  }

  /// Whether a letter goes on with a word: Arabic script parts from Latin letters and digits.
  private func joins(_ script: Script, to word: inout Word) -> Bool {
    if word.script == script { return true }
    switch (word.script, script) {
    case (.arabic, _), (_, .arabic): return false
    default:
      word.script = .other
      return true
    }
  }

  /// Whether a mark of punctuation stands inside the word: an apostrophe between letters, a comma
  /// between thousands, the point of an acronym, which is read together with its letter.
  private func passes(
    _ scalar: UInt32, in word: inout Word, _ cursor: inout UTF8Cursor, _ elisions: [[UInt8]]?
  ) -> Bool {
    switch scalar {
    case 0x27, 0x60, 0xB4, 0x2018, 0x2019:
      guard word.script == .latin, isLetter(cursor.peek(), of: .latin) else { return false }
      if let elisions, elisions.contains(where: folded(word).elementsEqual) {
        word.begin(at: cursor)
        return true
      }
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
      append(entry(of: letter.scalar), letter.scalar, to: &word)
      word.reach(letter)
      cursor = ahead
      return true
    default:
      return false
    }
  }

  /// Whether one of Unicode's presentation forms comes next, which have the same first byte.
  private func isBeforePresentationForm(_ cursor: UTF8Cursor) -> Bool {
    guard cursor.offset < cursor.bytes.count, cursor.bytes[cursor.offset] == 0xEF else {
      return false
    }
    return cursor.peek().map { PresentationOrder.forms.contains($0.scalar) } ?? false
  }

  private func turnIfSeenFromLeft(_ word: inout Word) {
    guard let order = word.order, order.isVisual else { return }
    order.turn(UnsafeMutableBufferPointer(start: buffer, count: word.count))
  }

  private func dropPossessive(of word: inout Word) {
    guard let apostrophe = word.apostrophe, apostrophe > 0, apostrophe == word.count - 1,
      buffer[apostrophe] == UInt8(ascii: "s")
    else { return }
    word.count -= 1
  }
}
