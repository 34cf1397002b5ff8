import Canvas

/// The keys behind what xterm, its kin, rxvt and the Linux console send.
enum KeySequences {
  /// Keys sent as `CSI number ~`.
  static let numbered: [Int: Key.Code] = {
    var codes: [Int: Key.Code] = [
      1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    ]
    // DEC's keyboard leaves gaps between the groups of its function keys.
    let numbers = [11...15, 17...21, 23...26, 28...29, 31...34].joined()
    for (index, number) in numbers.enumerated() { codes[number] = .function(index + 1) }
    return codes
  }()

  /// The key that sends one byte below 0x80; `nil` for none.
  static func key(forASCII byte: UInt8) -> Key? {
    switch byte {
    case 0x00: Key(" ", modifiers: .control)
    case 0x08, 0x7F: Key(.backspace)
    case 0x09: Key(.tab)
    case 0x0D: Key(.enter)
    case 0x1B: Key(.escape)
    case 0x01...0x1A: Key(Character(Unicode.Scalar(byte + 0x60)), modifiers: .control)
    case 0x1C...0x1F: Key(Character(Unicode.Scalar(byte + 0x40)), modifiers: .control)
    default: Key(Character(Unicode.Scalar(byte)))
    }
  }

  /// The key of `CSI final` or `CSI 1 ; modifiers final`.
  static func key(forControlSequence final: UInt8, modifiers: Key.Modifiers) -> Key? {
    switch Unicode.Scalar(final) {
    case "A": Key(.up, modifiers: modifiers)
    case "B": Key(.down, modifiers: modifiers)
    case "C": Key(.right, modifiers: modifiers)
    case "D": Key(.left, modifiers: modifiers)
    case "F": Key(.end, modifiers: modifiers)
    case "H": Key(.home, modifiers: modifiers)
    case "Z": Key(.backTab, modifiers: modifiers)
    case "P": Key(.function(1), modifiers: modifiers)
    case "Q": Key(.function(2), modifiers: modifiers)
    case "S": Key(.function(4), modifiers: modifiers)
    // rxvt's arrows with Shift.
    case "a": Key(.up, modifiers: .shift)
    case "b": Key(.down, modifiers: .shift)
    case "c": Key(.right, modifiers: .shift)
    case "d": Key(.left, modifiers: .shift)
    default: nil
    }
  }

  /// The key of `ESC O final`.
  static func key(forSingleShift final: UInt8, modifiers: Key.Modifiers) -> Key? {
    switch Unicode.Scalar(final) {
    case "R": Key(.function(3), modifiers: modifiers)
    case "M": Key(.enter, modifiers: modifiers)
    // rxvt's arrows with Control.
    case "a": Key(.up, modifiers: .control)
    case "b": Key(.down, modifiers: .control)
    case "c": Key(.right, modifiers: .control)
    case "d": Key(.left, modifiers: .control)
    // The number pad: its bytes are the digits and signs with 0x40 added.
    case "j"..."y": Key(Character(Unicode.Scalar(final - 0x40)), modifiers: modifiers)
    case "X": Key("=", modifiers: modifiers)
    case " ": Key(" ", modifiers: modifiers)
    default: key(forControlSequence: final, modifiers: modifiers)
    }
  }

  /// The key of a code point in `CSI code ; modifiers u` or `CSI 27 ; modifiers ; code ~`.
  static func key(forCodePoint number: Int, modifiers: Key.Modifiers) -> Key? {
    switch number {
    case 8, 127: return Key(.backspace, modifiers: modifiers)
    case 9: return Key(.tab, modifiers: modifiers)
    case 13, 57414: return Key(.enter, modifiers: modifiers)
    case 27: return Key(.escape, modifiers: modifiers)
    case 57399...57408:
      return Key(Character(Unicode.Scalar(UInt8(number - 57399 + 0x30))), modifiers: modifiers)
    default:
      // Kitty's keys without a character lie in the private use area.
      guard let value = UInt32(exactly: number), let scalar = Unicode.Scalar(value),
        ![.control, .privateUse, .unassigned].contains(scalar.properties.generalCategory)
      else { return nil }
      return Key(Character(scalar), modifiers: modifiers)
    }
  }

  /// The modifiers of a parameter, which is one more than their bits.
  static func modifiers(parameter: Int?) -> Key.Modifiers {
    guard let parameter, parameter > 1 else { return [] }
    var modifiers: Key.Modifiers = []
    if (parameter - 1) & 1 != 0 { modifiers.insert(.shift) }
    if (parameter - 1) & 2 != 0 { modifiers.insert(.alt) }
    if (parameter - 1) & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }
}
