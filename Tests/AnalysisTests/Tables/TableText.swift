import Foundation

/// The tables of the project as people write them.
enum TableText {
  /// The tables of known people, places and bodies that are written by hand, in the order they are read.
  static let known = [
    "entities", "entities-politics", "entities-sport", "entities-business", "entities-culture",
    "entities-places",
  ]

  /// The text of a table of `Sources/CResources/data`.
  static func named(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: "\(name).tsv"), encoding: .utf8)
  }

  /// Where they stand.
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/CResources/data")
}
