import Canvas

/// A whole control sequence (CSI) that a terminal sent, taken apart.
struct ControlSequence {
  /// The byte that says it is private, such as `?` or `<`.
  private let prefix: UInt8?
  /// Its numbers; each may have parts after colons.
  private let parameters: [[Int]]
  private let intermediates: ArraySlice<UInt8>
  private let final: UInt8

  /// A sequence of what stands between `ESC [` and its last byte, and of that byte.
  init(body: ArraySlice<UInt8>, final: UInt8) {
    var body = body
    if let first = body.first, (0x3C...0x3F).contains(first) {
      prefix = first
      body = body.dropFirst()
    } else {
      prefix = nil
    }
    let numbers = body.prefix { (0x30...0x3B).contains($0) }
    intermediates = body.dropFirst(numbers.count)
    parameters = numbers.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { parameter in
        parameter.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
          .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
      }
    self.final = final
  }

  /// Whether a paste begins with it.
  var isPasteStart: Bool { prefix == nil && final == UInt8(ascii: "~") && first == 200 }

  /// What it says; `nil` if it is nothing of interest.
  var input: InputDecoder.Input? {
    if !intermediates.isEmpty { return modeReport }
    switch prefix {
    case nil: return key.map { .event(.key($0)) }
    case UInt8(ascii: "?"):
      return final == UInt8(ascii: "c") ? .answer(.attributes(parameters.map { $0[0] })) : nil
    case UInt8(ascii: "<"): return mouse.map { .event(.mouse($0)) }
    default: return nil
    }
  }

  private var first: Int? { parameters.first?.first }

  private func number(_ index: Int) -> Int? {
    index < parameters.count ? parameters[index].first : nil
  }

  private var modeReport: InputDecoder.Input? {
    guard prefix == nil, intermediates.elementsEqual([UInt8(ascii: "$")]),
      final == UInt8(ascii: "y"), first == 8, let value = number(1)
    else { return nil }
    return .answer(.bidiMode(value))
  }

  private var key: Key? {
    // The second parameter's second part tells a press from a release.
    if parameters.count > 1, parameters[1].count > 1, parameters[1][1] == 3 { return nil }
    let modifiers = KeySequences.modifiers(parameter: number(1))
    switch final {
    case UInt8(ascii: "~") where first == 27:
      return number(2).flatMap { KeySequences.key(forCodePoint: $0, modifiers: modifiers) }
    case UInt8(ascii: "~"):
      return first.flatMap { KeySequences.numbered[$0] }.map { Key($0, modifiers: modifiers) }
    case UInt8(ascii: "^"):
      return first.flatMap { KeySequences.numbered[$0] }.map { Key($0, modifiers: .control) }
    case UInt8(ascii: "@"):
      return first.flatMap { KeySequences.numbered[$0] }
        .map { Key($0, modifiers: [.control, .shift]) }
    case UInt8(ascii: "u"):
      return first.flatMap { KeySequences.key(forCodePoint: $0, modifiers: modifiers) }
    default:
      return KeySequences.key(forControlSequence: final, modifiers: modifiers)
    }
  }

  private var mouse: MouseEvent? {
    guard parameters.count == 3, let code = first, let column = number(1), let row = number(2),
      column > 0, row > 0, final == UInt8(ascii: "M") || final == UInt8(ascii: "m")
    else { return nil }
    var modifiers: Key.Modifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.control) }
    let buttons: [MouseEvent.Button] = [.left, .middle, .right]
    let kind: MouseEvent.Kind
    switch (code & ~0b11100, final == UInt8(ascii: "m")) {
    case (64, false): kind = .scrollUp
    case (65, false): kind = .scrollDown
    case (let button, true) where button < 3: kind = .release(buttons[button])
    case (let button, false) where button < 3: kind = .press(buttons[button])
    case (let button, false) where (32..<35).contains(button): kind = .drag(buttons[button - 32])
    default: return nil
    }
    return MouseEvent(
      kind: kind, position: Position(column: column - 1, row: row - 1), modifiers: modifiers)
  }
}
