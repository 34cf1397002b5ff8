import CustomDump
import Foundation
import KhabarCore
import Model
import TestSupport
import Testing

/// What becomes of names when articles come in one by one, change, and are decided about.
@Suite struct GrowingLibraryTests {
  /// An entity without its id, which depends on what came first.
  private struct Named: Hashable, CustomStringConvertible {
    var type: EntityType
    var forms: Set<String>

    init(_ entity: Entity) {
      type = entity.type
      forms = Set(
        entity.forms.filter { $0.count > 0 }.map { "\($0.text) [\($0.language)] \($0.count)" })
    }

    var description: String { "\(type.rawValue): " + forms.sorted().joined(separator: ", ") }
  }

  private static let seeds = [
    "000_47907666eaccce83", "001_0bb69a247728724b", "002_37056731b3c6d38a",
    "003_bc87c0cd55d26a17", "004_f2ae8bf9f493e07b",
  ]

  private func named(_ library: Library) async throws -> [String] {
    try await library.entities().map { Named($0).description }.sorted()
  }

  @Test(arguments: [
    [0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [2, 4, 1, 0, 3],
  ])
  func `it does not matter in which order the articles came`(order: [Int]) async throws {
    let together = try Library.open(.memory)
    _ = try await together.read(paths: [TemporaryFolder.seeds])
    let oneByOne = try Library.open(.memory)
    for index in order {
      let path = "\(TemporaryFolder.seeds)/\(Self.seeds[index]).txt"
      #expect(try await oneByOne.read(paths: [path]).added == 1)
    }
    let found = try await named(oneByOne)
    let expected = try await named(together)
    expectNoDifference(found, expected)
  }

  @Test func `a name that comes in later is found in what came before it`() async throws {
    let folder = try TemporaryFolder()
    let library = try Library.open(.memory)
    let arabic = try folder.write("غادر فيكتردال المدينة مساء أمس ولم يعد بعد.", to: "a.txt")
    _ = try await library.read(paths: [arabic])
    #expect(try await library.entities().allSatisfy { $0.type != .person })
    let english = try folder.write(
      "Governor Orlan Vekterdal left the town. Vekterdal did not return.", to: "b.txt")
    _ = try await library.read(paths: [english])
    let people = try await library.entities().filter { $0.type == .person }
    #expect(people.count == 1)
    #expect(people.first?.forms.contains { $0.text == "فيكتردال" } == true)
  }

  @Test func `a spelling can be asked why it belongs to its entity`() async throws {
    let library = try Library.open(.memory)
    _ = try await library.read(paths: [TemporaryFolder.seeds])
    let minister = try await library.entity("cavusoglu")
    let damaged = try #require(minister.forms.first { $0.text == "Mevlüt Çavuşo -lu" })
    #expect(damaged.reasons.contains { $0.description.hasPrefix("linked by sound") })
    #expect(damaged.reasons.contains { $0.description.hasPrefix("aligned paragraph with") })
    let all = try await library.entities()
    let unexplained = all.filter { $0.forms.count > 1 }.flatMap(\.forms).filter {
      $0.count > 0 && $0.reasons.isEmpty
    }
    // Only the spelling that the others were joined to needs no reason.
    #expect(unexplained.count <= all.filter { $0.forms.count > 1 }.count)
  }

  @Test func `what was decided holds when a file changes, and can be taken back`() async throws {
    let folder = try TemporaryFolder()
    let library = try Library.open(.memory)
    func read(_ end: String) async throws {
      try folder.write(
        "Zoran Petkov met Boris Ivanchev in Gradsko. Petkoff left Gradsko\(end).", to: "a.txt")
      _ = try await library.read(paths: [folder.path], mirroring: true)
    }
    func entity(of text: String) async throws -> Entity {
      try #require(
        try await library.entities().first {
          $0.forms.contains { $0.text == text && $0.count > 0 }
        },
        "\(text)")
    }
    try await read("")
    let joined = try await entity(of: "Zoran Petkov")
    #expect(joined.forms.contains { $0.text == "Petkoff" })
    try await library.keep(.split(form: "Petkoff", from: joined.id))
    let place = try await entity(of: "Gradsko")
    try await library.keep(.retyped(place.id, .organization))
    for end in [" at night", " at night, in the rain"] {
      try await read(end)
      let other = try await entity(of: "Petkoff")
      #expect(try await entity(of: "Zoran Petkov").id != other.id)
      #expect(try await entity(of: "Gradsko").type == .organization)
    }
    _ = try await library.undoLastDecision()
    #expect(try await entity(of: "Gradsko").type == place.type)
    _ = try await library.undoLastDecision()
    let again = try await entity(of: "Petkoff")
    #expect(try await entity(of: "Zoran Petkov").id == again.id)
  }

  @Test func `what was merged stays one when more is read, and two when taken back`() async throws {
    let folder = try TemporaryFolder()
    let library = try Library.open(.memory)
    try folder.write("Zoran Petkov met Boris Ivanchev in Sirte.", to: "a.txt")
    _ = try await library.read(paths: [folder.path])
    let people = try await library.entities().filter { $0.type == .person }.map(\.id)
    #expect(people.count == 2)
    try await library.keep(.merged(people))
    for number in 0..<3 {
      try folder.write(
        "Boris Ivanchev spoke \(number) times. Ivanchev and Zoran Petkov left.",
        to: "b\(number).txt")
      _ = try await library.read(paths: [folder.path])
      #expect(try await library.entities().filter { $0.type == .person }.count == 1)
    }
    _ = try await library.undoLastDecision()
    #expect(try await library.entities().filter { $0.type == .person }.count == 2)
  }
}
