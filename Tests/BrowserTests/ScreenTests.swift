import Browser
import Canvas
import Foundation
import Model
import Testing

/// Recorded screens: `RECORD_SCREENS=1 swift test` records them anew; read the difference before
/// committing it.
@Suite
struct ScreenTests {
  static let sizes = [(80, 24), (120, 40), (200, 50), (40, 12)]

  @Test(arguments: Screen.allCases, sizes)
  func `a screen looks as recorded`(screen: Screen, size: (columns: Int, rows: Int)) throws {
    let frame = try screen.session(columns: size.columns, rows: size.rows).state.frame()
    let name = "\(screen.rawValue)-\(size.columns)x\(size.rows).txt"
    let file = Folders.screens.appending(path: name)
    let shown = frame.snapshot()
    if ProcessInfo.processInfo.environment["RECORD_SCREENS"] != nil {
      try shown.write(to: file, atomically: true, encoding: .utf8)
    } else {
      let recorded = try String(contentsOf: file, encoding: .utf8)
      #expect(shown == recorded, "\(name) differs; RECORD_SCREENS=1 records it anew")
    }
  }

  enum Screen: String, CaseIterable {
    case browseArabic = "browse-arabic"
    case browseEnglish = "browse-english"
    case names
    case entity
    case entityPage = "entity-page"
    case searchPrompt = "search-prompt"
    case searchResults = "search-results"
    case searchNothing = "search-nothing"
    case searchProblem = "search-problem"
    case compareTranslation = "compare-translation"
    case compareRenderings = "compare-renderings"
    case compareChoice = "compare-choice"
    case help
    case palette
    case problems
    case empty
    case opening

    func session(columns: Int, rows: Int) throws -> Session {
      var library = try SeedLibrary()
      if self == .problems {
        library.failures = [
          .init(
            path: "seeds/a.txt",
            reason: "It is not text: it has a NUL byte at offset 812. Convert it, or take it away."),
          .init(path: "seeds/صورة.txt", reason: "You may not read it: its mode is 600."),
        ]
      }
      if self == .empty { library = SeedLibrary(empty: ()) }
      var session = try Session(columns: columns, rows: rows, library: library)
      session.holdsAnswersBack = self == .opening
      session.send(.start)
      try act(in: &session)
      return session
    }

    private func act(in session: inout Session) throws {
      switch self {
      case .browseArabic: try session.press("j j j j Enter")
      case .browseEnglish: try session.press("j j s Enter Ctrl-f")
      case .names: try session.press("Shift-Tab j")
      case .entity: try session.press("Shift-Tab Enter n n")
      case .entityPage: try session.press("Shift-Tab i j")
      case .searchPrompt:
        try session.press("/")
        session.type("حفتر")
      case .searchResults:
        try session.press("/")
        session.type("Haftar")
        try session.press("Enter n n")
      case .searchNothing:
        try session.press("/")
        session.type("Hafter")
        try session.press("Enter")
      case .searchProblem:
        try session.press("/")
        session.type("Libya \"Sirte")
      case .compareTranslation: try session.press("j j j j c j j")
      case .compareRenderings: try session.press("j c n n n n n")
      case .compareChoice: try session.press("C")
      case .help: try session.press("?")
      case .palette:
        try session.press(":")
        session.type("copy")
      case .problems: try session.press("e")
      case .empty, .opening: break
      }
    }
  }
}
