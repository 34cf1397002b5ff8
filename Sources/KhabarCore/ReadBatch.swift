import Importing
import Language
import Model
import Storage

/// Articles that were read and wait to be kept together, with the records of their files.
struct ReadBatch {
  private static let largest = (articles: 500, bytes: 4 << 20, files: 500)

  /// The articles in the order of reading, and the number of each one's file; `nil` for none.
  private(set) var articles: [(article: Article, file: Int?)] = []
  /// Files that have been read to their end.
  private(set) var finishedFiles: [FileRecord] = []

  private var bytes = 0
  private var open: (record: FileRecord, number: Int, hash: ContentHash)?
  private var finished: [Int: Int] = [:]
  private var fileCount = 0

  /// Whether it should be kept now.
  var isFull: Bool {
    articles.count >= Self.largest.articles || bytes >= Self.largest.bytes
      || finishedFiles.count >= Self.largest.files
  }

  var isEmpty: Bool { articles.isEmpty && finishedFiles.isEmpty }

  /// Begins a file, which the articles that follow are of.
  mutating func begin(_ record: FileRecord) {
    fileCount += 1
    open = (record, fileCount, ContentHash())
  }

  /// Takes what a stream gave.
  ///
  /// - Parameter namesFully: Whether the articles get their file's path from the root, which is
  ///   found once for all of them.
  mutating func add(_ read: ArticleBatch, namesFully: Bool) {
    for var article in read.articles {
      if namesFully, article.path != nil, let open {
        article.origin.container = .file(path: open.record.path)
      }
      open?.hash.combine(article.text)
      bytes += article.text.utf8.count
      articles.append((article, open?.number))
    }
    if let failure = read.failures.first, open?.record.problem == nil {
      open?.record.problem = ProblemCoding.code(of: failure)
    }
  }

  /// Ends the file that was begun last.
  mutating func finishFile() {
    guard let (opened, number, hash) = open else { return }
    var record = opened
    open = nil
    record.hash = hash.description
    finished[number] = finishedFiles.count
    finishedFiles.append(record)
  }

  /// Notes the id that an article of a file got.
  mutating func note(_ id: ArticleID, ofFile number: Int?) {
    guard let number else { return }
    if let index = finished[number] {
      finishedFiles[index].articles.append(id)
    } else if open?.number == number {
      open?.record.articles.append(id)
    }
  }

  /// Forgets what has been kept; a file that is still open goes on.
  mutating func clear() {
    articles.removeAll(keepingCapacity: true)
    finishedFiles.removeAll()
    finished.removeAll()
    bytes = 0
  }
}
