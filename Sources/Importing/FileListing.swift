/// The files that a path names, and how many others were left out.
public struct FileListing: Sendable {
  /// The files in the order of their names.
  public private(set) var files: [ArticleFile] = []
  /// Files of a folder that Khabar does not read, by the ending of their names, in lower case.
  public private(set) var leftOut: [String: Int] = [:]

  /// The file of a path, or the files of a folder, at any depth, whose ending tells that they hold
  /// articles.
  ///
  /// Hidden files and a folder's README are neither listed nor counted.
  ///
  /// - Parameter readers: What is read.
  /// - Throws: ``ImportingError/missing(path:)`` for a path that is not there,
  ///   ``ImportingError/unreadKind(path:kind:)`` for a file that is known to be something else.
  public init(
    at path: String, readers: ReaderRegistry = .standard
  ) throws(ImportingError) {
    switch DiskFile(path).kind {
    case nil: throw .missing(path: path)
    case .folder:
      listFolder(path, readers)
      return
    case .file, .other: break
    }
    let file = ArticleFile(path: path)
    guard readers.mayRead(ending: file.ending) else {
      throw .unreadKind(path: path, kind: "a .\(file.ending) file")
    }
    files = [file]
  }

  private mutating func listFolder(_ folder: String, _ readers: ReaderRegistry) {
    // Asked once: a reader may have to look for programs.
    let endings = readers.listedEndings
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    for name in DiskFile(folder).namesBelow {
      let file = ArticleFile(path: prefix + name)
      if file.stem == "README" { continue }
      if endings.contains(file.ending) {
        files.append(file)
      } else {
        leftOut[file.ending, default: 0] += 1
      }
    }
  }
}

extension ArticleFile {
  /// The files that some paths name; see ``FileListing/init(at:readers:)``.
  public static func files(
    at paths: [String], readers: ReaderRegistry = .standard
  ) throws(ImportingError) -> [ArticleFile] {
    var files: [ArticleFile] = []
    for path in paths { files += try FileListing(at: path, readers: readers).files }
    return files
  }
}
