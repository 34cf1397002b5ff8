import Foundation
import GRDB
import Language
import Model
import TestSupport
import Testing

@testable import Storage

/// What `doctor` notices, and what it mends.
@Suite struct DamageTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path + "/library.db" }

  init() throws {
    folder = try TemporaryFolder("damage")
  }

  private func fill() throws -> Store {
    let store = try Store(path: path)
    try store.write { writer in
      try writer.add(
        [
          .sample("a", "The army of Sirte\u{1B} met on Monday", path: "a.txt"),
          .sample("b", "قال خليفة حفتر إن الجيش في سرت"),
          .sample("c", "Nothing happened in Misrata on Tuesday"),
        ], at: 1)
      try writer.setStarred(true, of: "a")
      try writer.save(LearnedWords(bytes: [1, 2, 4], lessons: [1]))
      let entity = Entity(
        id: "e", type: .location, names: [.english: "Misrata"],
        forms: [EntityForm(text: "Misrata", language: .english, count: 0)])
      try writer.save(entity)
      let text = "Nothing happened in Misrata on Tuesday"
      let start = try #require(text.range(of: "Misrata")).lowerBound
      let offset = text.unicodeScalars.distance(from: text.startIndex, to: start)
      try writer.setMentions(
        [
          LinkedMention(
            mention: Mention(
              segment: 0, range: offset..<(offset + 7), type: .location, text: "Misrata",
              language: .english), entity: "e")
        ], of: "c")
    }
    return store
  }

  private func change(_ sql: String) throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
  }

  @Test func `a sound library has no damage`() throws {
    #expect(try fill().findDamage().isEmpty)
    // Taken out and put in again, it is still sound.
    let store = try Store(path: path)
    try store.write { writer in
      try writer.remove(["b"])
      try writer.add([.sample("a", "Another text altogether"), .sample("d", "More")], at: 2)
    }
    #expect(try store.findDamage().isEmpty)
  }

  @Test(arguments: [
    (
      "UPDATE articleText SET text = replace(text, 'Sirte', 'Sirtf') WHERE row = (SELECT row FROM article WHERE id = 'a')",
      Damage.article("a", path: "a.txt")
    ),
    ("UPDATE article SET source = 'Reuterz' WHERE id = 'c'", .article("c", path: nil)),
    ("UPDATE article SET title = title || 'x' WHERE id = 'c'", .article("c", path: nil)),
    ("UPDATE article SET language = 'fr' WHERE id = 'c'", .article("c", path: nil)),
    ("UPDATE article SET date = 86400, datePrecision = 0 WHERE id = 'c'", .article("c", path: nil)),
    ("UPDATE length SET words = words + 1 WHERE row = (SELECT max(row) FROM length)", .lengths(1)),
    ("UPDATE word SET articles = articles + 1 WHERE stem = 'monday'", .words(1)),
    ("UPDATE meta SET value = value + 1 WHERE key = 'articles'", .words(1)),
    ("UPDATE form SET text = 'Misratb'", .names(2)),
    ("UPDATE form SET count = count + 1", .names(2)),
    ("UPDATE form SET stems = 'x'", .names(1)),
    ("UPDATE entityName SET name = 'Misratb'", .names(1)),
    ("UPDATE entityArticle SET count = count + 1", .names(1)),
    ("INSERT INTO pair VALUES ('a', 'nobody', 0.5, 0)", .pairs(1)),
    ("UPDATE article SET isStarred = 0 WHERE id = 'a'", .flags(1)),
    ("UPDATE mark SET isRead = 1", .flags(1)),
    ("UPDATE article SET hasTranslation = 1 WHERE id = 'c'", .flags(1)),
    ("UPDATE meta SET value = x'010203' WHERE key = 'learnedWords'", .learnedWords),
    ("UPDATE textIndex_data SET block = zeroblob(0) WHERE id > 1000", .index),
  ])
  func `a change behind the library's back is noticed`(sql: String, damage: Damage) throws {
    _ = try fill()
    try change(sql)
    let found = try Store(path: path).findDamage()
    let matches = found.contains { finding in
      if case .file = finding, damage == .index { true } else { finding == damage }
    }
    #expect(matches, "\(found)")
  }

  @Test func `a flipped bit anywhere in an article's bytes is noticed`() throws {
    _ = try fill()
    var unnoticed: [String] = []
    for column in ["text", "segments"] {
      let size = try DatabaseQueue(path: path).read {
        try Int.fetchOne(
          $0,
          sql: "SELECT length(CAST(\(column) AS BLOB)) FROM articleText ORDER BY row LIMIT 1") ?? 0
      }
      #expect(size > 10)
      for byte in stride(from: 0, to: size, by: 4) {
        let queue = try DatabaseQueue(path: path)
        let before = try queue.read {
          try Row.fetchOne(
            $0, sql: "SELECT CAST(\(column) AS BLOB), row FROM articleText ORDER BY row LIMIT 1")
        }
        let row = try #require(before)
        let old: Data = row[0]
        var new = old
        new[byte] ^= 0x04
        func put(_ data: Data) throws {
          let value = column == "text" ? "CAST(? AS TEXT)" : "?"
          try queue.write {
            try $0.execute(
              sql: "UPDATE articleText SET \(column) = \(value) WHERE row = ?",
              arguments: [data, row[1] as Int64])
          }
        }
        try put(new)
        if try Store(path: path).findDamage().isEmpty { unnoticed.append("\(column) \(byte)") }
        try put(old)
      }
    }
    #expect(unnoticed.isEmpty)
    #expect(try Store(path: path).findDamage().isEmpty)
  }

  @Test func `index and counts are built anew, and marks stay`() throws {
    _ = try fill()
    try change(
      """
      DELETE FROM textIndex_data WHERE id > 1000; DELETE FROM word; UPDATE length SET words = 1;
      UPDATE article SET isStarred = 0, isRead = 1, hasTranslation = 1;
      UPDATE meta SET value = 77 WHERE key = 'articles'; UPDATE meta SET value = 1 WHERE key = 'words'
      """)
    let store = try Store(path: path)
    #expect(try store.findDamage().isEmpty == false)
    try store.write { writer in
      try writer.rebuildIndex()
      try writer.restoreFlags()
    }
    #expect(try store.findDamage().isEmpty)
    try store.read { reader throws in
      #expect(try reader.articleCount == 3)
      #expect(try reader.summary(of: "a")?.isStarred == true)
      let found = try reader.search(QueryParser.parse("misrata"), limit: 5)
      #expect(found.hits.map(\.article.id) == ["c"])
    }
  }

  @Test func `damaged bytes of segments and mentions are told, without end or overflow`() throws {
    _ = try fill()
    for bytes in [
      [UInt8](repeating: 0xFF, count: 40), [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F],
      [1, 2, 2] + [UInt8]("en".utf8) + [UInt8](repeating: 0xFE, count: 30), [],
    ] as [[UInt8]] {
      try DatabaseQueue(path: path).write { database in
        // What was kept before there were seals has none: it is the packing that tells.
        try database.execute(
          sql: "UPDATE articleText SET segments = ?, seal = NULL", arguments: [Data(bytes)])
        try database.execute(
          sql: "UPDATE mention SET data = ?, seal = NULL", arguments: [Data(bytes)])
      }
      let store = try Store(path: path)
      let row = try store.read { try $0.row(of: "c") }
      for (table, read) in [
        ("articleText", { _ = try $0.article("c") }), ("mention", { _ = try $0.mentions(of: "c") }),
      ] as [(String, (StoreReader) throws -> Void)] {
        #expect(
          throws: StoreError.damagedRow(path: path, table: table, row: "\(try #require(row))")
        ) { try store.read(read) }
      }
      #expect(try store.findDamage().isEmpty == false)
    }
  }

  @Test func `what can be read of a broken file is taken into a new one`() throws {
    do {
      let store = try Store(path: path)
      try store.write { writer in
        try writer.add(
          (0..<200).map {
            .sample(
              "a\($0)", "Report \($0)", String(repeating: "The army met \($0) times. ", count: 30))
          }, at: 1)
        try writer.setStarred(true, of: "a3")
        try writer.setTag("later", true, of: "a4")
        try writer.append(.starred("a3", true), at: 1)
        try writer.save(
          FileRecord(
            path: "/x.txt", stamp: Origin.Stamp(size: 1, modifiedAt: 1), hash: "", articles: ["a1"])
        )
      }
      try store.checkpoint()
    }
    // A page in the midst of the texts is overwritten.
    let page = try DatabaseQueue(path: path).read { database in
      try Int64.fetchAll(
        database, sql: "SELECT pageno FROM dbstat WHERE name = 'articleText' AND pagetype = 'leaf'")
    }
    let middle = try #require(page.dropFirst(page.count / 2).first)
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.seek(toOffset: UInt64(middle - 1) * 4_096)
    try handle.write(contentsOf: Data(repeating: 0xFF, count: 4_096))
    try handle.close()

    let before = try Store(path: path).findDamage()
    #expect(before.contains { if case .file = $0 { true } else { false } }, "\(before)")
    let salvage = try StoreSalvage(path: path)
    #expect(salvage.brokenTables == ["articleText"])
    #expect(salvage.sources == ["/x.txt"])
    #expect(FileManager.default.fileExists(atPath: salvage.keptAs))
    let store = try Store(path: path)
    #expect(try store.findDamage().isEmpty)
    try store.read { reader throws in
      #expect((150..<200).contains(try reader.articleCount))
      #expect(try reader.summary(of: "a3")?.isStarred == true)
      #expect(try reader.tags(of: "a4") == ["later"])
      #expect(try reader.decisions().count == 1)
      #expect(try reader.search(QueryParser.parse("army"), limit: 5).hits.count == 5)
    }
  }
}
