import Foundation
import Testing

/// Words of languages stand in tables (`docs/tables.md`), where they can be read, counted and added to without
/// reading the program.
@Suite struct WordTableTests {
  private func sources() throws -> [(name: String, text: String)] {
    let root = ImportRules.packageFolder.appendingPathComponent("Sources").path
    let names = try #require(FileManager.default.enumerator(atPath: root))
    return try names.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.map {
      ($0, try String(contentsOfFile: root + "/" + $0, encoding: .utf8))
    }
  }

  @Test
  func `every row of words beside names is asked for, and every role that is asked for has one`()
    throws
  {
    let table = ImportRules.packageFolder
      .appendingPathComponent("Sources/CResources/data/name-cues.tsv")
    let rows = try String(contentsOf: table, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(rows.allSatisfy { $0.count == 3 && $0.dropFirst().contains { !$0.isEmpty } })
    let asked = try sources().flatMap { source in
      source.text.matches(of: /(?:Key|Frame)Set\(cues: "([^"]+)"\)/).map { String($0.output.1) }
    }
    #expect(asked.count > 30)
    #expect(rows.map { String($0[0]) }.sorted() == asked.sorted())
  }

  @Test func `no list of Arabic words stands in the program`() throws {
    // Letters, affixes and examples in comments are no words: four quoted ones of three letters in a row are.
    let list = /(?:"\p{Script=Arabic}{3,}"[,\s]*){4,}/
    let found = try sources().filter { $0.text.contains(list) }.map(\.name)
    #expect(found.isEmpty, "\(found)")
  }

  @Test func `every table says where it comes from`() throws {
    let data = ImportRules.packageFolder.appendingPathComponent("Sources/CResources/data").path
    let names = try FileManager.default.contentsOfDirectory(atPath: data)
      .filter { $0.hasSuffix(".tsv") }
    #expect(names.count > 10)
    let without = try names.filter { name in
      let text = try String(contentsOfFile: data + "/" + name, encoding: .utf8)
      let head = text.prefix(4_000)
      return !["Written for this project", "written for this project", "Source", "source", "CLDR"]
        .contains { head.contains($0) }
    }
    #expect(without.isEmpty, "\(without)")
  }
}
