import ArgumentParser
import Exporting
import Testing

@testable import khabar

@Suite struct PlainLineTests {
  @Test func `words and options with their values are told apart in any order`() throws {
    let line = try #require(
      PlainLine(
        ["--limit", "5", "خبر", "--full", "news"], options: ["--limit", "--library"],
        flags: ["--full"]))
    #expect(line.words == ["خبر", "news"])
    #expect(line["--limit"] == "5")
    #expect(line["--library"] == nil)
    #expect(line.has("--full"))
  }

  @Test(arguments: [
    ["--help"], ["-h"], ["help"], ["word", "--limit"], ["--limit", "-5", "word"],
    ["--limit=5", "word"], ["--limit", "5", "--limit", "6"], ["--full", "--full"], ["--", "word"],
    ["-"], [""], ["word", "--generate-completion-script"], ["--limit", ""],
  ]) func `a line that is not plain is left to the parser`(line: [String]) {
    #expect(PlainLine(line, options: ["--limit"], flags: ["--full"]) == nil)
  }

  @Test(arguments: [
    ["search", "word"], ["search", "two words"], ["search", "--limit", "5", "كلمة"],
    ["search", "word", "--library", "a.db", "--full"], ["search", "word", "--limit", "07"],
    ["search", "word", "folder", "file.txt"], ["search", "+5"],
  ]) func `a plain search is what the parser would have made of its line`(line: [String]) throws {
    let plain = try #require(SearchRequest(plainly: line))
    let parsed = try SearchCommand.parse(Array(line.dropFirst()))
    #expect(plain.query == parsed.query)
    #expect(plain.paths == parsed.paths)
    #expect(plain.limit == parsed.limit)
    #expect(plain.isFull == parsed.full)
    #expect(plain.library == parsed.source.library)
    #expect(plain.exporter.format.name == parsed.format.format.name)
  }

  @Test(arguments: [
    [], ["search"], ["search", "word", "--limit", "0"], ["search", "word", "--limit", "many"],
    ["search", "word", "--format", "json"], ["list", "word"], ["search", "--library", "a.db"],
    ["search", "word", "--limit", "5_000"],
  ]) func `any other line is no plain search`(line: [String]) {
    #expect(SearchRequest(plainly: line) == nil)
  }

  @Test(arguments: [
    [], ["folder"], ["folder", "file.jsonl"], ["--library", "a.db"],
    ["--library", "a.db", "folder"],
  ]) func `plain names open the browser as the parser would`(line: [String]) throws {
    let plain = try #require(
      BrowseCommand(plainly: line, commands: Khabar.configuration.subcommands))
    let parsed = try #require(try Khabar.parseAsRoot(line) as? BrowseCommand)
    #expect(plain.paths == parsed.paths)
    #expect(plain.source.library == parsed.source.library)
    #expect(plain.screen.bidi == parsed.screen.bidi)
    #expect(plain.screen.marks == parsed.screen.marks)
  }

  @Test(arguments: [["list"], ["--version"], ["--bidi", "off"], ["help"], ["feed", "folder"]])
  func `a command or another option is no name to browse`(line: [String]) {
    #expect(BrowseCommand(plainly: line, commands: Khabar.configuration.subcommands) == nil)
  }
}
