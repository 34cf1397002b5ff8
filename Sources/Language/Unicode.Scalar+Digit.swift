extension Unicode.Scalar {
  /// What it counts where it is a digit of those that texts in Arabic, Persian and Latin letters write numbers
  /// with; `nil` for all else.
  package var digitValue: Int? {
    switch value {
    case 0x30...0x39: Int(value - 0x30)
    case 0x660...0x669: Int(value - 0x660)
    case 0x6F0...0x6F9: Int(value - 0x6F0)
    default: nil
    }
  }
}
