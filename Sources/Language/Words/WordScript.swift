/// The writing system of a word, as far as matching two texts needs to know it.
package enum WordScript: UInt8, Sendable {
  case arabic
  case latin
  case digits
  case other

  /// The script of a folded word, which has one.
  init(folded word: String) {
    switch word.unicodeScalars.first?.value {
    case .some(0x30...0x39): self = .digits
    case .some(0x61...0x7A), .some(0xDF...0x24F): self = .latin
    case .some(0x600...0x6FF), .some(0x750...0x77F), .some(0x8A0...0x8FF): self = .arabic
    default: self = .other
    }
  }
}
