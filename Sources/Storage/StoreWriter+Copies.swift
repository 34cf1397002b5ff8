import Foundation
import GRDB
import Language
public import Model

private enum CopyKeyColumn: Int, RowColumn {
  case key, row

  static let table = "copyKey"
  static let added = insertion(.ignore)
  static let removed =
    "DELETE FROM copyKey WHERE key = \(key.parameter) AND row = \(row.parameter)"
}

/// The articles that have a number.
private enum SharingColumn: Int, RowColumn {
  case row

  static let table = "copyKey"
}

private enum SampleColumn: Int, RowColumn {
  case row, data, seal

  static let table = "copySample"
  static let inserted = insertion()
}

/// The articles of a group of copies.
private enum MemberColumn: Int, RowColumn {
  case row, words

  static let table = "article"
  static let selected = selection()

  var expression: String { self == .words ? "ifnull(length.words, 0)" : "article.row" }
}

extension StoreWriter {
  /// Articles of one number that are looked at; there are more of a phrase that many texts have.
  private static let articlesPerKey = 8
  /// Articles whose texts are compared with a new one.
  private static let comparedArticles = 4
  /// Resemblance of samples below which texts are not compared: copies have .3 and more, by samples .1 more
  /// or less.
  private static let leastResemblance = 0.15
  /// Days that may lie between an article and a copy that was edited.
  private static let longestTime: Int64 = 14 * 86_400
  /// Days that may lie between two short texts that are the same, such as a notice that comes every week.
  private static let longestTimeOfShort: Int64 = 3 * 86_400

  /// Keeps that by which copies of an article are found.
  func insertCopyKeys(of indexed: IndexedText, row: Int64) throws {
    try forEachCopyKey(of: indexed, row: row, CopyKeyColumn.added)
    guard !indexed.copySample.isEmpty else { return }
    let sample = try BoundStatement<SampleColumn>(SampleColumn.inserted, in: database)
    sample.bind(row, to: .row)
    sample.bind(blob: indexed.copySample, to: .data)
    sample.bind(Seal.of(indexed.copySample), to: .seal)
    try sample.run()
  }

  func removeCopyKeys(of indexed: IndexedText, row: Int64) throws {
    try forEachCopyKey(of: indexed, row: row, CopyKeyColumn.removed)
    try execute("DELETE FROM copySample WHERE row = ?", [row])
  }

  private func forEachCopyKey(of indexed: IndexedText, row: Int64, _ sql: String) throws {
    let statement = try BoundStatement<CopyKeyColumn>(sql, in: database)
    for key in indexed.copyKeys {
      statement.bind(bits: key, to: .key)
      statement.bind(row, to: .row)
      try statement.run()
    }
  }

  /// Puts an article that has come in, or was edited, among its copies, or leaves it by itself.
  ///
  /// - Complexity: O(1) in the size of the library: at most ``comparedArticles`` are read.
  func findCopies(of article: Article, row: Int64, indexed: IndexedText) throws {
    let candidates = try copyCandidates(of: indexed, except: row)
    guard !candidates.isEmpty, try !isLone(article.id) else { return }
    let own = CopyText(article, indexed)
    for candidate in candidates where try isCopy(own, ofArticleAt: candidate) {
      try join(row: row, to: candidate)
      return
    }
  }

  /// Rows of articles that have numbers in common with an article, the likeliest copies first.
  private func copyCandidates(of indexed: IndexedText, except row: Int64) throws -> [Int64] {
    var shared: [Int64: Int] = [:]
    let addressKey = indexed.address.map { TextSketch.key(ofAddress: $0) }
    var atAddress: Set<Int64> = []
    let statement = try LookupStatement<SharingColumn>(Self.sharingArticles, in: database)
    for key in indexed.copyKeys {
      try statement.forEachRow(Int64(bitPattern: key)) { values in
        let other = values.number(.row)
        guard other != row else { return }
        shared[other, default: 0] += 1
        if key == addressKey { atAddress.insert(other) }
      }
    }
    guard !shared.isEmpty else { return [] }
    let likely = try shared.filter { other, _ in
      try indexed.copySample.isEmpty || atAddress.contains(other)
        || resembles(indexed.copySample, articleAt: other)
    }
    return likely.sorted { ($1.value, $1.key) < ($0.value, $0.key) }
      .prefix(Self.comparedArticles).map(\.key)
  }

  private static let sharingArticles = """
    SELECT \(SharingColumn.selection()) FROM copyKey WHERE key = ?
    ORDER BY row DESC LIMIT \(articlesPerKey)
    """

  /// Whether an article's sample is so much like another one that their texts are worth comparing.
  private func resembles(_ sample: [UInt8], articleAt row: Int64) throws -> Bool {
    let other = try kept(.copySample, at: row)?.bytes ?? []
    return TextSketch.resemblance(of: sample, and: other) >= Self.leastResemblance
  }

  /// An article with what it is compared by.
  private struct CopyText {
    let article: Article
    let address: String?
    let title: [UInt8]
    let body: [UInt8]
    let stems: StemSequence

    init(_ article: Article, _ indexed: IndexedText) {
      self.article = article
      address = indexed.address
      title = indexed.title
      body = indexed.body
      stems = StemSequence(indexed.body)
    }
  }

  /// Whether an article is a copy of another one and of the one that is shown for that.
  private func isCopy(_ own: CopyText, ofArticleAt row: Int64) throws -> Bool {
    guard let id = try ids("SELECT id FROM article WHERE row = ?", [row]).first,
      try !isLone(id)
    else { return false }
    let shown = try shownArticle(for: id)
    for other in shown == id ? [id] : [id, shown] {
      guard let article = try article(other) else { return false }
      let indexed = IndexedText(article, analyzer: analyzer) { _, _ in }
      guard Self.areCopies(own, CopyText(article, indexed)) else { return false }
    }
    return true
  }

  private static func areCopies(_ first: CopyText, _ second: CopyText) -> Bool {
    // What one feed has twice at one address may be the parts of a page, such as its live reports.
    let haveOneAddress =
      first.address != nil && first.address == second.address
      && (first.article.origin.identity == nil
        || first.article.origin.identity != second.article.origin.identity)
    if haveOneAddress {
      let haveOneTitle = !first.title.isEmpty && first.title == second.title
      if haveOneTitle || CopyJudgement.areOfOneArticle(first.stems, second.stems) { return true }
    }
    let isShort = min(first.stems.count, second.stems.count) < TextSketch.leastWords
    if isShort {
      guard first.stems.count >= TextSketch.fewestWords, first.body == second.body,
        first.title == second.title
      else { return false }
    }
    if let one = first.article.date, let other = second.article.date {
      let time = abs(one.secondsSince1970 - other.secondsSince1970)
      guard
        time <= (isShort ? longestTimeOfShort : longestTime)
          || !isShort && first.body == second.body
      else { return false }
    }
    return isShort || CopyJudgement.areCopies(first.stems, second.stems)
  }

  /// The article that was at an article's address before, of the same origin, where it is plainly the same
  /// one under another id.
  ///
  /// - Parameter others: Articles that it is not.
  public func formerArticle(
    of article: Article, except others: Set<ArticleID>
  ) throws -> ArticleID? {
    guard let address = article.canonicalAddress else { return nil }
    let known = try ids(
      "SELECT id FROM article WHERE row IN (SELECT row FROM copyKey WHERE key = ? LIMIT ?)",
      [Int64(bitPattern: TextSketch.key(ofAddress: address)), Self.articlesPerKey])
    // Most entries are new, and need no stems for that.
    lazy var own = CopyText(article, IndexedText(article, analyzer: analyzer) { _, _ in })
    for id in known where !others.contains(id) {
      guard let other = try self.article(id), other.origin.identity == article.origin.identity,
        other.canonicalAddress == address
      else { continue }
      let text = CopyText(other, IndexedText(other, analyzer: analyzer) { _, _ in })
      if !own.title.isEmpty && own.title == text.title
        || CopyJudgement.areOfOneArticle(own.stems, text.stems)
      {
        return id
      }
    }
    return nil
  }

  // MARK: Groups

  private func join(row: Int64, to other: Int64) throws {
    let known = try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT copyGroup FROM article WHERE row = ?"),
      arguments: [other])
    let group: Int64
    if let known {
      group = known
    } else {
      group =
        (try Int64.fetchOne(
          database.cachedStatement(
            sql: "SELECT max(copyGroup) FROM article WHERE copyGroup IS NOT NULL")) ?? 0) + 1
      try execute("UPDATE article SET copyGroup = ? WHERE row = ?", [group, other])
    }
    try execute("UPDATE article SET copyGroup = ? WHERE row = ?", [group, row])
    try settleCopies(ofGroup: group)
    // Who has read one of them has read the story.
    let read = try ids(
      "SELECT id FROM article WHERE copyGroup = ? AND isRead LIMIT 1", [group])
    if let read = read.first { try setRead(true, of: read) }
    // Who has put one of them away is done with the story.
    let archived = try ids(
      "SELECT id FROM article WHERE copyGroup = ? AND isArchived LIMIT 1", [group])
    if let archived = archived.first { try setArchived(true, of: [archived]) }
  }

  /// Says which of a group is shown: the earliest of those that say most; a group of one is none.
  func settleCopies(ofGroup group: Int64) throws {
    let members = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT \(MemberColumn.selected) FROM article
          LEFT JOIN length ON length.row = article.row
          WHERE article.copyGroup = ? ORDER BY article.row
          """), arguments: [group]
    ).map { row -> (row: Int64, words: Int) in
      (try row.value(MemberColumn.row), try row.value(MemberColumn.words))
    }
    guard members.count > 1, let most = members.map(\.words).max(),
      let shown = members.first(where: { 4 * $0.words >= 3 * most })
    else {
      return try execute(
        "UPDATE article SET copyGroup = NULL, isCopy = 0 WHERE copyGroup = ?", [group])
    }
    try execute("UPDATE article SET isCopy = row <> ? WHERE copyGroup = ?", [shown.row, group])
  }

  /// Takes an article that leaves its row out of its group.
  func leaveCopies(row: Int64) throws {
    guard
      let group = try Int64.fetchOne(
        database.cachedStatement(
          sql: "SELECT copyGroup FROM article WHERE row = ? AND copyGroup IS NOT NULL"),
        arguments: [row])
    else { return }
    try execute("UPDATE article SET copyGroup = NULL, isCopy = 0 WHERE row = ?", [row])
    try settleCopies(ofGroup: group)
  }

  /// Finds the copies among all articles anew.
  ///
  /// - Complexity: O(*n*) in articles that have numbers in common with others, once the numbers are kept.
  func regroupCopies() throws {
    try execute("UPDATE article SET copyGroup = NULL, isCopy = 0 WHERE copyGroup IS NOT NULL")
    let alike = try ids(
      """
      SELECT id FROM article WHERE row IN (SELECT row FROM copyKey WHERE key IN (
        SELECT key FROM copyKey GROUP BY key HAVING count(*) > 1)) ORDER BY row
      """)
    for id in alike {
      guard let row = try row(of: id), let article = try article(id) else { continue }
      let isGrouped = try Bool.fetchOne(
        database.cachedStatement(sql: "SELECT copyGroup IS NOT NULL FROM article WHERE row = ?"),
        arguments: [row])
      if isGrouped == true { continue }
      try findCopies(
        of: article, row: row, indexed: IndexedText(article, analyzer: analyzer) { _, _ in })
    }
  }

  // MARK: A person's word

  func isLone(_ id: ArticleID) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM loneArticle WHERE article = ?)"),
      arguments: [id.rawValue]) ?? false
  }

  /// Takes an article out of its copies for good, or lets it be one again.
  public func setLone(_ isLone: Bool, _ id: ArticleID) throws {
    guard isLone else {
      try execute("DELETE FROM loneArticle WHERE article = ?", [id.rawValue])
      guard let row = try row(of: id), let article = try article(id) else { return }
      return try findCopies(
        of: article, row: row, indexed: IndexedText(article, analyzer: analyzer) { _, _ in })
    }
    try execute("INSERT OR IGNORE INTO loneArticle (article) VALUES (?)", [id.rawValue])
    if let row = try row(of: id) { try leaveCopies(row: row) }
  }
}
