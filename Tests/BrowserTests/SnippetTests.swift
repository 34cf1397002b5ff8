import Canvas
import Foundation
import Testing

@testable import Browser

@Suite
struct SnippetTests {
  private let text = "On Monday the ministers met again in the capital to talk about mercenaries."

  @Test(arguments: [20, 26, 40])
  func `a narrow list shows the hit, not what stands before it`(width: Int) throws {
    let start = try #require(text.range(of: "mercenaries"))
    let lower = text.unicodeScalars.distance(from: text.startIndex, to: start.lowerBound)
    let snippet = Snippet(text: text, hits: [lower..<(lower + 11)]).showingHit(
      width: width, lines: 1, direction: .leftToRight, options: .init())
    let row = Paragraph(snippet.text, direction: .leftToRight).rows(width: width, limit: 1)[0]
    #expect(row.text.contains("mercenaries"))
    let hit = try #require(snippet.hits.first)
    let scalars = Array(snippet.text.unicodeScalars)
    #expect(String(String.UnicodeScalarView(scalars[hit])) == "mercenaries")
  }

  @Test func `a hit at the end stands behind as much of the text as there is room for`() throws {
    let start = try #require(text.range(of: "mercenaries"))
    let lower = text.unicodeScalars.distance(from: text.startIndex, to: start.lowerBound)
    let snippet = Snippet(text: text, hits: [lower..<(lower + 11)]).showingHit(
      width: 30, lines: 2, direction: .leftToRight, options: .init())
    let rows = Paragraph(snippet.text, direction: .leftToRight).rows(width: 30)
    #expect(rows.map(\.text) == ["… again in the capital to talk", "about mercenaries."])
  }

  @Test func `a hit that shows leaves the snippet as it is`() {
    let snippet = Snippet(text: text, hits: [3..<9])
    let shown = snippet.showingHit(
      width: 30, lines: 1, direction: .leftToRight, options: .init())
    #expect(shown == snippet)
  }
}
