import Language

/// What an input looks like before it is read: its name, what it is said to be, and how it begins.
public struct InputSample: Sendable {
  /// The last part of its name; `nil` where it has none that tells a format.
  public let name: String?
  /// What a server says that it is, as in "text/html".
  public let mediaType: String?
  /// Its first bytes: all of a short one.
  public let head: [UInt8]

  /// Scalars of the beginning that are looked at as text.
  private static let openingLength = 2_000

  /// A sample of the given parts.
  public init(name: String?, mediaType: String? = nil, head: [UInt8]) {
    self.name = name
    self.mediaType = mediaType
    self.head = head
  }

  /// The ending of the name, in lower case and without the dot; empty where there is none.
  public var ending: String { name.map(FileKind.ending) ?? "" }

  /// The beginning as text in lower case, without marks, blanks and comments of markup before what
  /// tells the format, in whatever encoding: letters of ASCII are as they stand, others may be wrong.
  public var opening: String {
    FileKind.opening(of: text)
  }

  private var text: String {
    let bytes = Array(head.prefix(4 * Self.openingLength))
    let even = Array(bytes.prefix(bytes.count & ~3))
    if let wide = WideEncoding(mark: even) ?? WideEncoding(zeroBytesOf: even) {
      return wide.text(of: even).text
    }
    return String(decoding: bytes.prefix(Self.openingLength), as: UTF8.self)
  }
}
