import Browser
import Model
import Testing

@Suite struct DictionaryTests {
  private func session(columns: Int = 100, rows: Int = 30) throws -> Session {
    var library = try SeedLibrary()
    library.dictionary = [
      "تأجيل": [
        DictionaryEntry(
          headword: "تأجيل", pronunciation: "taʔdʒiːl", meanings: ["Adjournment", "Delay"])
      ],
      "محادثات": [],
    ]
    var session = try Session.started(columns: columns, rows: rows, library: library)
    // Arabic, as it stands in the list: the text of the fifth seed.
    try session.press("G Enter")
    return session
  }

  @Test(arguments: [(100, 30), (80, 24)])
  func `a word's entry stands with the sentence that the word is in`(
    columns: Int, rows: Int
  ) throws {
    var session = try session(columns: columns, rows: rows)
    try session.press("w w =")
    let screen = session.screen
    #expect(screen.contains("/taʔdʒiːl/"))
    #expect(screen.contains("Adjournment · Delay"))
    #expect(screen.contains("It stands in"))
  }

  @Test func `the walk goes on below an entry, which follows it`() throws {
    var session = try session()
    try session.press("w w = w")
    #expect(session.screen.contains("The installed dictionaries do not have it."))
    try session.press("W")
    #expect(session.screen.contains("Adjournment · Delay"))
    try session.press("Esc")
    #expect(!session.screen.contains("It stands in"))
  }

  @Test func `who has no dictionary reads how to get one`() throws {
    var session = try session()
    session.library.dictionary = nil
    try session.press("w =")
    #expect(session.screen.contains("No dictionary from Arabic is installed."))
    #expect(session.screen.contains("dict-freedict-ara-eng"))
  }

  @Test func `a word is kept with its meanings and its sentence, and let go again`() throws {
    var session = try session()
    try session.press("w w = +")
    let kept = try #require(session.library.keptWords.first)
    #expect(kept.word == "تأجيل")
    #expect(kept.language == "ar")
    #expect(kept.meanings == ["Adjournment", "Delay"])
    #expect(kept.sentence.hasPrefix("بعد تأجيل محادثات أمس"))
    #expect(session.screen.contains("in your word list"))
    try session.press("+")
    #expect(session.library.keptWords.isEmpty)
    #expect(!session.screen.contains("· in your word list"))
  }

  @Test func `words are walked from the paragraph that one is in, to the ends of the text`() throws
  {
    var session = try session()
    try session.press("g w W")
    #expect(session.screen.contains("There is no further word that way."))
    try session.press("G w =")
    #expect(session.screen.contains("It stands in"))
    try session.press("Esc")
    for _ in 0..<200 where !session.screen.contains("There is no further word that way.") {
      try session.press("w")
    }
    #expect(session.screen.contains("There is no further word that way."))
  }

  @Test func `a word that is looked up again has its entry again`() throws {
    var session = try session()
    try session.press("w w = Esc =")
    #expect(session.screen.contains("Adjournment · Delay"))
  }

  @Test func `a comparison shows the other side of the word's paragraph`() throws {
    var session = try session(columns: 120, rows: 40)
    try session.press("c w =")
    let screen = session.screen
    #expect(screen.contains("It stands in"))
    #expect(screen.contains("On the other side"))
  }
}
