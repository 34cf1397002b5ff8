import Canvas

/// Turns the bytes that a terminal sends into keys, pastes, mouse events and answers.
///
/// Pure and incremental: a sequence may come in pieces. What is no sequence that it knows is
/// dropped whole, so that no stray tail of one ever types a letter.
struct InputDecoder: Sendable {
  /// One thing that a terminal sent.
  enum Input: Hashable, Sendable {
    case event(TerminalEvent)
    case answer(TerminalAnswer)
  }

  /// How long an unfinished sequence waits for its rest.
  enum Patience: Sendable {
    /// Nothing is unfinished.
    case none
    /// An Esc, which is a key unless more follows at once.
    case escape
    /// The middle of a sequence, a letter or a paste.
    case sequence
  }

  /// Longest paste in bytes; what goes beyond is dropped.
  static let longestPaste = 1 << 20
  /// Longest control sequence or string in bytes; a longer one is no answer to us.
  static let longestSequence = 4096

  private var pending: [UInt8] = []
  private var paste: [UInt8]?

  /// Takes bytes in the order in which they came, and gives what they complete.
  mutating func decode(_ bytes: some Sequence<UInt8>) -> [Input] {
    pending.append(contentsOf: bytes)
    var inputs: [Input] = []
    var start = 0
    loop: while start < pending.count {
      if paste != nil {
        start = continuePaste(from: start, into: &inputs)
        if paste != nil { break }
        continue
      }
      switch Self.parse(pending[start...]) {
      case .incomplete:
        if pending.count - start <= Self.longestSequence { break loop }
        start = pending.count
      case .parsed(let length, .some(.pasteStart)):
        paste = []
        start += length
      case .parsed(let length, let meaning):
        if case .input(let input) = meaning { inputs.append(input) }
        start += max(1, length)
      }
    }
    pending.removeFirst(start)
    return inputs
  }

  /// How long the rest of an unfinished sequence may take.
  var patience: Patience {
    if paste != nil { return .sequence }
    if pending.isEmpty { return .none }
    if pending.allSatisfy({ $0 == 0x1B }) { return .escape }
    return startsWithAlt ? .escape : .sequence
  }

  /// Gives up waiting, and gives what stands unfinished as the keys that it may be.
  mutating func flush() -> [Input] {
    defer {
      pending = []
      paste = nil
    }
    if let paste { return [.event(.paste(Self.pastedText(paste + pending)))] }
    if pending.allSatisfy({ $0 == 0x1B }) {
      return pending.map { _ in .event(.key(Key(.escape))) }
    }
    if startsWithAlt {
      return [.event(.key(Key(Character(Unicode.Scalar(pending[1])), modifiers: .alt)))]
    }
    // rxvt ends its shifted keys with a byte that elsewhere stands inside a sequence.
    if pending.starts(with: [0x1B, 0x5B]), pending.last == UInt8(ascii: "$"),
      let number = Int(String(decoding: pending[2..<(pending.count - 1)], as: UTF8.self)),
      let code = KeySequences.numbered[number]
    {
      return [.event(.key(Key(code, modifiers: .shift)))]
    }
    return []
  }

  /// Whether it is an Esc and one letter that could open a longer sequence, such as `ESC [`.
  private var startsWithAlt: Bool {
    pending.count == 2 && pending[0] == 0x1B && (0x20..<0x7F).contains(pending[1])
  }

  // MARK: - Pastes

  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

  private mutating func continuePaste(from start: Int, into inputs: inout [Input]) -> Int {
    var collected = paste ?? []
    var index = start
    while let escape = pending[index...].firstIndex(of: 0x1B) {
      collected.append(contentsOf: pending[index..<escape])
      let rest = pending[escape...].prefix(Self.pasteEnd.count)
      if rest.elementsEqual(Self.pasteEnd) {
        inputs.append(.event(.paste(Self.pastedText(collected.prefix(Self.longestPaste)))))
        paste = nil
        return escape + Self.pasteEnd.count
      }
      if rest.count < Self.pasteEnd.count, Self.pasteEnd.starts(with: rest) {
        paste = Array(collected.prefix(Self.longestPaste))
        return escape
      }
      collected.append(0x1B)
      index = escape + 1
    }
    collected.append(contentsOf: pending[index...])
    paste = Array(collected.prefix(Self.longestPaste))
    return pending.count
  }

  private static func pastedText(_ bytes: some Collection<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\r": text.append("\n")
      case "\n" where text.last == "\n": break
      default: text.append(scalar)
      }
    }
    return String(text)
  }

  // MARK: - Sequences

  private enum Meaning {
    case input(Input)
    case pasteStart
  }

  private enum Parse {
    case incomplete
    /// So many bytes are understood; `nil` means that they are to be dropped.
    case parsed(Int, Meaning?)

    static func key(_ length: Int, _ key: Key?) -> Parse {
      .parsed(length, key.map { .input(.event(.key($0))) })
    }
  }

  private static func parse(_ bytes: ArraySlice<UInt8>) -> Parse {
    guard let first = bytes.first else { return .incomplete }
    if first == 0x1B { return parseEscape(bytes) }
    if first < 0x80 { return .key(1, KeySequences.key(forASCII: first)) }
    return parseLetter(bytes)
  }

  private static func parseLetter(_ bytes: ArraySlice<UInt8>) -> Parse {
    let length =
      switch bytes[bytes.startIndex] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    let letter = bytes.prefix(length)
    if let broken = letter.dropFirst().firstIndex(where: { $0 & 0xC0 != 0x80 }) {
      return .parsed(broken - bytes.startIndex, nil)
    }
    guard letter.count == length else { return .incomplete }
    guard length > 1, let text = String(validating: letter, as: UTF8.self),
      let scalar = text.unicodeScalars.first, scalar.properties.generalCategory != .control
    else { return .parsed(length, nil) }
    return .key(length, Key(Character(scalar)))
  }

  private static func parseEscape(_ bytes: ArraySlice<UInt8>) -> Parse {
    let rest = bytes.dropFirst()
    guard let second = rest.first else { return .incomplete }
    switch second {
    case UInt8(ascii: "["): return parseControlSequence(bytes)
    case UInt8(ascii: "O"): return parseSingleShift(bytes)
    case UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      return parseString(bytes)
    case 0x1B:
      // Alt held with a key that sends a sequence of its own, or Esc twice.
      guard let third = rest.dropFirst().first else { return .incomplete }
      guard third == UInt8(ascii: "[") || third == UInt8(ascii: "O") else {
        return .key(1, Key(.escape))
      }
      guard case .parsed(let length, let meaning) = parseEscape(rest) else { return .incomplete }
      guard case .input(.event(.key(let key))) = meaning else {
        return .parsed(1 + length, meaning)
      }
      return .key(1 + length, Key(key.code, modifiers: key.modifiers.union(.alt)))
    default:
      guard case .parsed(let length, let meaning) = parse(rest) else { return .incomplete }
      guard case .input(.event(.key(let key))) = meaning else { return .parsed(1 + length, nil) }
      return .key(1 + length, Key(key.code, modifiers: key.modifiers.union(.alt)))
    }
  }

  private static func parseSingleShift(_ bytes: ArraySlice<UInt8>) -> Parse {
    // Some terminals put a modifier between: ESC O 5 P.
    var rest = bytes.dropFirst(2)
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    rest = rest.dropFirst(digits.count)
    guard let final = rest.first else { return .incomplete }
    let length = 3 + digits.count
    guard (0x40...0x7E).contains(final) else { return .parsed(length - 1, nil) }
    let modifiers = KeySequences.modifiers(parameter: Int(String(decoding: digits, as: UTF8.self)))
    return .key(length, KeySequences.key(forSingleShift: final, modifiers: modifiers))
  }

  private static func parseControlSequence(_ bytes: ArraySlice<UInt8>) -> Parse {
    let body = bytes.dropFirst(2)
    if body.first == UInt8(ascii: "[") {
      // The Linux console's F1 to F5.
      guard let letter = body.dropFirst().first else { return .incomplete }
      let number = Int(letter) - Int(UInt8(ascii: "A")) + 1
      return .key(4, (1...5).contains(number) ? Key(.function(number)) : nil)
    }
    guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
      return .incomplete
    }
    guard (0x40...0x7E).contains(bytes[end]) else {
      // Broken off by a control or a letter, which is looked at on its own.
      return .parsed(end - bytes.startIndex, nil)
    }
    let length = end - bytes.startIndex + 1
    let sequence = ControlSequence(body: body[body.startIndex..<end], final: bytes[end])
    if sequence.isPasteStart { return .parsed(length, .pasteStart) }
    return .parsed(length, sequence.input.map { .input($0) })
  }

  private static func parseString(_ bytes: ArraySlice<UInt8>) -> Parse {
    let body = bytes.dropFirst(2)
    guard let end = body.firstIndex(where: { $0 == 0x1B || $0 == 0x07 }) else {
      return .incomplete
    }
    var length = end - bytes.startIndex + 1
    if bytes[end] == 0x1B {
      guard let last = bytes[end...].dropFirst().first else { return .incomplete }
      guard last == UInt8(ascii: "\\") else { return .parsed(length - 1, nil) }
      length += 1
    }
    let text = String(decoding: body[body.startIndex..<end], as: UTF8.self)
    guard bytes[bytes.startIndex + 1] == UInt8(ascii: "P"), text.hasPrefix(">|") else {
      return .parsed(length, nil)
    }
    return .parsed(length, .input(.answer(.version(String(text.dropFirst(2))))))
  }
}
