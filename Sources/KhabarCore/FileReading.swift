import Importing
import Language
import Model
import Storage

/// Reads files that are new or changed, and passes over those that are as they were.
struct FileReading {
  /// What became of a file.
  enum Found {
    /// It is as it was when it was read last.
    case unchanged(FileRecord)
    /// It was read; the record lacks its articles' ids in the library still.
    case read(FileRecord, ArticleFile.Outcome)
  }

  private let known: [String: FileRecord]
  /// The full path of every file that was looked at.
  private(set) var seen: Set<String> = []

  /// A reading in the light of what a library knows of files.
  init(known: [FileRecord]) {
    self.known = Dictionary(known.map { ($0.path, $0) }) { first, _ in first }
  }

  /// Reads a file, unless it is as it was.
  mutating func read(_ file: ArticleFile) -> Found {
    let path = Self.fullPath(of: file.path)
    seen.insert(path)
    let stamp = file.stamp ?? ArticleFile.Stamp(size: 0, modified: 0)
    // A file may claim to be of any time.
    let modifiedAt = Int64(max(-9e18, min(9e18, stamp.modified * 1_000_000_000)))
    // What could not be read is tried again, and told again.
    if let record = known[path], record.error == nil, record.size == Int64(stamp.size),
      record.modifiedAt == modifiedAt
    {
      return .unchanged(record)
    }
    let outcome = file.read()
    var hash = ContentHash()
    for article in outcome.articles { hash.combine(article.text) }
    return .read(
      FileRecord(
        path: path, size: Int64(stamp.size), modifiedAt: modifiedAt, hash: hash.description,
        articles: [], error: outcome.failures.first?.description), outcome)
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
