import Foundation
import Glibc

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
  /// - Throws: ``ImportingError/missing(path:)`` for a path that is not there,
  ///   ``ImportingError/unreadKind(path:kind:)`` for a file that is known to be something else.
  public init(at path: String) throws(ImportingError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .missing(path: path)
    }
    if isFolder.boolValue {
      listFolder(path)
      return
    }
    let kind = FileKind(name: path.split(separator: "/").last ?? "")
    if case .other(let ending) = kind, !kind.mayBeText {
      throw .unreadKind(path: path, kind: "a .\(ending) file")
    }
    files = [ArticleFile(path: path)]
  }

  private mutating func listFolder(_ folder: String) {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    // An enumerator does not follow a link that the folder itself is.
    let resolved = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    guard let enumerator = FileManager.default.enumerator(atPath: resolved) else { return }
    var names: [String] = []
    while let name = enumerator.nextObject() as? String {
      let parts = name.split(separator: "/")
      guard !parts.contains(where: { $0.hasPrefix(".") }), let last = parts.last else { continue }
      let file = ArticleFile(path: prefix + name)
      if file.stem == "README" { continue }
      switch FileKind(name: last) {
      case .text, .jsonLines: names.append(name)
      case .other(let ending):
        if Self.isRegular(prefix + name) { leftOut[ending, default: 0] += 1 }
      }
    }
    files = names.sorted().map { ArticleFile(path: prefix + $0) }
  }

  private static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}

extension ArticleFile {
  /// The files that some paths name; see ``FileListing/init(at:)``.
  public static func files(at paths: [String]) throws(ImportingError) -> [ArticleFile] {
    var files: [ArticleFile] = []
    for path in paths { files += try FileListing(at: path).files }
    return files
  }
}
