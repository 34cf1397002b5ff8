import Foundation
import GRDB
import Language
import Model

/// One pass over a library's articles that compares all that follows from them.
struct ContentCheck {
  let reader: StoreReader
  var damage: [Damage] = []

  let analyzer = TextAnalyzer(.search)
  var expectedIndex: UInt64 = 0
  private var expectedWords = StemCounts()
  private var wrongLengths = 0
  var wrongNames = 0
  private var articleCount = 0
  private var wordCount = 0
  var formCounts: [Int64: Int] = [:]
  var expectedPlaces: UInt64 = 0
  var expectedCopyKeys: UInt64 = 0

  init(reader: StoreReader) {
    self.reader = reader
  }

  mutating func run() throws {
    try reader.forEachStoredArticle { stored in
      articleCount += 1
      if !stored.hasSegments, stored.hasText {
        damage.append(.segments(stored.article.id, path: stored.article.path))
      } else if !stored.isSound {
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
    if !indexed.copySample.isEmpty {
      expectedCopyKeys &+= Self.hash(indexed.copySample, row: stored.row, column: 1, place: 0)
    }
    let length = try Int.fetchOne(
      reader.database.cachedStatement(sql: "SELECT words FROM length WHERE row = ?"),
      arguments: [stored.row])
    if length != indexed.wordCount { wrongLengths += 1 }
  }

  /// What one word in one place adds to the sum over the index, in whatever order they come.
  static func hash(
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
    var sum: UInt64 = 0
    try LookupStatement<InstanceColumn>(InstanceColumn.all, in: database).forEachRow { values in
      let column = String(decoding: values.text(.col), as: UTF8.self)
      sum &+= Self.hash(
        values.text(.term), row: values.number(.doc), column: Self.columns[column] ?? -1,
        place: Int(values.number(.offset)))
    }
    return sum
  }

  /// A place of a word in the index.
  private enum InstanceColumn: Int, RowColumn {
    case term, doc, col, offset

    static let table = "indexInstance"
    static let all = "SELECT \(selection()) FROM temp.indexInstance"
  }

  private struct StemCounts {
    var counts: [String: Int] = [:]
  }

  private enum WordColumn: Int, RowColumn {
    case stem, articles

    static let table = "word"
  }

  private mutating func compareCounts() throws {
    var wrong = 0
    var counts = expectedWords.counts
    let rows = try Row.fetchCursor(
      reader.database, sql: "SELECT \(WordColumn.selection()) FROM word")
    while let row = try rows.next() {
      let count = counts.removeValue(forKey: try row.value(WordColumn.stem))
      if try row.value(WordColumn.articles) != count { wrong += 1 }
    }
    wrong += counts.count
    if try reader.articleCount != articleCount { wrong += 1 }
    if try reader.number(forKey: "words") ?? 0 != wordCount { wrong += 1 }
    if wrong > 0 { damage.append(.words(wrong)) }
  }
}
