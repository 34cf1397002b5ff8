import Foundation
import Testing

@Suite struct ArchitectureTests {
  @Test func `every room has its floor, and its line in the page of the house`() throws {
    let root = ImportRules.packageFolder
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent("Sources").path)
    // Modules for C are named for what they wrap: `CICU`, `CXML`.
    let isOfC = { (name: String) in
      name.hasPrefix("C") && name.dropFirst().first?.isUppercase == true
    }
    #expect(Set(folders.filter { !isOfC($0) }) == Set(ImportRules.rooms))
    let page = try String(
      contentsOf: root.appendingPathComponent("docs/architecture.md"), encoding: .utf8)
    #expect(folders.filter { !page.contains("`\($0)`") }.isEmpty)
  }

  @Test func `a room imports only rooms below it`() throws {
    let lines = try ImportRules.lines()
    #expect(lines.count > 50, "the sources were not found")
    let floor = Dictionary(
      uniqueKeysWithValues: ImportRules.rooms.enumerated().map { ($1, $0) })
    let upward = try lines.filter { line in
      guard let target = floor[line.module] else { return false }
      return try target <= #require(floor[line.room])
    }
    #expect(upward.isEmpty, "\(upward)")
  }

  @Test(arguments: [
    ("CNCurses", ["Terminal"]),
    ("CCurl", ["Fetching"]),
    ("CFriBidi", ["Canvas"]),
    ("CICU", ["Language"]),
    ("CStemmer", ["Language"]),
    ("CUchardet", ["Language"]),
    ("CXML", ["Markup"]),
    ("CTOML", ["Settings"]),
    ("CThreads", ["Executors"]),
    ("GRDB", ["Storage"]),
    ("ArgumentParser", ["khabar"]),
    ("Storage", ["KhabarCore"]),
  ])
  func `a module has only the importers that wrap it`(module: String, importers: [String]) throws {
    let lines = try ImportRules.lines().filter { $0.module == module }
    let strangers = lines.filter { !importers.contains($0.room) }
    #expect(!lines.isEmpty, "nobody imports \(module)")
    #expect(strangers.isEmpty, "\(strangers)")
  }

  @Test func `the pure rooms have neither clock nor file nor terminal`() throws {
    let pure = ["Model", "Canvas", "Browser"]
    let impure = ["Foundation", "FoundationEssentials", "Dispatch", "Glibc", "GRDB", "CNCurses"]
    let lines = try ImportRules.lines().filter {
      pure.contains($0.room) && impure.contains($0.module)
    }
    #expect(lines.isEmpty, "\(lines)")
  }

  @Test(arguments: [
    ("import Model", "Model"),
    ("public import Model", "Model"),
    ("internal import CICU", "CICU"),
    ("@testable import Canvas", "Canvas"),
    ("import struct Foundation.URL", "Foundation"),
  ])
  func `an import line is read with its modifiers`(line: String, module: String) {
    #expect(ImportRules.importedModule(in: line[...]) == module)
  }

  @Test(arguments: [
    #"\w+\[\d+\] as |(?:row|found|form|\$0)\[\d+\]"#, #"sqlite3_column_\w+\(\w+, \d"#,
    #"INSERT (?:OR \w+ )?INTO \w+ VALUES"#,
  ])
  func `no value of a library's rows is read or written by its place`(
    pattern: String
  ) throws {
    let place = try Regex(pattern)
    let folder = ImportRules.packageFolder.appendingPathComponent("Sources/Storage")
    // A migration is final; a file that may be no library is looked at before there are rows.
    let others = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { !$0.hasPrefix("Schema") && $0 != "StoreFile.swift" }
    #expect(others.count > 60, "the sources were not found")
    for name in others {
      let source = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      #expect(source.firstMatch(of: place) == nil, "\(name)")
    }
  }

  @Test func `a variable of the environment that is heeded is told in the manual`() throws {
    let root = ImportRules.packageFolder
    // What terminals, shells and systems set for all programs.
    let usual: Set = ["TERM", "TERM_PROGRAM", "TMUX", "PATH", "TMPDIR", "USER"]
    let reading = #/(?:environment\[|getenv\(|variable\(|named: )"(?<name>[A-Z][A-Z_]+)"/#
    let guide = try String(
      contentsOf: root.appendingPathComponent("docs/configuration.md"), encoding: .utf8)
    let manual = try String(
      contentsOf: root.appendingPathComponent("docs/khabar.1"), encoding: .utf8)
    let sources = root.appendingPathComponent("Sources").path
    var heeded: Set<String> = []
    for case let name as String in try #require(FileManager.default.enumerator(atPath: sources))
    where name.hasSuffix(".swift") {
      let source = try String(contentsOfFile: "\(sources)/\(name)", encoding: .utf8)
      heeded.formUnion(source.matches(of: reading).map { String($0.output.name) })
    }
    #expect(heeded.isSuperset(of: ["KHABAR_DICTIONARIES", "SSL_CERT_FILE", "XDG_DATA_HOME"]))
    for name in heeded.subtracting(usual) {
      #expect(guide.contains("`\(name)`"), "\(name)")
      #expect(manual.contains(name), "\(name)")
    }
  }

  @Test func `the command prints through its one gate alone`() throws {
    let root = ImportRules.packageFolder.appendingPathComponent("Sources/khabar").path
    let names = try #require(FileManager.default.enumerator(atPath: root))
    let ways = [
      "FileHandle.standardOutput", "FileHandle.standardError", "fputs(", "fwrite(", "printf(",
      " puts(", "write(STD", "Swift.print(", " dump(", "/dev/stdout", "/dev/stderr", "/dev/tty",
    ]
    var found: [String] = []
    var files = 0
    for case let name as String in names where name.hasSuffix(".swift") {
      files += 1
      guard !name.hasSuffix("DescriptorWriter.swift") else { continue }
      let text = try String(contentsOfFile: root + "/" + name, encoding: .utf8)
      // A printer's own `print` is a method that the file declares.
      let declares = text.contains("func print(")
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        let prints = !declares && line.contains(/(?:^|[^A-Za-z.])print\(/)
        if prints || ways.contains(where: { line.contains($0) }) {
          found.append("\(name):\(number + 1): \(line)")
        }
      }
    }
    #expect(files > 40, "the sources were not found")
    #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
  }

  /// What is of one language alone stands in its profile, so that a further language changes none of these
  /// rooms.
  @Test(arguments: ["Storage", "Browser", "Canvas", "KhabarCore"])
  func `a room above Language names no language but through a profile`(room: String) throws {
    let root = ImportRules.packageFolder.appendingPathComponent("Sources/" + room).path
    let names = try #require(FileManager.default.enumerator(atPath: root))
    var found: [String] = []
    var files = 0
    for case let name as String in names where name.hasSuffix(".swift") {
      files += 1
      let text = try String(contentsOfFile: root + "/" + name, encoding: .utf8)
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      where line.contains(/\.(arabic|english|french|persian)\b|LanguageTag\(rawValue: "/) {
        found.append("\(name):\(number + 1): \(line)")
      }
    }
    #expect(files > 10, "the sources were not found")
    #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
  }

  @Test func `no source file holds a bidi control as a character`() throws {
    let controls: Set<UInt32> = Set(
      [0x061C, 0x200E, 0x200F] + Array(0x202A...0x202E) + Array(0x2066...0x2069))
    var found: [String] = []
    for folder in ["Sources", "Tests"] {
      let root = ImportRules.packageFolder.appendingPathComponent(folder).path
      let names = try #require(FileManager.default.enumerator(atPath: root))
      for case let name as String in names where name.hasSuffix(".swift") {
        let text = try String(contentsOfFile: root + "/" + name, encoding: .utf8)
        if text.unicodeScalars.contains(where: { controls.contains($0.value) }) {
          found.append(name)
        }
      }
    }
    #expect(found.isEmpty, "write them as escapes: \(found)")
  }
}
