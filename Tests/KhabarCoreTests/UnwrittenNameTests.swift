import Foundation
import KhabarCore
import Model
import TestSupport
import Testing

/// Names that the tables have in a language in which no article of the library writes them.
@Suite struct UnwrittenNameTests {
  private static let english = "Chancellor Angela Merkel spoke in the harbour on Monday."
  private static let arabic = "قالت المستشارة أنغيلا ميركل إن المرفأ سيفتح يوم الاثنين."

  private func library(_ texts: [String]) async throws -> Library {
    let folder = try TemporaryFolder()
    for (number, text) in texts.enumerated() { try folder.write(text, to: "\(number).txt") }
    let library = try Library.open(.memory)
    _ = try await library.read(paths: [folder.path])
    return library
  }

  @Test(
    arguments: [
      ([english], [.arabic]), ([arabic], [.english]), ([english, arabic], []),
    ] as [([String], Set<LanguageTag>)])
  func `are told from those that an article has`(
    texts: [String], unwritten: Set<LanguageTag>
  ) async throws {
    let library = try await library(texts)
    let entity = try await library.entity("merkel")
    #expect(entity.names == [.english: "Angela Merkel", .arabic: "أنغيلا ميركل"])
    #expect(entity.unwrittenLanguages == unwritten)
    for language in [LanguageTag.english, .arabic] {
      #expect(entity.shownNames[language]?.hasPrefix("~") == unwritten.contains(language))
    }
    let summaries = try await library.entitySummaries(
      matching: "", naming: nil, limitPerType: 10)
    let summary = try #require(summaries.first { $0.id == "merkel" })
    #expect(summary.names == entity.names)
    #expect(summary.unwrittenLanguages == unwritten)
  }

  @Test func `are written once an article has them, and no longer when it is gone`() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.english, to: "en.txt")
    let library = try Library.open(.memory)
    _ = try await library.read(paths: [folder.path])
    #expect(try await library.entity("merkel").unwrittenLanguages == [.arabic])
    try folder.write(Self.arabic, to: "ar.txt")
    _ = try await library.read(paths: [folder.path])
    #expect(try await library.entity("merkel").unwrittenLanguages == [])
    try folder.write("لا يذكر هذا النص أحدا.", to: "ar.txt")
    _ = try await library.read(paths: [folder.path])
    #expect(try await library.entity("merkel").unwrittenLanguages == [.arabic])
  }
}
