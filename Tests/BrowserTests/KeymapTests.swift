import Canvas
import Foundation
import Testing

@testable import Browser

@Suite
struct KeymapTests {
  @Test func `no key of the command table is bound twice in one place`() throws {
    _ = try Keymap(rebinding: [:])
  }

  @Test func `every command has a name of its own, a key and a line of help`() {
    let names = Command.all.map(\.name)
    #expect(Set(names).count == names.count)
    for command in Command.all {
      #expect(command.name.allSatisfy { $0 == "-" || ($0.isLowercase && $0.isASCII) })
      // What needs something behind its name is for the command line.
      #expect(
        !command.keys.isEmpty || command.argument != nil, "\(command.name) has no key")
      #expect(!command.places.isEmpty, "\(command.name) can be used nowhere")
      #expect(command.help.first?.isUppercase == true && !command.help.hasSuffix("."))
    }
  }

  @Test func `every command can be given by its key wherever it can be used`() {
    for command in Command.all where !command.needsArgument {
      for place in Place.allCases where command.places.contains(place) {
        let found = Keymap.standard.keys(of: command).compactMap {
          Keymap.standard.command(for: $0, in: place)
        }
        let reachable = found.contains(command)
        #expect(reachable || place.takesText, "\(command.name) in \(place)")
      }
    }
  }

  @Test func `a letter typed into a line is no command`() {
    #expect(Keymap.standard.command(for: Key("q"), in: .prompt) == nil)
    #expect(Keymap.standard.command(for: Key("j"), in: .picker) == nil)
    #expect(Keymap.standard.command(for: Key(.escape), in: .prompt)?.action == .back)
  }

  @Test(arguments: [("ت", "j"), ("ن", "k"), ("ض", "q"), ("؟", "?")])
  func `a key under an Arabic layout does what the Latin one does`(arabic: String, latin: String)
    throws
  {
    let arabicKey = try #require(Key(arabic))
    let latinKey = try #require(Key(latin))
    let command = try #require(Keymap.standard.command(for: latinKey, in: .articles))
    #expect(Keymap.standard.command(for: arabicKey, in: .articles) == command)
  }

  @Test(arguments: [("q", true, false), ("Ctrl-c", true, true), ("j", false, false)])
  func `the keys that end the program are known beforehand`(
    name: String, ends: Bool, endsWhileTyping: Bool
  ) throws {
    let key = try #require(Key(name))
    #expect(Keymap.standard.quits(key, whileTyping: false) == ends)
    #expect(Keymap.standard.quits(key, whileTyping: true) == endsWhileTyping)
  }

  @Test func `the reader's own keys replace those of a command`() throws {
    let keymap = try Keymap(rebinding: ["compare": ["%", "Ctrl-v"]])
    #expect(keymap.command(for: Key("%"), in: .reader)?.action == .compare)
    #expect(keymap.command(for: Key("c"), in: .reader) == nil)
    #expect(keymap.keyName(of: .compare, in: .reader) == "%")
  }

  @Test(arguments: [
    (["compare": ["j"]], "j would stand for compare and down at one place"),
    (["fly": ["j"]], "There is no command \"fly\""),
    (["compare": ["Ctrl-"]], "\"Ctrl-\", given for the command \"compare\", is not the name"),
  ])
  func `keys that cannot be bound are refused in words`(
    bindings: [String: [String]], words: String
  ) {
    do {
      _ = try Keymap(rebinding: bindings)
      Issue.record("\(bindings) were taken")
    } catch {
      #expect(error.description.contains(words), "\(error)")
    }
  }
}

@Suite
struct KeyReferenceTests {
  @Test func `the page of keys is as the command table makes it`() throws {
    let file = Folders.repository.appending(path: "docs/keys.md")
    let page = KeyReference.markdown()
    if ProcessInfo.processInfo.environment["RECORD_SCREENS"] != nil {
      try page.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(
      try String(contentsOf: file, encoding: .utf8) == page,
      "docs/keys.md is stale; RECORD_SCREENS=1 writes it anew")
  }

  @Test func `every key of the prompt's page does something there`() throws {
    for (name, _) in KeyReference.promptKeys {
      let key = try #require(Key(name))
      var session = try Session.started()
      try session.press("/ ")
      session.type("Sirte ti")
      try session.press("Enter /")
      let screen = session.screen
      session.send(.event(.key(key)))
      let isHistory = ["Up", "Down"].contains(name)
      let isAtEdge = ["Right", "End", "Delete", "Tab", "Ctrl-k", "Ctrl-Right"].contains(name)
      #expect(session.screen != screen || isHistory || isAtEdge, "\(name)")
      #expect(session.state.prompt != nil)
    }
  }
}
