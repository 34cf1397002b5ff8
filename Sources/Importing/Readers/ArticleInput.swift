import Glibc
public import Language
public import Model

/// Something that articles are read from, once: an open file, standard input, or what was fetched.
///
/// A file of any size takes little memory where its reader goes through it by lines.
public final class ArticleInput {
  /// What it is.
  public let container: Origin.Container?
  /// What it is called in errors and remarks.
  public let name: String
  /// What a server says that it is, in lower case and without parameters.
  public let mediaType: String?
  /// The encoding that a server declares.
  public let charset: String?

  /// Bytes by which a format, and an encoding of two bytes a character, is told.
  private static let headSize = 256 << 10
  /// The most bytes that are read as one document.
  public static let longestDocument = 128 << 20

  private var descriptor: CInt?
  private let closesDescriptor: Bool
  /// Bytes that were read and not yet asked for.
  private var head: [UInt8]

  /// Opens a file.
  ///
  /// - Throws: ``ImportingError/missing(path:)``, ``ImportingError/unreadable(path:reason:)``.
  public init(_ file: ArticleFile) throws(ImportingError) {
    descriptor = try file.open()
    closesDescriptor = true
    container = .file(path: file.path)
    name = file.path
    mediaType = nil
    charset = nil
    head = []
    try fillHead()
  }

  /// What standard input is called where a file would have its path.
  static let standardInputName = "standard input"

  /// Standard input.
  ///
  /// - Throws: ``ImportingError/unreadable(path:reason:)``.
  public static func standardInput() throws(ImportingError) -> ArticleInput {
    let name = standardInputName
    let head = try ByteLines.read(headSize, from: STDIN_FILENO, path: name)
    return ArticleInput(
      container: .standardInput, name: name, descriptor: head.isEmpty ? nil : STDIN_FILENO,
      head: head)
  }

  /// What was fetched or made.
  ///
  /// - Parameters:
  ///   - bytes: All of it.
  ///   - container: Where it is from.
  ///   - contentType: What a server says that it is, as in "text/html; charset=windows-1256".
  public convenience init(
    bytes: [UInt8], of container: Origin.Container, contentType: String? = nil
  ) {
    let parts = (contentType ?? "").split(separator: ";").map(Self.trimmed)
    let charset = parts.dropFirst().first { $0.hasPrefix("charset=") }
      .map { $0.dropFirst(8).filter { $0 != "\"" && $0 != "'" } }
    self.init(
      container: container, name: Origin(container).identity ?? Self.standardInputName,
      mediaType: parts.first, charset: charset.flatMap { $0.isEmpty ? nil : String($0) },
      head: bytes)
  }

  private init(
    container: Origin.Container, name: String, mediaType: String? = nil, charset: String? = nil,
    descriptor: CInt? = nil, head: [UInt8]
  ) {
    self.container = container
    self.name = name
    self.mediaType = mediaType
    self.charset = charset
    self.descriptor = descriptor
    closesDescriptor = false
    self.head = head
  }

  deinit {
    if closesDescriptor, let descriptor { close(descriptor) }
  }

  /// The origin of the only article in it.
  public var origin: Origin { Origin(container) }

  /// The name of a file without folder and ending, which can name its only article.
  public var stem: String? {
    if case .file(let path) = container { ArticleFile(path: path).stem } else { nil }
  }

  /// What it looks like.
  public var sample: InputSample {
    let name: String? =
      switch container {
      case .file(let path): path.split(separator: "/").last.map(String.init)
      case .page(let address), .feed(let address): Self.fileName(inAddress: address)
      case .standardInput, nil: nil
      }
    return InputSample(name: name, mediaType: mediaType, head: head)
  }

  // MARK: Reading

  /// All that has not been read yet, which has to be a text by its first bytes.
  ///
  /// - Parameter limit: The most bytes that it may have.
  /// - Throws: ``ImportingError/notText(path:offset:)``, ``ImportingError/unreadable(path:reason:)``.
  public func bytes(limit: Int = longestDocument) throws(ImportingError) -> [UInt8] {
    // What is no text shows it early; a huge file full of zeros is not read to its end.
    try checkBeginning()
    return try rawBytes(limit: limit)
  }

  /// All that has not been read yet, which may be no text.
  ///
  /// - Parameter limit: The most bytes that it may have.
  /// - Throws: ``ImportingError/unreadable(path:reason:)``.
  public func rawBytes(limit: Int = longestDocument) throws(ImportingError) -> [UInt8] {
    var bytes = head
    head = []
    while let descriptor {
      guard bytes.count <= limit else { break }
      let piece = try ByteLines.read(Self.headSize, from: descriptor, path: name)
      if piece.isEmpty { break }
      bytes += piece
    }
    guard bytes.count <= limit else {
      throw .unreadable(
        path: name, reason: "it has more than \(limit >> 20) MB, too many for one text")
    }
    return bytes
  }

  /// All that has not been read yet, as text.
  ///
  /// - Throws: ``ImportingError`` that names it.
  public func text() throws(ImportingError) -> TextDecoder.Decoded {
    try TextDecoder.decode(try bytes(), declared: charset, path: name)
  }

  /// The lines of it, and their encoding where that is told of the whole.
  func lines() throws(ImportingError) -> (lines: ByteLines, encoding: TextEncoding?) {
    guard head.contains(0) || head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    else {
      defer { head = [] }
      return (ByteLines(descriptor: descriptor, path: name, head: head), nil)
    }
    let decoded = try text()
    return (
      ByteLines(descriptor: nil, path: name, head: Array(decoded.text.utf8)), decoded.encoding
    )
  }

  private func fillHead() throws(ImportingError) {
    guard let descriptor else { return }
    while head.count < Self.headSize {
      let piece = try ByteLines.read(Self.headSize - head.count, from: descriptor, path: name)
      if piece.isEmpty { break }
      head += piece
    }
  }

  private func checkBeginning() throws(ImportingError) {
    guard let zero = head.firstIndex(of: 0), WideEncoding(mark: head) == nil,
      WideEncoding(zeroBytesOf: head.prefix(head.count & ~1)) == nil
    else { return }
    throw .notText(path: name, offset: zero)
  }

  private static func trimmed(_ part: Substring) -> String {
    part.split(whereSeparator: \.isWhitespace).joined().lowercased()
  }

  /// The last part of an address's path; `nil` where it has no ending.
  private static func fileName(inAddress address: String) -> String? {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    guard let name = path.split(separator: "/").last, name.contains("."),
      path.split(separator: "/").count > 2
    else { return nil }
    return String(name)
  }
}
