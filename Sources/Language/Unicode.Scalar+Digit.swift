extension Unicode.Scalar {
  /// What it counts where it is a digit of those that texts in Arabic, Persian and Latin letters write numbers
  /// with; `nil` for all else.
  package var digitValue: Int? { asciiDigit.map { Int($0 & 0xF) } }

  /// The ASCII digit that counts the same where it is one of these digits; `nil` for all else.
  package var asciiDigit: UInt8? {
    switch value {
    case 0x30...0x39: UInt8(value)
    case 0x660...0x669: UInt8(value - 0x630)
    case 0x6F0...0x6F9: UInt8(value - 0x6C0)
    default: nil
    }
  }
}

extension UInt8 {
  /// Whether it is a digit in ASCII.
  @inlinable package var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
}
