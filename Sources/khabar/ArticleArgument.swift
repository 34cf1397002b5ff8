import Exporting
import Importing
import KhabarCore
import Model

/// An article as a person names it on the command line: a file, an id, or a unique beginning of one.
struct ArticleArgument {
  private let name: String

  init(_ name: String) {
    self.name = name
  }

  /// The file of that name, where there is one.
  var file: ArticleFile? {
    let file = ArticleFile(path: name)
    return file.stamp == nil ? nil : file
  }

  /// Whether it names a folder, which is no article.
  var isFolder: Bool { DiskFile(name).kind == .folder }

  /// The article: read from its file, or found in the library.
  func article(in source: LibraryOptions) async throws -> Article {
    guard let file else { return try await source.openLibrary().article(named: name) }
    let batch = file.read(with: .khabar)
    StandardError.print(each: batch.failures)
    StandardError.print(each: batch.remarks)
    guard let article = batch.articles.first else { throw ExitStatus.incomplete }
    guard batch.articles.count == 1 else {
      throw CommandFailure(
        status: .usage,
        message: """
          "\(name)" holds \(batch.articles.count) articles. Add it to a library \
          (khabar add \(name)) and name one of them by its id.
          """)
    }
    return article
  }

  /// The article as a library has it: one that is named by its id, or a file of a library that is named
  /// too and has it unchanged; `nil` for any other file.
  func storedArticle(in source: LibraryOptions, as article: Article) async throws -> Article? {
    guard let file else { return article }
    guard source.library != nil else { return nil }
    let stored: Article
    do {
      stored = try await source.openLibrary().article(named: DiskFile(file.path).fullPath)
    } catch LibraryError.unknownArticle, LibraryError.ambiguousArticle {
      return nil
    }
    return stored.segments == article.segments ? stored : nil
  }
}
