import Language
import TestSupport
import Testing

@testable import Canvas

struct InputLineTests {
  /// What is on the screen, with the caret's column marked by a bar before it.
  private func screen(_ line: InputLine, width: Int) -> String {
    let (row, caret) = line.layout(width: width)
    var frame = Frame(size: Size(columns: width, rows: 1))
    frame.draw(row, at: Position(column: 0, row: 0), width: width, style: .plain)
    let cells = frame.row(0).map(\.text)
    return cells[..<caret].joined() + "|" + cells[caret...].joined()
  }

  @Test func `English stands on the left with the caret after it`() {
    let line = InputLine("Sirte")
    #expect(screen(line, width: 8) == "Sirte|   ")
  }

  @Test func `Arabic stands on the right with the caret to its left`() {
    let line = InputLine("سرت")
    #expect(screen(line, width: 8) == "    | \u{FE95}\u{FEAE}\u{FEB3}")
  }

  @Test func `an empty line has its caret where the first letter will be`() {
    #expect(screen(InputLine(), width: 4) == "|    ")
    #expect(screen(InputLine(direction: .rightToLeft), width: 4) == "   | ")
  }

  @Test func `Arabic after English grows to the left at the caret`() {
    var line = InputLine("a سر", direction: .leftToRight)
    #expect(screen(line, width: 6) == "a |\u{FEAE}\u{FEB3}  ")
    line.insert("ت")
    #expect(screen(line, width: 6) == "a |\u{FE95}\u{FEAE}\u{FEB3} ")
  }

  @Test func `cursor keys go from one end of the screen to the other over mixed text`() {
    var line = InputLine("ab سرت cd", direction: .leftToRight)
    line.moveHome()
    var columns = [line.layout(width: 20).caretColumn]
    for _ in 0..<20 {
      line.moveRight()
      columns.append(line.layout(width: 20).caretColumn)
    }
    #expect(Array(columns.prefix(10)) == Array(0..<10))
    #expect(columns.last == 9 && line.caret == 9)
    for _ in 0..<20 { line.moveLeft() }
    #expect(line.caret == 0)
  }

  @Test func `a letter typed after moving appears at the caret in the letter's direction`() {
    var line = InputLine("ab سرت", direction: .leftToRight)
    line.moveHome()
    for _ in 0..<6 { line.moveRight() }
    // To the right of the seen: before it in reading order.
    #expect(line.caret == 3)
    let column = line.layout(width: 20).caretColumn
    line.insert("ق")
    let row = line.layout(width: 20).row
    #expect(row.columns(of: 3..<4) == [column..<(column + 1)])
  }

  @Test func `deleting backward takes a vowel mark first and then its letter`() {
    var line = InputLine("بَ")
    line.deleteBackward()
    #expect(line.text == "ب")
    line.deleteBackward()
    #expect(line.isEmpty && line.caret == 0)
    line.deleteBackward()
    #expect(line.isEmpty)
  }

  @Test func `a family of emoji is deleted whole`() {
    var line = InputLine("x👨\u{200D}👩\u{200D}👧")
    line.deleteBackward()
    #expect(line.text == "x")
  }

  @Test func `deleting forward takes the next character with its marks`() {
    var line = InputLine("بَت")
    line.moveHome()
    line.deleteForward()
    #expect(line.text == "ت")
    line.moveEnd()
    line.deleteForward()
    #expect(line.text == "ت")
  }

  @Test(arguments: [("one two", "one "), ("قال حفتر", "قال "), ("two  ", ""), ("", "")])
  func `a word is deleted with the space after it`(text: String, rest: String) {
    var line = InputLine(text)
    line.deleteWord()
    #expect(line.text == rest)
  }

  @Test func `the caret goes from word to word in the order of reading`() {
    var line = InputLine("قال حفتر، أمس")
    line.movePreviousWord()
    #expect(line.caret == 10)
    line.movePreviousWord()
    #expect(line.caret == 4)
    line.moveNextWord()
    #expect(line.caret == 8)
    line.moveNextWord()
    line.moveNextWord()
    #expect(line.caret == 13)
    for _ in 0..<4 { line.movePreviousWord() }
    #expect(line.caret == 0)
  }

  @Test func `what is before the caret can be deleted, and what is after it`() {
    var line = InputLine("one two three")
    line.movePreviousWord()
    line.deleteToStart()
    #expect(line.text == "three" && line.caret == 0)
    line.moveRight()
    line.deleteToEnd()
    #expect(line.text == "t" && line.caret == 1)
  }

  @Test func `a terminal that reorders gets the caret in logical order`() {
    var line = InputLine("ab سرت", direction: .leftToRight)
    let options = LayoutOptions(bidi: .logical)
    #expect(line.layout(width: 20, options: options).caretColumn == 6)
    line.movePreviousWord()
    #expect(line.layout(width: 20, options: options).caretColumn == 3)
  }

  @Test func `what is pasted comes in as one clean line`() {
    var line = InputLine()
    line.insert("one\r\ntwo\u{1B}[31m\u{202E}")
    #expect(line.text == "one two[31m")
  }

  @Test func `a text wider than the room scrolls with the caret in sight`() {
    var line = InputLine("abcdefghijklmnopqrstuvwxyz")
    #expect(screen(line, width: 8) == "tuvwxyz| ")
    line.moveHome()
    #expect(screen(line, width: 8) == "|abcdefg ")
    var arabic = InputLine(String(repeating: "د", count: 20))
    #expect(screen(arabic, width: 4) == "| \u{FEA9}\u{FEA9}\u{FEA9}")
    arabic.moveHome()
    #expect(screen(arabic, width: 4) == " \u{FEA9}\u{FEA9}|\u{FEA9}")
  }

  @Test func `whatever is done, the caret stays between characters and in sight`() {
    var generator = SplitMix(seed: 4)
    for direction in [BaseDirection.firstStrong, .leftToRight, .rightToLeft] {
      var line = InputLine(direction: direction)
      for _ in 0..<400 {
        switch Int.random(in: 0..<12, using: &generator) {
        case 0...3: line.insert(generator.wildText(length: 4))
        case 4, 5: line.moveLeft()
        case 6, 7: line.moveRight()
        case 8: line.deleteBackward()
        case 9: line.deleteForward()
        case 10: line.deleteWord()
        default: Bool.random(using: &generator) ? line.moveHome() : line.moveEnd()
        }
        #expect(Segmentation.graphemeBoundaries(in: line.text).contains(line.caret))
        for width in [1, 2, 9, 60] {
          let (row, caret) = line.layout(width: width)
          #expect((0..<width).contains(caret))
          #expect(row.width < width || width == 1 && row.width == 0)
        }
      }
    }
  }

  @Test func `the longest text is kept and the rest left out`() {
    let line = InputLine(String(repeating: "ab", count: InputLine.longestText))
    #expect(line.text.unicodeScalars.count == InputLine.longestText)
  }
}
