import Glibc
import Language
import Model

/// Reads the articles of a file or pipe a few at a time, so that one of any size takes little memory.
///
/// ```swift
/// let stream = ArticleStream(file)
/// while let outcome = stream.next() { … }
/// ```
public final class ArticleStream {
  /// Articles, and bytes of them, after which what was read is handed out.
  private static let longestBatch = (articles: 64, bytes: 1 << 20)
  /// Bytes by which an encoding of two bytes a character is told.
  private static let headSize = 256 << 10

  private enum Source {
    case text(ArticleFile)
    case lines(ByteLines)
    /// Lines that had to be decoded as a whole.
    case decoded([UInt8], from: Int)
    case end
  }

  private let path: String
  private var descriptor: CInt?
  private var source: Source
  private var reader: JSONLinesReader
  private var lineNumber = 0
  private var isEmpty = true

  /// The articles of a file; nothing is read yet.
  public init(_ file: ArticleFile) {
    path = file.path
    source = .text(file)
    reader = JSONLinesReader(path: file.path, isFile: true)
  }

  /// The articles that JSONL on standard input holds.
  public init() {
    let name = "standard input"
    path = name
    reader = JSONLinesReader(path: name, isFile: false)
    source = .lines(ByteLines(descriptor: STDIN_FILENO, path: name))
  }

  deinit {
    if let descriptor { close(descriptor) }
  }

  /// The next articles and what could not be read beside them; `nil` at the end.
  public func next() -> ArticleFile.Outcome? {
    if case .end = source { return nil }
    do throws(ImportingError) {
      if case .text(let file) = source {
        guard file.isLines else {
          source = .end
          return file.readText()
        }
        try open(file)
      }
      return try nextLines()
    } catch {
      source = .end
      return ArticleFile.Outcome(failures: [error])
    }
  }

  private func open(_ file: ArticleFile) throws(ImportingError) {
    let descriptor = try file.open()
    self.descriptor = descriptor
    var head: [UInt8] = []
    while head.count < Self.headSize {
      let piece = try ByteLines.read(Self.headSize - head.count, from: descriptor, path: path)
      if piece.isEmpty { break }
      head += piece
    }
    guard head.contains(0) || head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    else {
      source = .lines(ByteLines(descriptor: descriptor, path: path, head: head))
      return
    }
    try file.checkBeginning(head)
    while true {
      let piece = try ByteLines.read(Self.headSize, from: descriptor, path: path)
      if piece.isEmpty { break }
      head += piece
      guard head.count <= ArticleFile.longestText else { throw file.tooLong }
    }
    let decoded = try TextDecoder.decode(head, path: path)
    reader.encoding = decoded.encoding
    source = .decoded(Array(decoded.text.utf8), from: 0)
  }

  private func nextLines() throws(ImportingError) -> ArticleFile.Outcome? {
    var outcome = ArticleFile.Outcome()
    var bytes = 0
    while outcome.articles.count < Self.longestBatch.articles, bytes < Self.longestBatch.bytes {
      guard let line = try nextLine() else {
        source = .end
        outcome.remarks = reader.takeRemarks()
        if isEmpty { throw .empty(path: path) }
        return outcome.isEmpty ? nil : outcome
      }
      lineNumber += 1
      switch line {
      case .tooLong:
        isEmpty = false
        outcome.failures.append(
          .badLine(
            path: path, line: lineNumber,
            reason: "the line is longer than \(ByteLines.longestLine >> 20) MB; part it"))
      case .bytes(let line):
        bytes += line.count
        do throws(ImportingError) {
          guard let article = try reader.article(line: line, number: lineNumber) else { continue }
          outcome.articles.append(article)
        } catch {
          outcome.failures.append(error)
        }
        isEmpty = false
      }
    }
    return outcome
  }

  private func nextLine() throws(ImportingError) -> ByteLines.Line? {
    switch source {
    case .text, .end: return nil
    case .lines(var lines):
      // Taken out, so that its buffer is not copied when it changes.
      source = .end
      defer { source = .lines(lines) }
      return try lines.next()
    case .decoded(let bytes, let start):
      guard start < bytes.count else { return nil }
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      source = .decoded(bytes, from: end + 1)
      let line = bytes[start..<end]
      return .bytes(Array(line.last == 0x0D ? line.dropLast() : line))
    }
  }
}
