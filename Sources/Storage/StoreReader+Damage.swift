import Foundation
import GRDB
import GRDBSQLite
import Language
import Model

extension StoreReader {
  /// Compares everything that can be compared: texts with their hashes, the index, the counts of
  /// words and the names with the texts.
  ///
  /// - Complexity: O(*size of the library*).
  public func findDamage() throws -> [Damage] {
    var damage = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
      .filter { $0 != "ok" }.map(Damage.file)
    // What SQLite finds broken may fail or mislead when it is read.
    guard damage.isEmpty else { return damage }
    var check = ContentCheck(reader: self)
    try check.run()
    damage += check.damage
    return damage
  }

  /// Every article with its row, as stored, in ascending order of rows.
  func forEachStoredArticle(_ body: (StoredArticle) throws -> Void) throws {
    let sql = """
      SELECT \(ArticleRow.articleColumns)
      FROM article LEFT JOIN articleText ON articleText.row = article.row ORDER BY article.row
      """
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() {
      func content<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _ column: ContentColumn
      ) throws -> Value { try row.value(column, after: ArticleRow.summaryColumnCount) }
      let text: String? = try content(.text)
      let packed = [UInt8](try content(.segments) ?? Data())
      try body(
        StoredArticle(
          row: try row.value(SummaryColumn.row),
          article: try ArticleRow.article(from: row, text: text ?? "", segments: packed),
          packedSegments: packed, contentHash: try content(.contentHash),
          vocabularyWeight: try content(.vocabularyWeight)))
    }
  }
}

/// An article with what is stored beside it.
struct StoredArticle {
  let row: Int64
  let article: Article
  let packedSegments: [UInt8]
  let contentHash: Int64
  let vocabularyWeight: Int

  /// Whether it is what was stored.
  var isSound: Bool {
    guard Int64(bitPattern: ContentHash(article.text).value) == contentHash else { return false }
    let packed = SegmentCoding.encode(article)
    if packed == packedSegments { return true }
    // What was stored before there were seals may have been packed in another way.
    guard packedSegments.count >= ArticleSeal.byteCount,
      packed.count == packedSegments.count + ArticleSeal.byteCount
    else { return false }
    return packed.dropLast(ArticleSeal.byteCount).elementsEqual(packedSegments)
  }
}

/// One pass over a library's articles that compares all that follows from them.
private struct ContentCheck {
  let reader: StoreReader
  private(set) var damage: [Damage] = []

  private let analyzer = TextAnalyzer(.search)
  private var expectedIndex: UInt64 = 0
  private var expectedWords = StemCounts()
  private var wrongLengths = 0
  private var wrongNames = 0
  private var articleCount = 0
  private var wordCount = 0
  private var formCounts: [Int64: Int] = [:]
  private var expectedPlaces: UInt64 = 0
  private var expectedCopyKeys: UInt64 = 0

  init(reader: StoreReader) {
    self.reader = reader
  }

  mutating func run() throws {
    try reader.forEachStoredArticle { stored in
      articleCount += 1
      if !stored.isSound {
        damage.append(.article(stored.article.id, path: stored.article.path))
      }
      try compareWords(of: stored)
      try compareNames(of: stored)
    }
    if try expectedIndex != indexSum() { damage.append(.index) }
    try compareCounts()
    try compareForms()
    try compareFlags()
    try compareCopies()
    try compareVersions()
    if try !reader.hasSoundLearnedWords { damage.append(.learnedWords) }
    if wrongLengths > 0 { damage.append(.lengths(wrongLengths)) }
    if wrongNames > 0 { damage.append(.names(wrongNames)) }
  }

  // MARK: Words

  private mutating func compareWords(of stored: StoredArticle) throws {
    var stems: Set<String> = []
    let indexed = IndexedText(stored.article, analyzer: analyzer) { stem, _ in
      if stored.vocabularyWeight != 0 { stems.insert(String(decoding: stem, as: UTF8.self)) }
    }
    for stem in stems { expectedWords.counts[stem, default: 0] += stored.vocabularyWeight }
    for (column, text) in [indexed.title, indexed.body, indexed.origin].enumerated() {
      for (place, stem) in text.split(separator: UInt8(ascii: " ")).enumerated() {
        expectedIndex &+= Self.hash(stem, row: stored.row, column: column, place: place)
      }
    }
    wordCount += indexed.wordCount
    for key in Set(indexed.copyKeys) {
      expectedCopyKeys &+= Self.hash(key: Int64(bitPattern: key), row: stored.row)
    }
    let length = try Int.fetchOne(
      reader.database.cachedStatement(sql: "SELECT words FROM length WHERE row = ?"),
      arguments: [stored.row])
    if length != indexed.wordCount { wrongLengths += 1 }
  }

  /// What one word in one place adds to the sum over the index, in whatever order they come.
  private static func hash(
    _ stem: some Collection<UInt8>, row: Int64, column: Int, place: Int
  ) -> UInt64 {
    var hash = ContentHash()
    // FTS5 cuts words at this length.
    hash.combine(stem.prefix(32_768))
    var value = hash.value ^ UInt64(bitPattern: row) &* 0x9E37_79B9_7F4A_7C15
    value ^= UInt64(truncatingIfNeeded: place &* 3 &+ column) &* 0xC2B2_AE3D_27D4_EB4F
    value ^= value >> 29
    value &*= 0xBF58_476D_1CE4_E5B9
    return value ^ (value >> 32)
  }

  /// The index's columns as ``IndexedText`` fills them.
  private static let columns = ["title": 0, "body": 1, "origin": 2]

  /// The sum over what the index holds.
  private func indexSum() throws -> UInt64 {
    let database = reader.database
    try database.execute(
      sql: """
        CREATE VIRTUAL TABLE IF NOT EXISTS temp.indexInstance
        USING fts5vocab('main', 'textIndex', 'instance')
        """)
    let handle = try database.makeStatement(
      sql: "SELECT term, doc, col, offset FROM temp.indexInstance")
    let statement = handle.sqliteStatement
    var sum: UInt64 = 0
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        let term = UnsafeBufferPointer(
          start: sqlite3_column_text(statement, 0), count: Int(sqlite3_column_bytes(statement, 0)))
        let column = sqlite3_column_text(statement, 2).map { String(cString: $0) }
        sum &+= Self.hash(
          term, row: sqlite3_column_int64(statement, 1), column: Self.columns[column ?? ""] ?? -1,
          place: Int(sqlite3_column_int64(statement, 3)))
      case SQLITE_DONE:
        return sum
      default:
        throw DatabaseError(
          resultCode: database.lastErrorCode, message: database.lastErrorMessage)
      }
    }
  }

  private struct StemCounts {
    var counts: [String: Int] = [:]
  }

  private mutating func compareCounts() throws {
    var wrong = 0
    var counts = expectedWords.counts
    let rows = try Row.fetchCursor(reader.database, sql: "SELECT stem, articles FROM word")
    while let row = try rows.next() {
      let count = counts.removeValue(forKey: row[0])
      if count != row[1] { wrong += 1 }
    }
    wrong += counts.count
    if try reader.articleCount != articleCount { wrong += 1 }
    if try reader.number(forKey: "words") ?? 0 != wordCount { wrong += 1 }
    if wrong > 0 { damage.append(.words(wrong)) }
  }

  // MARK: Names

  private mutating func compareNames(of stored: StoredArticle) throws {
    let segments = stored.article.segments
    var entities: [Int64: Int] = [:]
    defer {
      for (entity, count) in entities {
        expectedPlaces &+= Self.hash([], row: entity, column: count, place: Int(stored.row))
      }
    }
    for mention in try reader.storedMentions(ofRow: stored.row) {
      formCounts[mention.form, default: 0] += 1
      let form = try Row.fetchOne(
        reader.database.cachedStatement(sql: "SELECT text, entity FROM form WHERE number = ?"),
        arguments: [mention.form])
      let text: String? = form?[0]
      if let form { entities[form[1], default: 0] += 1 }
      guard let text, segments.indices.contains(mention.segment) else {
        wrongNames += 1
        continue
      }
      let scalars = segments[mention.segment].text.unicodeScalars
      let part = scalars.dropFirst(mention.range.lowerBound).prefix(mention.range.count)
      if String(String.UnicodeScalarView(part)) != text { wrongNames += 1 }
    }
  }

  private mutating func compareForms() throws {
    var mentionsOfEntity: [Int64: Int] = [:]
    let forms = try Row.fetchCursor(
      reader.database, sql: "SELECT number, count, entity, text, stems, lastStem FROM form")
    while let row = try forms.next() {
      let count: Int = row[1]
      let stems = analyzer.tokens(of: row[3]).map(\.stem)
      if stems.joined(separator: " ") != row[4] || stems.last ?? "" != row[5] { wrongNames += 1 }
      if count != formCounts[row[0]] ?? 0 { wrongNames += 1 }
      mentionsOfEntity[row[2], default: 0] += count
    }
    let entities = try Row.fetchCursor(reader.database, sql: "SELECT number, mentions FROM entity")
    while let row = try entities.next() {
      let count: Int = row[1]
      if count != mentionsOfEntity[row[0]] ?? 0 { wrongNames += 1 }
    }
    let names = try Row.fetchCursor(reader.database, sql: "SELECT name, stems FROM entityName")
    while let row = try names.next() {
      let stems = analyzer.tokens(of: row[0]).map(\.stem)
      if stems.joined(separator: " ") != row[1] { wrongNames += 1 }
    }
    var places: UInt64 = 0
    let rows = try Row.fetchCursor(
      reader.database, sql: "SELECT entity, count, article FROM entityArticle")
    while let row = try rows.next() {
      places &+= Self.hash([], row: row[0], column: row[1], place: row[2])
    }
    if places != expectedPlaces { wrongNames += 1 }
  }

  // MARK: Pairs and marks

  private mutating func compareFlags() throws {
    func count(_ sql: String) throws -> Int { try Int.fetchOne(reader.database, sql: sql) ?? 0 }
    let pairs = try count(
      """
      SELECT count(*) FROM pair WHERE score NOT BETWEEN 0 AND 1 OR NOT isDeclared AND (
        source NOT IN (SELECT id FROM article) OR target NOT IN (SELECT id FROM article))
      """)
    if pairs > 0 { damage.append(.pairs(pairs)) }
    let flags = try count(
      """
      SELECT count(*) FROM article LEFT JOIN mark ON mark.article = article.id
      WHERE article.isRead <> ifnull(mark.isRead, 0)
        OR article.isStarred <> ifnull(mark.isStarred, 0)
        OR article.hasTranslation <> (id IN (SELECT source FROM pair)
          OR id IN (SELECT target FROM pair))
      """)
    if flags > 0 { damage.append(.flags(flags)) }
  }

  // MARK: Copies and versions

  private static func hash(key: Int64, row: Int64) -> UInt64 {
    hash([], row: key, column: 0, place: Int(row))
  }

  private mutating func compareCopies() throws {
    var keys: UInt64 = 0
    let rows = try Row.fetchCursor(reader.database, sql: "SELECT key, row FROM copyKey")
    while let row = try rows.next() { keys &+= Self.hash(key: row[0], row: row[1]) }
    // Each group has one that is shown and others that are not, all of them read or none.
    let groups =
      try Int.fetchOne(
        reader.database,
        sql: """
          SELECT count(*) FROM (
            SELECT 1 FROM article WHERE copyGroup IS NOT NULL GROUP BY copyGroup
            HAVING count(*) < 2 OR sum(NOT isCopy) <> 1 OR min(isRead) <> max(isRead)
            UNION ALL SELECT 1 FROM article WHERE copyGroup IS NULL AND isCopy)
          """) ?? 0
    let wrong = groups + (keys == expectedCopyKeys ? 0 : 1)
    if wrong > 0 { damage.append(.copies(wrong)) }
  }

  private mutating func compareVersions() throws {
    var wrong = 0
    let rows = try Row.fetchCursor(
      reader.database, sql: "SELECT text, contentHash FROM articleVersion")
    while let row = try rows.next() {
      if Int64(bitPattern: ContentHash(row[0] as String).value) != row[1] { wrong += 1 }
    }
    if wrong > 0 { damage.append(.versions(wrong)) }
  }
}
