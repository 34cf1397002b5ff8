import Exporting
import Foundation
import Model
import Testing

/// What other programs make of the files: translate-toolkit, and lxml with a DTD of TMX.
@Suite final class OtherToolTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "khabar-tools-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private func file(_ document: some Exportable, as format: String) throws -> String {
    let url = folder.appending(path: "export.\(format)")
    try document.written(as: format).write(to: url, atomically: true, encoding: .utf8)
    return url.path
  }

  /// What a program prints; its output says why where it fails.
  private func run(_ program: String, _ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let text = String(decoding: output, as: UTF8.self)
    #expect(process.terminationStatus == 0, "\(program): \(text)")
    return text
  }

  private static let dtd = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Standards/tmx14.dtd").path

  private static let names = ExportedNames(
    [
      Entity(
        id: "e1", type: .person, names: [.arabic: "هدى سالم", .english: "Huda Salem"],
        forms: [EntityForm(text: "Huda Salem", language: .english, count: 3)]),
      Entity(id: "e2", type: .location, names: [.english: "Hatta"], forms: []),
    ], madeAt: PublicationDate(secondsSince1970: 1_594_036_800, precision: .second),
    version: "0.1.0")

  @Test func `TMX is as the standard has it`() throws {
    let check = """
      import sys
      from lxml import etree
      dtd = etree.DTD(open(sys.argv[1]))
      document = etree.parse(sys.argv[2], etree.XMLParser(load_dtd=False, no_network=True))
      sys.exit(0 if dtd.validate(document) else str(dtd.error_log))
      """
    for path in [
      try file(MadeUpComparison.exported, as: "tmx"),
      try file(MadeUpComparison.monolingual, as: "tmx"), try file(Self.names, as: "tmx"),
    ] {
      _ = try run("/usr/bin/python3", "-c", check, Self.dtd, path)
    }
  }

  @Test func `the check of TMX finds what is wrong`() throws {
    let text = try MadeUpComparison.exported.written(as: "tmx")
      .replacing(" datatype=\"plaintext\"", with: "")
    let path = folder.appending(path: "bad.tmx").path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let check = """
      import sys
      from lxml import etree
      dtd = etree.DTD(open(sys.argv[1]))
      print(dtd.validate(etree.parse(sys.argv[2])))
      """
    #expect(try run("/usr/bin/python3", "-c", check, Self.dtd, path) == "False\n")
  }

  @Test func `translate-toolkit reads the units, notes and properties of TMX`() throws {
    let read = """
      import sys
      from translate.storage import tmx
      store = tmx.tmxfile(open(sys.argv[1], "rb"), "ar", "en")
      for unit in store.units:
          print(unit.source, unit.target, unit.getnotes(), sep="\\t")
          for prop in unit.xmlelement.iterfind(".//prop"):
              print(prop.get("type"), prop.text)
      """
    let path = try file(MadeUpComparison.exported, as: "tmx")
    #expect(
      try run("/usr/bin/python3", "-c", read, path) == """
        \(MadeUpComparison.arabic[0])\t\(MadeUpComparison.english[0])\t
        x-state confirmed
        x-score 1.0
        \(MadeUpComparison.arabic[1])\t\(MadeUpComparison.english[1])\tAsk <the desk>.
        x-state open
        x-score 0.813
        x-flag number: 15 / 12 (The later count.) [dismissed]
        \(MadeUpComparison.arabic[3])\t\(MadeUpComparison.english[2])\t
        x-state linked
        x-score 0.7

        """)
  }

  @Test(arguments: [("tmx", 3), ("xliff", 5)])
  func `pocount counts every unit`(format: String, units: Int) throws {
    let path = try file(MadeUpComparison.exported, as: format)
    let counts = try run("/usr/bin/pocount", "--csv", path)
    let row = try #require(counts.split(separator: "\n").last).split(separator: ",").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    // Name, then translated, fuzzy, untranslated and total units with their words.
    #expect(row.first == path, "\(counts)")
    #expect(row.contains("\(units)"), "\(counts)")
  }

  @Test func `translate-toolkit reads the states of XLIFF`() throws {
    let read = """
      import sys
      from translate.storage import xliff
      store = xliff.xlifffile(open(sys.argv[1], "rb"))
      for unit in store.units:
          print(unit.getid(), unit.isapproved(), unit.xmlelement.find(unit.namespaced("target")).get("state"), sep="\\t")
      """
    let path = try file(MadeUpComparison.exported, as: "xliff")
    let states = try run("/usr/bin/python3", "-c", read, path).split(separator: "\n").map {
      $0.split(separator: "\t").dropFirst().joined(separator: " ")
    }
    #expect(
      states == [
        "True signed-off", "False translated", "False needs-translation", "False translated",
        "False needs-review-translation",
      ])
  }

  @Test func `names that both languages have are phrases of a memory`() throws {
    let text = try Self.names.written(as: "tmx")
    #expect(text.contains("segtype=\"phrase\""))
    #expect(text.contains("<seg>هدى سالم</seg>"))
    #expect(!text.contains("Hatta"))
  }
}
