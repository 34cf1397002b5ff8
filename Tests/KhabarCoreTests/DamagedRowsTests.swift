import Foundation
import GRDB
import KhabarCore
import Model
import TestSupport
import Testing

/// What becomes of a library whose packed rows are not what was kept in them.
@Suite(.timeLimit(.minutes(10))) struct DamagedRowsTests {
  /// A table with a column that something is packed into.
  struct Kind: CustomTestStringConvertible, Sendable {
    var table: String
    var column: String

    var testDescription: String { table }
  }

  static let kinds = [
    Kind(table: "articleText", column: "segments"),
    Kind(table: "articleVersion", column: "segments"), Kind(table: "mention", column: "data"),
    Kind(table: "nameEvidence", column: "data"), Kind(table: "withdrawnEvidence", column: "data"),
    Kind(table: "fingerprint", column: "data"), Kind(table: "posting", column: "numbers"),
    Kind(table: "storyArticle", column: "profile"),
    Kind(table: "withdrawnStoryArticle", column: "profile"),
    Kind(table: "storyFeature", column: "recent"), Kind(table: "copySample", column: "data"),
    Kind(table: "alignment", column: "data"), Kind(table: "decision", column: "decision"),
  ]

  /// What is done to the bytes.
  enum Harm: String, CaseIterable {
    case flip, cut, fill

    func applied(to data: Data) -> Data {
      var data = data
      switch self {
      case .flip where data.isEmpty: data = Data([1])
      case .flip: data[data.count / 2] ^= 0x04
      case .cut: data = data.dropLast(max(1, data.count / 3))
      case .fill: data = Data(repeating: 0xFF, count: data.count + 9)
      }
      return data
    }
  }

  private static let report = (0..<12).map {
    "On day \($0) the harbour office of Hatta counted \($0 + 17) ships and \($0 * 3) late ferries."
  }

  private static func harbour(_ id: String, ending: String) -> Article {
    let event = MadeUpStories.Event(
      name: "harbour", reports: [("en", ["Ships counted in Hatta"] + report + [ending])])
    return MadeUpStories.article(event, 0, on: 18_500, id: id)
  }

  /// The file of a library with something of every kind.
  private static let template = Task { () -> Data in
    let home = try TemporaryFolder()
    let path = home.path + "/library.db"
    do {
      let library = try Library.open(.file(path), concurrency: .oneAtATime)
      try await library.add(MadeUpStories.articles() + [harbour("harbour-0", ending: "It ends.")])
      try await library.groupStories()
      try await library.add([harbour("harbour-0", ending: "It ends otherwise.")])
      try await library.groupStories()
      try await library.record(.starred("fire-0", true))
      try await library.record(
        .alignment(source: "ferry-0", target: "ferry-2", .linked(source: [1], target: [1])))
      let alignment = try await library.comparison(of: "ferry-0", with: "ferry-2").alignment
      #expect(!alignment.beads.isEmpty)
    }
    try await DatabaseQueue(path: path).write { database in
      try database.execute(
        sql: """
          INSERT INTO withdrawnEvidence (data, seal) SELECT data, seal FROM nameEvidence LIMIT 1;
          INSERT INTO withdrawnStoryArticle (profile, seal)
            SELECT profile, seal FROM storyArticle LIMIT 1;
          """)
    }
    _ = try await DatabaseQueue(path: path).writeWithoutTransaction { try $0.checkpoint(.truncate) }
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }

  private func damagedLibrary(
    _ home: TemporaryFolder, _ kind: Kind, _ harm: Harm
  ) async throws -> String {
    let path = home.path + "/library.db"
    try await Self.template.value.write(to: URL(fileURLWithPath: path))
    let changed = try await DatabaseQueue(path: path).write { database in
      let all = try Data.fetchAll(
        database,
        sql: "SELECT DISTINCT \(kind.column) FROM \(kind.table) WHERE \(kind.column) IS NOT NULL")
      for data in all {
        try database.execute(
          sql: "UPDATE \(kind.table) SET \(kind.column) = ? WHERE \(kind.column) = ?",
          arguments: [harm.applied(to: data), data])
      }
      return all.count
    }
    #expect(changed > 0, "nothing of the kind is in the library")
    return path
  }

  /// What can be asked of a library, each in turn.
  private static let questions: [@Sendable (Library) async throws -> Void] = [
    { _ = try await $0.search("ferry", offset: 0, limit: 10) },
    { _ = try await $0.page(of: "", offset: 0, limit: 20) },
    { library in
      for id in try await library.articleIDs() { _ = try await library.annotated(id) }
    },
    { _ = try await $0.article(named: "harbour-0@1") },
    { _ = try await $0.entities() },
    { _ = try await $0.comparison(of: "ferry-0", with: "ferry-2") },
    { _ = try await $0.stories() },
    { try await $0.add([harbour("harbour-2", ending: "It ends in other words.")]) },
    { try await $0.add([harbour("harbour-0", ending: "It ends in yet other words.")]) },
    { library in
      try await library.add([
        MadeUpStories.article(MadeUpStories.ferry, 1, on: 18_500, id: "ferry-9")
      ])
    },
    { try await $0.groupStories() },
    { _ = try await $0.undoLastDecision() },
  ]

  @Test(arguments: kinds, Harm.allCases)
  func `damaged rows are found, and told with their table and what to do`(
    kind: Kind, harm: Harm
  ) async throws {
    let home = try TemporaryFolder()
    let path = try await damagedLibrary(home, kind, harm)
    let library = try Library.open(.file(path), concurrency: .oneAtATime)
    let found = try await library.findDamage()
    #expect(!found.isEmpty)
    // What an article that leaves said goes with its seal from one table to another.
    let tables = [
      kind.table, "withdrawn" + kind.table.prefix(1).uppercased() + kind.table.dropFirst(),
    ]
    var told = 0
    for question in Self.questions {
      do {
        try await question(library)
      } catch let LibraryError.unusable(reason) {
        told += 1
        #expect(reason.hasPrefix("The library \"\(path)\" is damaged: row "), "\(reason)")
        #expect(tables.contains { reason.contains("table \"\($0)\"") }, "\(reason)")
        #expect(reason.hasSuffix("khabar doctor --repair --library \(path)"), "\(reason)")
      }
    }
    #expect(told > 0, "nobody noticed")
  }

  @Test(arguments: kinds)
  func `damaged rows are made anew, and nothing of the reader's is lost`(kind: Kind) async throws {
    let home = try TemporaryFolder()
    let path = try await damagedLibrary(home, kind, .flip)
    let library = try Library.open(.file(path), concurrency: .oneAtATime)
    #expect(try await library.repair() == [])
    #expect(try await library.articleCount() == MadeUpStories.articles().count + 1)
    #expect(try await library.annotated("ferry-0").mentions.isEmpty == false)
    #expect(try await library.article(named: "harbour-0@1").text.hasSuffix("It ends."))
    #expect(try await library.article(named: "ferry-0").segments.count == 4)
    let starred = try await library.page(of: "is:starred", offset: 0, limit: 5).articles
    #expect(starred.map(\.id) == ["fire-0"])
    try await library.groupStories()
    #expect(try await library.stories().contains { $0.articles.map(\.id).contains("ferry-2") })
    for question in Self.questions { try await question(library) }
  }
}
