public import Model
import Storage

extension Library {
  /// The versions of an article that is named as in ``article(named:)``.
  ///
  /// - Throws: ``LibraryError/unknownArticle(name:)`` or
  ///   ``LibraryError/ambiguousArticle(name:candidates:)``.
  public nonisolated func history(named name: String) async throws -> ArticleHistory {
    let id = try await article(named: name).id
    return try await history(of: id.versionParts?.article ?? id)
  }

  /// The versions of an article.
  ///
  /// - Throws: ``LibraryError/unknownArticle(name:)``.
  public nonisolated func history(of id: ArticleID) async throws -> ArticleHistory {
    try read { reader in
      guard let summary = try reader.summary(of: id), let storedAt = try reader.storedAt(id) else {
        throw LibraryError.unknownArticle(name: id.rawValue)
      }
      return ArticleHistory(
        article: id, title: summary.title.text, storedAt: storedAt,
        versions: try reader.versions(of: id))
    }
  }
}
