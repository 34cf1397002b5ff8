/// A hash (``FNV1a``) that names a content and tells whether it changed.
public struct ContentHash: Hashable, Sendable, CustomStringConvertible {
  /// The hash so far.
  public private(set) var value = FNV1a.seed

  /// The hash of nothing.
  public init() {}

  /// The hash of a text's UTF-8.
  public init(_ text: String) {
    combine(text)
  }

  /// Adds a text's UTF-8.
  public mutating func combine(_ text: String) {
    var text = text
    text.withUTF8 { value = FNV1a.hash($0, from: value) }
  }

  /// Adds bytes.
  public mutating func combine(_ bytes: some Sequence<UInt8>) {
    value = FNV1a.hash(bytes, from: value)
  }

  /// Sixteen hexadecimal digits.
  public var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
