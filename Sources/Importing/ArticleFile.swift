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

    /// An outcome of the given parts.
    public init(articles: [Article] = [], failures: [ImportingError] = []) {
      self.articles = articles
      self.failures = failures
    }
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

  private enum Kind {
    case text
    case jsonLines
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

  private var pathExtension: String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  private var kind: Kind? {
    switch pathExtension {
    case "txt", "text", "md", "": .text
    case "jsonl", "ndjson": .jsonLines
    default: nil
    }
  }

  /// The file's size and time of change; `nil` where there is no such file.
  public var stamp: Stamp? { DiskFile(path).stamp }

  /// Bytes beyond which a text is refused as one article.
  static let longestText = 64 << 20

  /// Reads the file.
  ///
  /// A file that cannot be read is an outcome with one failure; it never stops the others.
  public func read() -> Outcome {
    do throws(ImportingError) {
      let text = try decodedText()
      switch kind ?? .text {
      case .text:
        let article = try PlainTextReader().article(
          from: text, metadata: ArticleMetadata(id: ArticleNaming.id(ofFileNamed: stem), path: path)
        )
        return Outcome(articles: [article])
      case .jsonLines:
        let outcome = JSONLinesReader().articles(from: text, path: path)
        guard !outcome.articles.isEmpty || !outcome.failures.isEmpty else {
          throw .empty(path: path)
        }
        return Outcome(articles: outcome.articles, failures: outcome.failures)
      }
    } catch {
      return Outcome(failures: [error])
    }
  }

  /// The file's text, decoded and otherwise as it stands.
  ///
  /// - Throws: ``ImportingError`` that names the file.
  public func decodedText() throws(ImportingError) -> String {
    let limit = kind == .jsonLines ? Int.max : Self.longestText
    return try TextDecoder.text(of: DiskFile(path).contents(limit: limit), path: path)
  }

  /// The files that some paths name: each file itself, and of each folder the files in it, at any
  /// depth, whose ending tells that they hold articles.
  ///
  /// Hidden files are left out. Folders are listed in the order of names.
  ///
  /// - Throws: ``ImportingError/missing(path:)`` for a path that is not there.
  public static func files(at paths: [String]) throws(ImportingError) -> [ArticleFile] {
    var files: [ArticleFile] = []
    for path in paths {
      switch DiskFile(path).kind {
      case nil: throw .missing(path: path)
      case .folder: files += filesInFolder(path)
      case .file, .other: files.append(ArticleFile(path: path))
      }
    }
    return files
  }

  private static func filesInFolder(_ folder: String) -> [ArticleFile] {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return DiskFile(folder).namesBelow.map { ArticleFile(path: prefix + $0) }
      // A folder's README and files without an ending are not articles of it.
      .filter { !$0.pathExtension.isEmpty && $0.kind != nil && $0.stem != "README" }
  }
}
