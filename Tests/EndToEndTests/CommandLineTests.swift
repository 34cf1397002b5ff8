import Foundation
import TestSupport
import Testing

/// What the command line says of what it is given, whichever command that is for.
@Suite struct CommandLineTests {
  private let folder: TemporaryFolder
  private var home: URL { folder.url }

  init() throws {
    folder = try TemporaryFolder("line")
  }

  @Test(arguments: [["--version"], ["search", "--version"], ["names", "match", "--version"]])
  func `every command tells the version of the program`(arguments: [String]) throws {
    let run = try CommandRun(arguments.map { Array($0.utf8) }, home: home)
    #expect(run.text == "0.1.0\n")
    #expect(run.status == 0)
  }

  @Test(arguments: ["search", "list", "align", "fetch"])
  func `help for a command names it with the program`(command: String) throws {
    for run in [
      try CommandRun(command, "--help", home: home), try CommandRun("help", command, home: home),
    ] {
      #expect(run.text.contains("USAGE: khabar \(command) "))
      #expect(run.status == 0)
    }
  }

  @Test(arguments: [
    (["search"], "Missing expected argument '<query>'"),
    (["search", "x", "--limit", "0"], "--limit must be 1 or more."),
    (["list", "--nonsense"], "Unknown option '--nonsense'"),
    (["search", "x", "--format", "xml"], "'xml' is invalid"),
  ])
  func `wrong usage is told for the command that it is of`(arguments: [String], part: String) throws
  {
    let run = try CommandRun(arguments.map { Array($0.utf8) }, home: home)
    #expect(run.errors.contains(part), "\(run.errors)")
    #expect(run.errors.contains("khabar \(arguments[0])"), "\(run.errors)")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
  }

  /// Commands that find nothing or are given what they cannot read, the exit code, and what they say.
  private static let refusals: [([String], Int32, String)] = [
    (["notes", "(port"], 2, "This parenthesis is not closed.\n  (port\n  ^\n"),
    (["notes", "port) OR (harbour"], 2, "  port) OR (harbour\n"),
    (["export", "list", "port", "--format", "jsonl"], 1, "No article matches the query.\n"),
    (
      ["export", "list", "--format", "csv"], 1, "There are no articles. Add some: khabar add PATH\n"
    ),
    (["export", "names", "--format", "tsv"], 1, "There are no names.\n"),
    (["export", "words", "--format", "tsv"], 1, "No word is kept yet."),
    (["names", "cluster", "-"], 1, "Standard input names nobody. Write a line for each name.\n"),
    (["names", "match", "--queries", "-"], 1, "Standard input names nobody."),
    (["add", "-"], 1, "Standard input has no text in it.\n"),
    (["add", "pairs.tmx"], 1, "it is a .tmx file of translations. Read it with: khabar import "),
    (["subscribe", "folder"], 1, "\" is a folder. Name an address, or a file of OPML.\n"),
    (["list", "--library", ""], 2, "--library takes the name of a file."),
  ]

  @Test(arguments: refusals)
  func `what cannot be done is told, with what to do`(
    arguments: [String], status: Int32, part: String
  ) throws {
    try folder.write("<tmx version=\"1.4\"/>", to: "pairs.tmx")
    try FileManager.default.createDirectory(
      at: home.appending(path: "folder"), withIntermediateDirectories: true)
    let run = try CommandRun(
      arguments.map { argument in
        let isFile = ["pairs.tmx", "folder"].contains(argument)
        return Array((isFile ? folder.path + "/" + argument : argument).utf8)
      }, home: home)
    #expect(run.errors.contains(part), "\(run.errors)")
    #expect(run.status == status)
  }

  @Test func `a folder for standard input is told in words`() throws {
    let run = try StartedCommand(
      ["names", "cluster", "-"].map { Array($0.utf8) }, home: home, inputPath: home.path
    ).wait()
    #expect(run.errors == "Standard input cannot be read. Name a file.\n")
    #expect(run.status == 2)
  }
}
