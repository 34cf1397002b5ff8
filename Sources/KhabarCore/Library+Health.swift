public import Importing
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

  /// Whether the file itself is broken, so that only a new one helps.
  public nonisolated func isBroken() async throws -> Bool {
    try damage().contains { if case .file = $0 { true } else { false } }
  }

  /// Why files that were to be read could not be, one line each.
  public nonisolated func unreadableFiles() async throws -> [String] {
    try read { try $0.files() }.compactMap(\.error)
  }

  /// Mends what can be: index and counts are built anew from the articles, damaged articles are read
  /// from their files again, and what the analysis keeps is found anew where it is damaged. Marks, tags,
  /// saved searches and decisions are not touched; a decision that cannot be read is set aside.
  ///
  /// - Returns: What is still wrong, in a clause each.
  /// - Complexity: O(*size of the library*).
  public func repair() async throws -> [String] {
    let damage = try damage()
    // What a broken file says cannot be built upon.
    if damage.contains(where: { if case .file = $0 { true } else { false } }) {
      try? write { try $0.rebuildIndex() }
      return try self.damage().map(\.description)
    }
    let articles = damage.compactMap { finding -> (id: ArticleID, path: String?)? in
      switch finding {
      case .article(let id, let path), .segments(let id, let path): (id, path)
      default: nil
      }
    }
    let hasBadNames = damage.contains { finding in
      switch finding {
      case .names, .pairs: true
      case .rows(let table, _):
        ["mention", "nameEvidence", "withdrawnEvidence", "fingerprint"].contains(table)
      default: false
      }
    }
    try write { writer in
      try writer.mendSegments()
      try writer.rebuildIndex()
      try writer.removeDamagedRows(damage)
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
    nameAnalysis = nil
    if damage.contains(where: { if case .rows("posting", _) = $0 { true } else { false } }) {
      // What is kept of each article makes the index that leads to it.
      try await writeIndex(of: TranslationSearch(in: self))
    }
    try await completeAnalysis()
    return try self.damage().map(\.description)
  }

  /// Takes what can be read out of a library whose file is broken into a new one, reads the files
  /// that filled it again, and finds names and translations anew. The broken file is kept.
  ///
  /// - Parameters:
  ///   - path: The library, which no program may have open.
  ///   - readers: The formats that files are read in.
  /// - Returns: What was done, in a sentence each.
  /// - Throws: ``LibraryError/unusable(reason:)``.
  public static func salvage(
    _ path: String, readers: ReaderRegistry = .standard
  ) async throws -> [String] {
    let salvage: StoreSalvage
    do {
      salvage = try StoreSalvage(path: path)
    } catch let error as StoreError {
      throw LibraryError.unusable(reason: error.description)
    }
    let library = try Library.open(.file(path), readers: readers)
    let files = salvage.sources.filter { DiskFile($0).kind == .file }
    let report = try await library.read(paths: files)
    var sentences = ["The broken file is kept as \"\(salvage.keptAs)\"."]
    if !salvage.brokenTables.isEmpty {
      sentences.append(
        "Not all of these could be read: \(salvage.brokenTables.joined(separator: ", ")).")
    }
    if report.added > 0 {
      sentences.append("\(report.added) articles were read from their files again.")
    }
    return sentences
  }

  /// Stores articles once more as their file has them; one that the file does not have stays.
  private func restore(_ ids: Set<ArticleID>, from path: String) throws {
    let fresh = ArticleFile(path: path).read(with: readers).articles.compactMap {
      article -> Article? in
      var article = article
      article.origin = Origin(.file(path: path), place: article.origin.lasting.place)
      if ids.contains(article.id) { return article }
      // In a library an id may have a mark of its file behind it.
      guard let id = ids.first(where: { $0.rawValue.hasPrefix("\(article.id)~") }) else {
        return nil
      }
      article.id = id
      return article
    }
    try write { try $0.add(fresh, at: Self.now, keepingVersions: false) }
  }
}
