import Model

/// Articles as JSONL: one object a line, of which only `text` is needed.
public struct JSONLinesReader: ArticleReader {
  /// A reader.
  public init() {}

  /// Those of JSONL.
  public var endings: Set<String> { ["jsonl", "ndjson"] }

  /// Those of JSONL.
  public var mediaTypes: Set<String> { ["application/jsonl", "application/x-ndjson"] }

  /// Whether something without a name, such as standard input, has a line that begins an object.
  public func recognises(_ sample: InputSample) -> Bool {
    guard sample.name == nil, sample.mediaType == nil else { return false }
    return sample.head.split(separator: UInt8(ascii: "\n")).contains { line in
      line.first { $0 != 0 && $0 != 0x20 && $0 < 0x80 && $0 != 0x09 } == UInt8(ascii: "{")
    }
  }

  /// Begins to read lines, each of which is an article or a failure of its own.
  public func open(_ input: ArticleInput) throws(ImportingError) -> any ArticleBatches {
    let (lines, encoding) = try input.lines()
    return JSONLinesBatches(
      input: input, lines: lines,
      parser: JSONLinesParser(name: input.name, container: input.container, encoding: encoding))
  }
}

/// The articles of JSONL, line by line.
private final class JSONLinesBatches: ArticleBatches {
  /// Articles, and bytes of them, after which what was read is handed out.
  private static let longest = (articles: 64, bytes: 1 << 20)

  /// Kept open for as long as there are lines.
  private let input: ArticleInput
  private var lines: ByteLines
  private var parser: JSONLinesParser
  private var number = 0
  private var isEmpty = true
  private var isAtEnd = false

  init(input: ArticleInput, lines: ByteLines, parser: JSONLinesParser) {
    self.input = input
    self.lines = lines
    self.parser = parser
  }

  func next() throws(ImportingError) -> ArticleBatch? {
    guard !isAtEnd else { return nil }
    var batch = ArticleBatch()
    var bytes = 0
    while batch.articles.count < Self.longest.articles, bytes < Self.longest.bytes {
      guard let line = try lines.next() else {
        isAtEnd = true
        batch.remarks = parser.takeRemarks()
        if isEmpty { throw .empty(path: parser.name) }
        return batch.isEmpty ? nil : batch
      }
      number += 1
      switch line {
      case .tooLong:
        isEmpty = false
        batch.failures.append(
          .badLine(
            path: parser.name, line: number,
            reason: "the line is longer than \(ByteLines.longestLine >> 20) MB; part it"))
      case .bytes(let line):
        bytes += line.count
        do throws(ImportingError) {
          guard let article = try parser.article(line: line, number: number) else { continue }
          batch.articles.append(article)
        } catch {
          batch.failures.append(error)
        }
        isEmpty = false
      }
    }
    return batch
  }
}
