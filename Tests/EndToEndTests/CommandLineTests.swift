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
}
