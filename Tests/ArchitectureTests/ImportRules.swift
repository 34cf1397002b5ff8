import Foundation

/// The import lines of the package's sources, and the order of its rooms.
struct ImportRules {
  struct Line: Hashable, CustomStringConvertible {
    var room: String
    var file: String
    var number: Int
    var module: String

    var description: String { "\(file):\(number) imports \(module)" }
  }

  /// The rooms from the top of the house to its ground; each may import only rooms below it.
  static let rooms = [
    "khabar", "Settings", "Terminal", "Browser", "Canvas", "KhabarCore", "Exporting", "Storage",
    "Stories", "TranslationReview", "DocumentAlignment", "SentenceAlignment", "Quotations",
    "EntityLinking", "NamedEntities", "NameMatching", "Quantities", "TranslationFiles", "Feeds",
    "Pages",
    "Converters", "Documents", "Fetching", "Watching", "Importing", "Markup", "Language", "Model",
    "Executors",
  ]

  static let packageFolder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every import line under `Sources/`.
  static func lines() throws -> [Line] {
    let sources = packageFolder.appendingPathComponent("Sources")
    var lines: [Line] = []
    for room in rooms {
      let folder = sources.appendingPathComponent(room).path
      guard let names = FileManager.default.enumerator(atPath: folder) else { continue }
      for case let name as String in names where name.hasSuffix(".swift") {
        let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
          .enumerated()
        {
          guard let module = importedModule(in: line) else { continue }
          lines.append(Line(room: room, file: room + "/" + name, number: index + 1, module: module))
        }
      }
    }
    return lines
  }

  /// The module that a line of Swift imports.
  static func importedModule(in line: Substring) -> String? {
    var words = line.split(separator: " ").map(String.init)
    let modifiers = ["public", "internal", "package", "fileprivate", "private", "@testable"]
    while let first = words.first, modifiers.contains(first) || first.hasPrefix("@") {
      words.removeFirst()
    }
    guard words.first == "import", words.count >= 2 else { return nil }
    let kinds = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
    let module = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
    return String(module.prefix { $0 != "." })
  }
}
