public import Model
import Storage

extension Library {
  /// The edits of articles since a time, the last one first: which outlet changed what, when, in what
  /// words.
  ///
  /// - Parameters:
  ///   - time: In seconds since 1970.
  ///   - source: Part of the outlet's name, upper case or lower; `nil` for all.
  ///   - limit: How many at most.
  /// - Complexity: O(*n*) in letters of the edited articles.
  public nonisolated func edits(
    since time: Int64 = 0, ofSource source: String? = nil, limit: Int = .max
  ) async throws -> [ArticleEdit] {
    try read { reader in
      var found: [ArticleEdit] = []
      let edits = try reader.edits(since: time, limit: source == nil ? limit : .max)
      for edit in edits where found.count < limit {
        guard let summary = try reader.summary(of: edit.article) else { continue }
        if let source, summary.source?.lowercased().contains(source.lowercased()) != true {
          continue
        }
        if let edit = try self.edit(edit, of: summary, in: reader) { found.append(edit) }
      }
      return found
    }
  }

  /// The edits of some articles, the first one first.
  nonisolated func edits(
    of articles: [ArticleSummary], in reader: StoreReader
  ) throws -> [ArticleEdit] {
    let summaries = Dictionary(articles.map { ($0.id, $0) }) { first, _ in first }
    return try reader.edits(since: 0, of: articles.map(\.id), limit: .max).reversed()
      .compactMap { edit in
        try summaries[edit.article].flatMap { try self.edit(edit, of: $0, in: reader) }
      }
  }

  private nonisolated func edit(
    _ edit: (article: ArticleID, number: Int, next: Int?, editedAt: Int64),
    of summary: ArticleSummary, in reader: StoreReader
  ) throws -> ArticleEdit? {
    let id = edit.article
    let later = try edit.next.map { try reader.article(id, version: $0) } ?? reader.article(id)
    guard let before = try reader.article(id, version: edit.number), let later else { return nil }
    return ArticleEdit(
      article: summary, from: id.version(edit.number), to: edit.next.map(id.version) ?? id,
      editedAt: edit.editedAt, changes: EditedWords.changes(from: before, to: later))
  }
}
