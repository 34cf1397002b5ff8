import Importing
import Model
import Storage

extension Library {
  /// What is wrong with the file, the articles, the index and the names, in a clause each; empty for
  /// a sound library.
  ///
  /// - Complexity: O(*size of the library*).
  public nonisolated func findDamage() async throws -> [String] {
    try damage().map(\.description)
  }

  /// Why files that were to be read could not be, one line each.
  public nonisolated func unreadableFiles() async throws -> [String] {
    try read { try $0.files() }.compactMap(\.error)
  }

  /// Mends what can be: index and counts are built anew from the articles, damaged articles are read
  /// from their files again, and damaged names are found anew. Marks, tags, saved searches and
  /// decisions are not touched.
  ///
  /// - Returns: What is still wrong, in a clause each.
  /// - Complexity: O(*size of the library*).
  public func repair() async throws -> [String] {
    let damage = try damage()
    let articles = damage.compactMap { finding -> (id: ArticleID, path: String?)? in
      if case .article(let id, let path) = finding { (id, path) } else { nil }
    }
    let hasBadNames = damage.contains { finding in
      switch finding {
      case .names, .pairs: true
      default: false
      }
    }
    try write { writer in
      try writer.rebuildIndex()
      try writer.removeKeptAlignments()
      try writer.restoreFlags()
      if damage.contains(.learnedWords) { try writer.removeLearnedWords() }
      guard hasBadNames else { return }
      try writer.removeAllEntities()
      try writer.removeFoundPairs()
      try writer.removeFingerprints()
    }
    for (path, ids) in Dictionary(grouping: articles, by: \.path) {
      if let path { try restore(Set(ids.map(\.id)), from: path) }
    }
    try await findNames { _ in }
    return try self.damage().map(\.description)
  }

  /// Stores articles once more as their file has them; one that the file does not have stays.
  private func restore(_ ids: Set<ArticleID>, from path: String) throws {
    let fresh = ArticleFile(path: path).read().articles.compactMap { article -> Article? in
      var article = article
      article.path = path
      if ids.contains(article.id) { return article }
      // In a library an id may have a mark of its file behind it.
      guard let id = ids.first(where: { $0.rawValue.hasPrefix("\(article.id)~") }) else {
        return nil
      }
      article.id = id
      return article
    }
    try write { try $0.add(fresh, at: Self.now) }
  }
}
