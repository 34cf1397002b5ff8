import Foundation
import Testing

/// What the commands say of texts and queries that nobody would think of.
final class OddTextsTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "khabar-odd-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let arabic = "قال الوزير إن الاجتماع تأجل إلى الثلاثاء.\n\nووصل الوفد إلى المدينة مساء."
    let english = "The minister said the meeting was postponed.\n\nThe delegation came at night."
    let french = "Le ministre a dit que la réunion était reportée à mardi soir dans la capitale."
    for (name, text) in [
      ("ar", arabic), ("en", english), ("fr", french), ("empty", ""), ("blank", " \n\n"),
      ("recipe", "Beat two eggs with a cup of flour.\n\nBake for twenty minutes."),
    ] {
      try text.write(to: file("\(name).txt"), atomically: true, encoding: .utf8)
    }
    try Data([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 0, 3]).write(to: file("program.txt"))
    try (Data("The minister ".utf8) + Data([0xFF, 0xC3]) + Data(" spoke.\n".utf8))
      .write(to: file("broken.txt"))
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private func file(_ name: String) -> URL { folder.appending(path: name) }

  /// What a command prints, and whether it succeeded.
  private func run(_ arguments: [String]) throws -> (isSuccess: Bool, output: String) {
    let line = arguments.map { "'\($0)'" }.joined(separator: " ")
    let command =
      "cd '\(folder.path)' && KHABAR_DICTIONARIES= XDG_DATA_HOME='\(folder.path)' "
      + "'\(Program.executable)' \(line)"
    do {
      return (true, try Tool.run(["sh", "-c", command], keepingOutputIn: folder))
    } catch let failure as Tool.Failure {
      return (false, failure.output)
    }
  }

  @Test(arguments: ["align", "compare"])
  func `what cannot be read is named, with what to do`(command: String) throws {
    for (name, words) in [
      ("empty.txt", "has no text in it"), ("blank.txt", "has no text in it"),
      ("program.txt", "is not text"), ("broken.txt", "is not UTF-8"),
      ("missing.txt", "There is no file"),
      (".", "is a folder. Name one of its files"),
    ] {
      for texts in [["ar.txt", name], [name, "en.txt"]] {
        let (isSuccess, output) = try run([command] + texts)
        #expect(!isSuccess)
        #expect(output.contains("\"\(name)\"") && output.contains(words), "\(texts): \(output)")
      }
    }
  }

  @Test func `what is odd about two texts is said beside their beads`() throws {
    for (texts, words) in [
      (["en.txt", "en.txt"], "are the same text"), (["ar.txt", "ar.txt"], "are the same text"),
      (["ar.txt", "recipe.txt"], "have nothing in common"),
      (["ar.txt", "fr.txt"], "fr seems to be neither Arabic nor English"),
    ] {
      let (isSuccess, output) = try run(["compare"] + texts)
      #expect(isSuccess && output.contains(words), "\(texts): \(output)")
    }
  }

  @Test func `a list goes on past lines that cannot be read, each named by its number`() throws {
    let list = "no tab here\n\nar.txt\tmissing.txt\nar.txt\ten.txt\n"
    try list.write(to: file("list.tsv"), atomically: true, encoding: .utf8)
    let (isSuccess, output) = try run(["align", "--batch", "list.tsv"])
    #expect(!isSuccess)
    #expect(output.contains("list.tsv:1: not a source and a target"))
    #expect(output.contains("list.tsv:3: There is no file"))
    #expect(output.contains(#""schema":"khabar/1""#))
    #expect(try run(["align", "--batch", "empty.txt"]).output.contains("empty.txt"))
  }

  @Test func `nothing found is said in words, and so is a query that cannot be read`() throws {
    for (command, words) in [
      (["entities", "--named", "Zzyzx", "en.txt"], "No name is spelled like Zzyzx."),
      (["entities", "recipe.txt", "--named", "Zzyzx"], "No name is spelled like Zzyzx."),
      (["list", "--library", "empty.db", "writer:x"], "There is no field writer:"),
      (["search", "writer:x", "en.txt"], "There is no field writer:"),
    ] {
      let (isSuccess, output) = try run(command)
      #expect(!isSuccess && output.hasPrefix(words), "\(command): \(output)")
    }
  }

  @Test func `pairs are looked for among what can be read`() throws {
    let (isSuccess, output) = try run(["pairs", "recipe.txt", "program.txt", "missing.txt"])
    #expect(!isSuccess)
    #expect(output.contains("\"program.txt\" is not text"))
    #expect(output.contains("There is no file \"missing.txt\""))
  }
}
