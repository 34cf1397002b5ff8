import Foundation

/// The code of a page of documentation and the code of a test, to be compared.
package struct DocumentedCode {
  /// The lines of the page's only block of Swift.
  package let page: [String]
  /// The lines of the test between `// Documented:` and `// Until here.`, without their indent.
  package let test: [String]

  /// Reads a page by its way from the package's folder, and the test file.
  package init(page: String, test: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    self.page = try Self.lines(
      of: root.appendingPathComponent(page), after: "```swift", until: "```")
    self.test = try Self.lines(
      of: URL(fileURLWithPath: test), after: "// Documented:", until: "// Until here.")
  }

  private static func lines(of file: URL, after start: String, until end: String) throws -> [String]
  {
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let code = lines.drop { $0.trimmingCharacters(in: .whitespaces) != start }.dropFirst()
      .prefix { $0.trimmingCharacters(in: .whitespaces) != end }
    let indent = code.first?.prefix { $0 == " " }.count ?? 0
    return code.map { String($0.dropFirst(indent)) }
  }
}
