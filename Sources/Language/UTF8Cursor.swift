/// Walks over the scalars of UTF-8 bytes that need not be valid.
struct UTF8Cursor {
  /// A scalar and where it stands; a byte that begins no scalar counts as U+0000.
  struct Element {
    let scalar: UInt32
    /// Offset of its first byte.
    let offset: Int
    /// Offset after its last byte.
    let end: Int
    /// How many scalars stand before it.
    let index: Int
  }

  let bytes: UnsafeBufferPointer<UInt8>
  /// Offset of the byte to read next.
  private(set) var offset = 0
  /// How many scalars stand before it.
  private(set) var index = 0

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Goes on over bytes that a caller has read for itself.
  mutating func skip(bytes byteCount: Int, scalars scalarCount: Int) {
    offset += byteCount
    index += scalarCount
  }

  func peek() -> Element? {
    var copy = self
    return copy.next()
  }

  mutating func next() -> Element? {
    guard offset < bytes.count else { return nil }
    let first = bytes[offset]
    var scalar = UInt32(first)
    var length = 1
    if first >= 0x80 {
      if first >= 0xC2, first < 0xE0, let second = continuation(at: 1) {
        scalar = (scalar & 0x1F) << 6 | second
        length = 2
      } else if first >= 0xE0, first < 0xF0, let second = continuation(at: 1),
        let third = continuation(at: 2)
      {
        scalar = (scalar & 0x0F) << 12 | second << 6 | third
        length = 3
      } else if first >= 0xF0, first < 0xF5, let second = continuation(at: 1),
        let third = continuation(at: 2), let fourth = continuation(at: 3)
      {
        scalar = (scalar & 0x07) << 18 | second << 12 | third << 6 | fourth
        length = 4
      } else {
        scalar = 0
      }
    }
    let element = Element(scalar: scalar, offset: offset, end: offset + length, index: index)
    offset += length
    index += 1
    return element
  }

  private func continuation(at distance: Int) -> UInt32? {
    guard offset + distance < bytes.count else { return nil }
    let byte = bytes[offset + distance]
    return byte & 0xC0 == 0x80 ? UInt32(byte & 0x3F) : nil
  }
}
