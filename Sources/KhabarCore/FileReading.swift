import Importing
import Language
import Model
import Storage

/// Tells files that are new or changed from those that are as they were when they were read last.
struct FileReading {
  /// What became of a file.
  enum Found {
    /// It is as it was when it was read last.
    case unchanged(FileRecord)
    /// It is new, or was changed; the record lacks what reading it will tell.
    case changed(FileRecord)
  }

  private let known: [String: FileRecord]
  /// The full path of every file that was looked at.
  private(set) var seen: Set<String> = []

  /// A reading in the light of what a library knows of files.
  init(known: [FileRecord]) {
    self.known = Dictionary(known.map { ($0.path, $0) }) { first, _ in first }
  }

  /// What became of a file, told by its size and time.
  mutating func look(at file: ArticleFile) -> Found {
    let path = Self.fullPath(of: file.path)
    seen.insert(path)
    let stamp = file.stamp ?? Origin.Stamp(size: 0, modifiedAt: 0)
    // What could not be read is tried again, and told again.
    if let record = known[path], record.problem == nil, record.stamp == stamp {
      return .unchanged(record)
    }
    return .changed(FileRecord(path: path, stamp: stamp, hash: "", articles: []))
  }

  /// The files that the library knows below some folders and that are no longer there.
  func missing(in folders: [String]) -> [FileRecord] {
    let roots = folders.map { Self.fullPath(of: $0) + "/" }
    return known.values.filter { record in
      !seen.contains(record.path) && roots.contains { record.path.hasPrefix($0) }
    }
  }

  /// The path from the root, with links followed.
  static func fullPath(of path: String) -> String {
    DiskFile(path).fullPath
  }

  /// A hash of a file's full path, to tell files of one name apart.
  static func hash(ofPath path: String) -> String {
    ContentHash(fullPath(of: path)).description
  }
}
