import Canvas
import Model
import Testing

@testable import Browser

/// What a box over the screen leaves of what it covers.
@Suite
struct PopupTests {
  private static func article(_ text: String, language: LanguageTag) -> Article {
    Article(
      id: "a", title: ArticleTitle(text: "News", origin: .headline, language: language),
      language: language, text: text,
      segments: [Segment(kind: .paragraph, language: language, text: text)])
  }

  @Test(arguments: [
    ("word words wording ", LanguageTag.english), ("كلمة كلمات الكلمة ", .arabic),
    ("新聞報道在線閱讀 ", .undetermined), ("aé\u{301}b 新聞 كلمة ", .english),
  ])
  func `a box leaves no part of a word at its edges`(text: String, language: LanguageTag) throws {
    let long = String(repeating: text, count: 200)
    for columns in [100, 101, 120, 139, 140, 200] {
      for key in [":", "?", "C"] {
        var session = try Session.started(
          columns: columns, rows: 40,
          library: SeedLibrary([
            Self.article(long, language: language),
            Self.article("x", language: .english).renamed("b"),
          ]))
        let before = session.state.frame()
        try session.press(key)
        let box = PopupLayout(size: session.state.size, lines: session.state.popup?.lines).box
        let after = session.state.frame()
        for row in box.top..<box.bottom {
          for (edge, step) in [(box.left - 1, -1), (box.right, 1)] {
            let cell = after[Position(column: edge, row: row)]
            let covered = before[Position(column: edge - step, row: row)]
            let covers = covered.isLetter && before[Position(column: edge, row: row)].isLetter
            if covers {
              #expect(cell.text == " " && cell.style.attributes.isSubset(of: .reverse))
            }
            if cell.isLetter { #expect(!covered.isLetter, "\(key) at \(columns), row \(row)") }
          }
        }
        for row in 0..<after.size.rows {
          // No half of a wide character is left.
          let widths = after.row(row).map(\.width)
          for (column, width) in widths.enumerated() {
            #expect((width == 2) == (column + 1 < widths.count && widths[column + 1] == 0))
          }
        }
      }
    }
  }

  @Test func `words beside the box that it does not touch stay`() throws {
    let text = String(repeating: "a bc def ", count: 300)
    var session = try Session.started(
      columns: 140, rows: 40, library: SeedLibrary([Self.article(text, language: .english)]))
    let before = session.state.frame()
    try session.press(":")
    let box = PopupLayout(size: session.state.size, lines: session.state.popup?.lines).box
    let after = session.state.frame()
    var same = 0
    for row in box.top..<box.bottom {
      for column in (0..<(box.left - 4)) {
        let place = Position(column: column, row: row)
        if after[place] == before[place] { same += 1 }
      }
    }
    #expect(same == box.rows * (box.left - 4))
  }
}

extension Cell {
  fileprivate var isLetter: Bool {
    width == 1 && text.unicodeScalars.first?.properties.isAlphabetic == true
  }
}

extension Article {
  fileprivate func renamed(_ id: ArticleID) -> Article {
    var copy = self
    copy.id = id
    return copy
  }
}
