import Foundation
import KhabarCore
import Model
import TestSupport
import Testing

/// What is unread in a list: where it stands, and marking much of it at once.
@Suite
struct UnreadArticlesTests {
  /// A library of dated articles, `n9` first in its list; every third one is about a harbour.
  private func library(of count: Int = 10) async throws -> Library {
    let library = try Library.open(.memory)
    let articles = (0..<count).map { index in
      let text = index % 3 == 0 ? "The harbour is busy today." : "Nothing new was said today."
      return Article(
        id: ArticleID(rawValue: "n\(index)"),
        title: ArticleTitle(text: "News \(index)", origin: .headline, language: .english),
        language: .english,
        date: PublicationDate(
          secondsSince1970: 1_714_521_600 + Int64(index) * 86_400, precision: .day),
        text: text,
        segments: [Segment(kind: .paragraph, language: .english, text: text)])
    }
    _ = try await library.add(articles)
    return library
  }

  private func unread(_ library: Library) async throws -> Set<String> {
    let page = try await library.page(of: "", reading: .unread(), offset: 0, limit: 100)
    return Set(page.articles.map(\.id.rawValue))
  }

  @Test func `all of a list is marked as one decision, and taken back as one`() async throws {
    let library = try await library()
    try await library.keep(.read("n4", true))
    let decision = try #require(try await library.markRead(matching: ""))
    guard case .allRead(let ids, true) = decision else {
      Issue.record("\(decision)")
      return
    }
    // What was read before is none of its business.
    #expect(ids.count == 9 && !ids.contains("n4"))
    #expect(try await unread(library).isEmpty)
    #expect(try await library.markRead(matching: "") == nil)
    #expect(try await library.undoLastDecision() == decision)
    #expect(try await unread(library).count == 9)
  }

  @Test func `what stands above in a list is marked, and what a search finds`() async throws {
    let library = try await library()
    _ = try await library.markRead(matching: "", first: 3)
    #expect(try await unread(library) == ["n0", "n1", "n2", "n3", "n4", "n5", "n6"])
    _ = try await library.markRead(matching: "harbour")
    #expect(try await unread(library) == ["n1", "n2", "n4", "n5"])
    let kept = try await library.page(
      of: "", reading: .unread(keeping: "n9"), offset: 0, limit: 100)
    #expect(kept.articles.map(\.id.rawValue) == ["n9", "n5", "n4", "n2", "n1"])
    #expect(try await library.place(of: "n4", reading: .unread(keeping: "n9")) == 2)
  }

  @Test func `the first of a search that ranks its articles are marked`() async throws {
    let library = try await library()
    let found = try await library.search("harbour", limit: 10).hits.map(\.article.id)
    #expect(found.count == 4)
    let decision = try await library.markRead(matching: "harbour", first: 2)
    #expect(decision == .allRead(Array(found.prefix(2)), true))
  }

  @Test(arguments: [(0, true, 4), (4, true, 9), (9, true, nil), (9, false, 4), (4, false, 0)])
  func `the unread article next to a place is found`(
    index: Int, isForward: Bool, expected: Int?
  ) async throws {
    let library = try await library()
    let read = [1, 2, 3, 5, 6, 7, 8].map { ArticleID(rawValue: "n\(9 - $0)") }
    try await library.keep(.allRead(read, true))
    let place = try await library.unreadPlace(nextTo: index, isForward: isForward, matching: "")
    #expect(place == expected)
  }

  @Test func `it is found in a ranked list of many`() async throws {
    let library = try await library(of: 28)
    let found = try await library.search("today", limit: 100).hits.map(\.article.id)
    #expect(found.count == 28)
    try await library.keep(.allRead(Array(found[1..<27]), true))
    let down = try await library.unreadPlace(nextTo: 0, isForward: true, matching: "today")
    let up = try await library.unreadPlace(nextTo: 27, isForward: false, matching: "today")
    #expect(down == 27 && up == 0)
  }

  @Test func `marks stay where articles are read in anew`() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("A headline\n\nA text of some words.\n", to: "a.txt")
    let library = try Library.open(.memory)
    _ = try await library.read(paths: [file])
    #expect(try await library.markRead(matching: "") != nil)
    try folder.write("A headline\n\nA text of quite other words.\n", to: "a.txt")
    let report = try await library.read(paths: [file])
    #expect(report.changed == 1)
    #expect(try await unread(library).isEmpty)
  }
}
