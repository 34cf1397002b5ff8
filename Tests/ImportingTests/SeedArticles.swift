import Foundation
import Importing
import Model
import Testing

/// The demonstration articles as the program reads them.
enum SeedArticles {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("seeds").path

  /// The article whose file name begins with three digits.
  static func article(_ number: String) throws -> Article {
    let file = try #require(
      ArticleFile.files(at: [folder]).first { $0.stem.hasPrefix(number) })
    return try #require(file.read().articles.first)
  }
}
