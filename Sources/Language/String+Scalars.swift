extension String {
  /// The string of an array's scalars.
  ///
  /// It encodes them itself: `UnicodeScalarView.append(contentsOf:)` takes many times as long.
  ///
  /// - Complexity: O(*n*).
  public init(scalars: ArraySlice<Unicode.Scalar>) {
    var capacity = 0
    for scalar in scalars { capacity += UTF8.width(scalar) }
    self.init(unsafeUninitializedCapacity: capacity) { buffer in
      var count = 0
      for scalar in scalars {
        let value = scalar.value
        // A lead byte and one of six bits for each continuation byte.
        switch UTF8.width(scalar) {
        case 1:
          buffer[count] = UInt8(truncatingIfNeeded: value)
          count += 1
          continue
        case 2:
          buffer[count] = UInt8(truncatingIfNeeded: 0xC0 | value >> 6)
        case 3:
          buffer[count] = UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
          buffer[count + 1] = UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F)
          count += 1
        default:
          buffer[count] = UInt8(truncatingIfNeeded: 0xF0 | value >> 18)
          buffer[count + 1] = UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F)
          buffer[count + 2] = UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F)
          count += 2
        }
        buffer[count + 1] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
        count += 2
      }
      return count
    }
  }
}
