import Glibc
import Language
public import Model

/// A file that holds one article or several, and how to read it.
public struct ArticleFile: Hashable, Sendable {
  /// What a file gave: its articles, and a failure for each part that could not be read.
  public struct Outcome: Sendable {
    /// The articles in the order of the file.
    public var articles: [Article]
    /// What could not be read.
    public var failures: [ImportingError]
    /// What was read otherwise than it stands.
    public var remarks: [ImportingRemark]

    /// An outcome of the given parts.
    public init(
      articles: [Article] = [], failures: [ImportingError] = [], remarks: [ImportingRemark] = []
    ) {
      self.articles = articles
      self.failures = failures
      self.remarks = remarks
    }

    /// Whether there is nothing in it.
    var isEmpty: Bool { articles.isEmpty && failures.isEmpty && remarks.isEmpty }
  }

  /// What tells whether a file was changed, without reading it.
  public struct Stamp: Hashable, Sendable, Codable {
    /// Its size in bytes.
    public var size: Int
    /// When it was last written, in seconds since 1970.
    public var modified: Double

    /// A stamp of the given parts.
    public init(size: Int, modified: Double) {
      self.size = size
      self.modified = modified
    }
  }

  /// The file's name, as the reader named it or as a folder lists it.
  public let path: String

  /// The file of that name; it need not exist yet.
  public init(path: String) {
    self.path = path
  }

  /// The id of the file's only article: its name without folder and ending.
  public var stem: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The largest file that is read as one text, in bytes.
  static let longestText = 128 << 20

  private var kind: FileKind { FileKind(name: path.split(separator: "/").last ?? "") }

  /// Whether it has an article a line.
  var isLines: Bool { kind == .jsonLines }

  /// The file's size and time of change; `nil` where there is no such file.
  public var stamp: Stamp? { DiskFile(path).stamp }

  /// Reads the file whole; ``ArticleStream`` reads it a few articles at a time.
  ///
  /// A file that cannot be read is an outcome with one failure; it never stops the others.
  public func read() -> Outcome {
    let stream = ArticleStream(self)
    var whole = Outcome()
    while let part = stream.next() {
      whole.articles += part.articles
      whole.failures += part.failures
      whole.remarks += part.remarks
    }
    return whole
  }

  /// Reads the file as the text of one article.
  func readText() -> Outcome {
    do throws(ImportingError) {
      if case .other(let ending) = kind, !kind.mayBeText {
        throw .unreadKind(path: path, kind: "a .\(ending) file")
      }
      let decoded = try decode()
      if let markup = FileKind.markup(in: decoded.text) {
        throw .unreadKind(path: path, kind: markup)
      }
      let article = try PlainTextReader().article(
        from: decoded.text,
        metadata: ArticleMetadata(
          id: ArticleNaming.id(ofFileNamed: stem), path: path, encoding: decoded.encoding))
      return Outcome(
        articles: [article],
        remarks: decoded.repairs > 0 ? [.repaired(path: path, count: decoded.repairs)] : [])
    } catch {
      return Outcome(failures: [error])
    }
  }

  /// The file's text, decoded and otherwise as it stands.
  ///
  /// - Throws: ``ImportingError`` that names the file.
  public func decodedText() throws(ImportingError) -> String {
    try decode().text
  }

  private func decode() throws(ImportingError) -> TextDecoder.Decoded {
    let descriptor = try open()
    defer { close(descriptor) }
    let pieceSize = 256 << 10
    var bytes: [UInt8] = []
    while true {
      let piece = try ByteLines.read(pieceSize, from: descriptor, path: path)
      if piece.isEmpty { break }
      bytes += piece
      // What is no text shows it early; a huge file full of zeros is not read to its end.
      if bytes.count == piece.count { try checkBeginning(bytes) }
      guard bytes.count <= Self.longestText else { throw tooLong }
    }
    return try TextDecoder.decode(bytes, path: path)
  }

  /// Whether the beginning of a file can be that of a text.
  ///
  /// - Throws: ``ImportingError/notText(path:offset:)``.
  func checkBeginning(_ bytes: [UInt8]) throws(ImportingError) {
    guard let zero = bytes.firstIndex(of: 0), WideEncoding(mark: bytes) == nil,
      WideEncoding(zeroBytesOf: bytes.prefix(bytes.count & ~1)) == nil
    else { return }
    throw .notText(path: path, offset: zero)
  }

  /// A file that is no article because of its size.
  var tooLong: ImportingError {
    .unreadable(
      path: path, reason: "it has more than \(Self.longestText >> 20) MB, too many for one text")
  }

  /// Opens the file for reading; the caller closes it.
  ///
  /// - Throws: ``ImportingError/missing(path:)``, ``ImportingError/unreadable(path:reason:)``.
  func open() throws(ImportingError) -> CInt {
    // Without waiting: a pipe or a device might never end, and is refused.
    let descriptor = FileName.withCString(path) {
      Glibc.open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    }
    guard descriptor >= 0 else {
      let code = errno
      if code == ENOENT || code == ENOTDIR { throw .missing(path: path) }
      throw .unreadable(path: path, reason: String(cString: strerror(code)))
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .unreadable(path: path, reason: "it is no regular file")
    }
    return descriptor
  }
}
