import Foundation
import Testing

@testable import Language

/// Files that are there whole or not at all.
@Suite struct WholeFileTests {
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "khabar-whole-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
  }

  @Test func `a text takes the place of another and leaves nothing beside it`() throws {
    try inFolder { folder throws in
      let file = WholeFile(path: folder + "/a.txt")
      try file.replace(with: "one")
      try file.replace(with: "two")
      #expect(try String(contentsOfFile: file.path, encoding: .utf8) == "two")
      #expect(try names(in: folder) == ["a.txt"])
    }
  }

  @Test(arguments: [true, false])
  func `a new file is never written over one that is there, with links or without`(
    hasLinks: Bool
  ) throws {
    try inFolder { folder throws in
      let file = WholeFile(path: folder + "/a.txt")
      func create(_ text: String) throws -> Bool {
        try hasLinks ? file.create(with: text) : file.createWithoutLinks(with: text)
      }
      #expect(try create("one"))
      #expect(try create("two") == false)
      #expect(try String(contentsOfFile: file.path, encoding: .utf8) == "one")
      #expect(try names(in: folder) == ["a.txt"])
    }
  }

  @Test func `no descriptor stays open where a file cannot be written`() throws {
    try inFolder { folder throws in
      func open() throws -> Int { try names(in: "/proc/self/fd").count }
      let before = try open()
      for _ in 0..<64 {
        #expect(throws: WholeFile.Failure(code: ENOENT)) {
          try WholeFile(path: folder + "/none/a.txt").replace(with: "x")
        }
        // A folder cannot be replaced by a file.
        #expect(throws: WholeFile.Failure.self) { try WholeFile(path: folder).replace(with: "x") }
      }
      // Other tests run beside this one.
      #expect(try open() < before + 64)
    }
  }
}
