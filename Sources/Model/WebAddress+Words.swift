extension WebAddress {
  /// The parts of an address that say something to a reader: its host and the words of its path.
  public static func words(of address: String) -> String {
    var bytes = Array(address.utf8)[...]
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      bytes[colon...].starts(with: "://".utf8)
    {
      bytes = bytes[(colon + 3)...]
    }
    if bytes.starts(with: "www.".utf8) { bytes = bytes.dropFirst(4) }
    let tail = bytes.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    return decoded(bytes[..<(tail ?? bytes.endIndex)])
  }

  /// The text behind percent signs, with spaces for low lines.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      if bytes[place] == UInt8(ascii: "%"), place + 2 < bytes.endIndex,
        let high = digit(bytes[place + 1]), let low = digit(bytes[place + 2])
      {
        text.append(high << 4 | low)
        place += 3
        continue
      }
      text.append(bytes[place] == UInt8(ascii: "_") ? UInt8(ascii: " ") : bytes[place])
      place += 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
