import Foundation
import Importing
import Model
import Testing

/// The seed articles by number, as the reader reads them.
enum SeedArticles {
  static func article(_ number: Int) throws -> Article {
    let name = try #require(names.first { $0.hasPrefix("00\(number)_") })
    let url = folder.appending(path: name)
    let text = try String(contentsOf: url, encoding: .utf8)
    return try PlainTextReader().article(
      from: text,
      metadata: ArticleMetadata(id: ArticleID(rawValue: "00\(number)"), origin: .file(url.path)))
  }

  static func all() throws -> [Article] {
    try (0...4).map { try article($0) }
  }

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "seeds")
  private static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
}
