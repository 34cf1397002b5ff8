import Foundation
import KhabarCore
import Model
import TestSupport
import Testing

/// A word that no article has, in a library of English articles that spell their names in one way
/// each.
@Suite struct UnheardNameTests {
  private let folder: TemporaryFolder
  private let library: Library

  init() async throws {
    folder = try TemporaryFolder()
    try folder.write(
      "The forces of retired Major General Khalifa Haftar left Misrata on Monday.\n\n"
        + "Haftar had met Sergey Lavrov, the Russian Foreign Minister, in Moscow.",
      to: "one.txt")
    library = try Library.open(.memory)
    _ = try await library.read(paths: [folder.path])
  }

  @Test(arguments: [
    ("Hifter", "Haftar"), ("heftar", "Haftar"), ("حفتر", "Haftar"), ("مصراتة", "Misrata"),
    ("Lavroff", "Lavrov"), ("لافروف", "Lavrov"),
  ])
  func `finds the name that sounds like it, and says so`(query: String, name: String) async throws {
    let found = try await library.search(query, limit: 10)
    #expect(found.total == 1)
    #expect(found.additions.flatMap(\.added).contains { $0.hasSuffix(name) })
    let article = try #require(found.hits.first?.article.id)
    #expect(try await !library.hits(of: query, in: article).isEmpty)
  }

  @Test(arguments: ["Merkel", "kitchen", "heft", "حفلة"])
  func `is not taken for a name of another sound, nor where it has a meaning`(
    query: String
  ) async throws {
    let found = try await library.search(query, limit: 10)
    #expect(found.total == 0)
    #expect(found.additions.isEmpty)
  }

  @Test func `is found while it is typed once it sounds like the name`() async throws {
    let found = try await library.search("Hifter", limit: 10, isUnfinished: true)
    #expect(found.total == 1)
  }
}
