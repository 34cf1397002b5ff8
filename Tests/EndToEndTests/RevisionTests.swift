import Foundation
import Testing

/// A reviser goes through a translation, in a real terminal, and takes the result away.
@Suite(.serialized, .enabled(if: TmuxSession.isInstalled, "tmux drives the terminal"))
struct RevisionTests {
  private static let sizes = [(80, 24), (120, 40)]

  private static let arabic = """
    وزير النقل يزور ميناء حتا

    قال وزير النقل اليوم الاثنين إن 15 سفينة وصلت إلى ميناء حتا في شهر مايو. وأضاف أن العمل يستمر ليلا ونهارا في الميناء الجديد.

    ولم يعلق أحد من العمال على الزيارة التي استمرت ساعتين كاملتين.

    وكان رئيس البلدية سالم الحداد قد أعلن في مارس أن الميناء سيغلق يوم الجمعة بسبب العواصف الشديدة.

    وتبلغ كلفة المشروع 40 مليون دولار بحسب تقرير البنك الدولي الصادر عام 2019.

    وقال الصيادون في القرية المجاورة إنهم ينتظرون فتح السوق القديم منذ أسبوعين.
    """

  private static let english = """
    Transport minister visits the port of Hatta

    The project costs 40 million dollars, according to a World Bank report of 2019.

    The transport minister said on Monday that 12 ships reached the port of Hatta in May. He added that work goes on day and night at the new port.

    None of the workers commented on the visit, which took two whole hours.

    The mayor, Salem Haddad, had announced in March that the port would be closed on Friday because of heavy storms.
    """

  /// The browser on a library with an article and its translation, beside each other.
  private func opened(columns: Int, rows: Int) async throws -> TmuxSession {
    let session = try await TmuxSession(columns: columns, rows: rows)
    let home = session.home
    try Self.arabic.write(to: home.appending(path: "ar.txt"), atomically: true, encoding: .utf8)
    try Self.english.write(to: home.appending(path: "en.txt"), atomically: true, encoding: .utf8)
    let settings = home.appending(path: "config/khabar")
    try FileManager.default.createDirectory(at: settings, withIntermediateDirectories: true)
    try "name = ليلى\n".write(
      to: settings.appending(path: "config"), atomically: true, encoding: .utf8)
    let program = "'\(Program.executable)'"
    _ = try await session.answer(of: "\(program) add --library l.db ar.txt en.txt 2>&1 | tail -1")
    try session.run("\(program) --library l.db")
    try await session.wait(for: "1/2")
    try session.press("c")
    try await session.wait(for: "row 1/6")
    return session
  }

  private func export(
    _ session: TmuxSession, _ format: String, _ arguments: String = ""
  ) async throws -> String {
    _ = try await session.answer(
      of: "'\(Program.executable)' export comparison --library l.db --format \(format) "
        + "--output told.\(format) \(arguments) ar en")
    return try text(session, "told.\(format)")
  }

  private func text(_ session: TmuxSession, _ name: String) throws -> String {
    try String(contentsOf: session.home.appending(path: name), encoding: .utf8)
  }

  /// A document without the moment in which it was written.
  private func undated(_ text: String) -> String {
    text.replacing(/(creationdate|date)="[^"]*"/, with: "")
      .replacing(/, \d{4}-\d{2}-\d{2}T[\d:]{8}Z<\/p>/, with: "</p>")
  }

  @Test(arguments: sizes)
  func `rows are confirmed, filtered, noted, and what is taken back is named`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await opened(columns: columns, rows: rows)
    try await session.wait(for: "⇅ row 5 follows in the translation")
    try session.press("o")
    try await session.wait(for: "Row 1 is right: 1 of 6 reviewed. U takes it back.")
    try await session.wait(for: "row 2/6")
    try session.press("v")
    try await session.wait(for: "Only open: 5 of 6 rows")
    try session.press("o")
    try await session.wait(for: "1/4 open · row 3")
    try session.press("v")
    try await session.wait(for: "Only flagged: 2 of 6 rows")
    try session.press("g", "a")
    try await session.wait(for: "Note on row 2:")
    try session.type("Ask the desk.")
    try session.press("Enter")
    try await session.wait(for: "✎ Ask the desk.")
    try session.press("d")
    try await session.wait(for: "The flag is dismissed.")
    try session.press("v")
    try await session.wait(for: "⚐ number differs: 12 / 15, dismissed")
    try session.press("v")
    try await session.wait(forNo: "Only")
    let screen = try await session.wait(for: "2 of 6 reviewed ·")
    #expect(screen.fits(columns: columns))

    try session.press("5", "G")
    try await session.wait(for: "⇅ moved: in the translation it stands after row 1")
    try session.press("M")
    try await session.wait(for: "row 1/6")
    try session.press("M")
    try await session.wait(for: "row 5/6")

    try session.press("U")
    try await session.wait(for: "Taken back: dismissing the flag “number” of row 2.")
    try await session.wait(for: "row 2/6")
    try session.press("U")
    try await session.wait(for: "Taken back: the note on row 2.")
    try session.press("U")
    try await session.wait(for: "Taken back: that row 2 is right.")
    try session.press("A")
    try await session.wait(for: "1 of 6 reviewed.")
    try session.press("Escape")
    try await session.wait(forNo: "1 of 6 reviewed.")
    try session.press("Escape")
    try await session.wait(for: "1/2")
    try session.press("U")
    try await session.wait(for: "Taken back: that a row is right · ")
    try session.press("q")
    try await session.waitForPrompt()
  }

  @Test(arguments: sizes)
  func `sentences are laid beside each other, at the same place`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await opened(columns: columns, rows: rows)
    try session.press("4", "G")
    try await session.wait(for: "row 4/6")
    try session.press("z")
    try await session.wait(for: "row 5/7")
    try await session.wait(for: "Sentences ·")
    try session.press("o")
    try await session.wait(for: "Row 5 is right: 1 of 7 reviewed.")
    try session.press("z")
    try await session.wait(for: "row 5/6")
    try session.press("q")
    try await session.waitForPrompt()
    let told = try await export(session, "jsonl", "--unit sentence")
    #expect(told.split(separator: "\n").count == 7)
    #expect(told.split(separator: "\n")[4].contains("\"state\":\"confirmed\""))
    let paragraphs = try await export(session, "jsonl")
    #expect(!paragraphs.contains("\"state\":\"confirmed\""))
  }

  @Test(arguments: sizes)
  func `what is taken away is what the command writes, and no file is lost`(
    columns: Int, rows: Int
  ) async throws {
    let session = try await opened(columns: columns, rows: rows)
    try session.press("o")
    try await session.wait(for: "Row 1 is right")
    try session.press("a")
    try await session.wait(for: "Note on row 2:")
    try session.type("=1 <b> سؤال")
    try session.press("Enter")
    try await session.wait(for: "✎ =1 <b>")

    let formats = ["tmx", "xliff", "tsv", "csv", "jsonl", "md", "html"]
    for format in formats {
      try session.press("E")
      try await session.wait(for: "Write this comparison to a file as")
      try session.type(format)
      try session.press("Enter")
      try await session.wait(for: "Write to: ar-en.\(format)")
      try session.press("Enter")
      try await session.wait(for: "Written as \(format) to ar-en.\(format).")
    }
    // A second time the file is asked about, and what is not replaced stays.
    try "precious".write(
      to: session.home.appending(path: "ar-en.tmx"), atomically: true, encoding: .utf8)
    try session.press("E", "Enter")
    try await session.wait(for: "Write to: ar-en.tmx")
    try session.press("Enter")
    try await session.wait(for: "There is a file ar-en.tmx already")
    try session.press("Escape")
    try await session.wait(forNo: "There is a file")
    #expect(try text(session, "ar-en.tmx") == "precious")
    try session.press("E", "Enter")
    try await session.wait(for: "Write to: ar-en.tmx")
    try session.press("Enter")
    try await session.wait(for: "There is a file ar-en.tmx already")
    try session.press("Down", "Enter")
    try await session.wait(for: "Written as tmx to ar-en.tmx.")
    // A folder that is not there is told, and nothing else happens.
    try session.press("E", "Enter")
    try await session.wait(for: "Write to: ar-en.tmx")
    try session.press("C-u")
    try session.type("none/x.tmx")
    try session.press("Enter")
    try await session.wait(for: "cannot be written")
    try session.press("q")
    try await session.waitForPrompt()

    for format in formats {
      let own = try text(session, "ar-en.\(format)")
      #expect(undated(own) == undated(try await export(session, format)), "\(format)")
      #expect(own.contains("سؤال"))
      if format != "md" { #expect(own.contains("ليلى"), "\(format)") }
    }
  }
}
