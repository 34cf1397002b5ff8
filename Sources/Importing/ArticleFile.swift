import Glibc
import Language
public import Model

/// A file that holds one article or several, and how to read it.
public struct ArticleFile: Hashable, Sendable {
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

  /// The file's size and time of change; `nil` where there is no such file.
  public var stamp: Origin.Stamp? { DiskFile(path).stamp }

  /// The ending of its name, in lower case and without the dot; empty where there is none.
  var ending: String { FileKind.ending(path.split(separator: "/").last.map(String.init) ?? "") }

  /// Reads the file whole; ``ArticleStream`` reads it a few articles at a time.
  ///
  /// A file that cannot be read is a batch with one failure; it never stops the others.
  public func read(with readers: ReaderRegistry = .standard) -> ArticleBatch {
    let stream = ArticleStream(self, readers: readers)
    var whole = ArticleBatch()
    while let batch = stream.next() { whole.append(batch) }
    return whole
  }

  /// The file's text, decoded and otherwise as it stands.
  ///
  /// - Throws: ``ImportingError`` that names the file.
  public func decodedText() throws(ImportingError) -> String {
    try ArticleInput(self).text().text
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
