public import Model
import Storage

extension Library {
  /// Every note, the newest first, with what it is about as the library has it now.
  ///
  /// - Parameter query: Only notes on articles that match it; empty for all notes.
  /// - Throws: ``LibraryError/badQuery(message:query:range:)``.
  /// - Complexity: O(*notes*), with a query also in the articles that have notes and match it.
  public nonisolated func notes(on query: String = "") async throws -> [ListedNote] {
    let notes = try read { try $0.notes() }
    guard !query.isEmpty else { return notes }
    // By itself, so that what is wrong with it is shown where it was typed.
    _ = try read { try self.query(query, in: $0) }
    let page = try await page(
      of: "(\(query)) AND has:note", offset: 0, limit: .max, includingCopies: true,
      includingArchive: true)
    let matching = Set(page.articles.map(\.id))
    return notes.filter { listed in
      listed.note.subject.article.map(matching.contains) ?? false
    }
  }

  /// Every note on an article or a paragraph, by the article, the earliest first.
  ///
  /// - Complexity: O(*notes*).
  public nonisolated func notesByArticle() async throws -> [ArticleID: [Note]] {
    let notes = try read { try $0.notes() }.reversed().map(\.note)
    return Dictionary(grouping: notes.filter { $0.subject.article != nil }) {
      $0.subject.article ?? ""
    }
  }

  /// The notes on an article and its paragraphs, the earliest first.
  public nonisolated func notes(on article: ArticleID) async throws -> [Note] {
    try read { try $0.notes(on: article) }
  }

  /// The tags of an article, in alphabetical order.
  public nonisolated func tags(of article: ArticleID) async throws -> [String] {
    try read { try $0.tags(of: article) }
  }

  /// The note on a subject; `nil` where there is none.
  public nonisolated func note(on subject: Note.Subject) async throws -> Note? {
    try read { try $0.note(on: subject) }
  }
}
