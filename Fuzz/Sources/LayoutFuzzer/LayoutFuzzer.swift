import CFuzzer
import Canvas
import Language
import Model

/// Checks what must hold for any bytes: text from outside is cleaned, laid out and drawn.
@main
struct LayoutFuzzer {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    withUnsafeMutablePointer(to: &arguments) { arguments in
      _ = LLVMFuzzerRunDriver(&count, arguments) { start, count in
        fuzzLayout(UnsafeBufferPointer(start: start, count: count))
        return 0
      }
    }
  }
}

/// The first four bytes choose how; the rest is the text, as UTF-8 with what is not repaired.
private func fuzzLayout(_ bytes: UnsafeBufferPointer<UInt8>) {
  guard bytes.count > 4 else { return }
  let width = Int(bytes[0]) % 200 + 1
  let direction: BaseDirection =
    switch bytes[1] % 3 {
    case 0: .leftToRight
    case 1: .rightToLeft
    default: .firstStrong
    }
  let options = LayoutOptions(
    bidi: bytes[2] & 1 == 0 ? .visual : .logical, marks: bytes[2] & 2 == 0 ? .keep : .strip)
  let text = String(decoding: bytes.dropFirst(4), as: UTF8.self)

  checkSanitiser(text)
  checkSegmentation(text)
  checkLayout(text, direction: direction, options: options, width: width)
  for paragraph in Sanitiser.paragraphs(of: text) {
    checkLayout(paragraph.text, direction: direction, options: options, width: width)
  }
  checkInputLine(text, keys: bytes, width: width, options: options)
}

private func checkSanitiser(_ text: String) {
  let length = text.unicodeScalars.count
  var end = 0
  for paragraph in Sanitiser.paragraphs(of: text, keepingEmpty: true) {
    checkHarmless(paragraph.text)
    let count = paragraph.text.unicodeScalars.count
    precondition(count <= Sanitiser.longestParagraph, "a paragraph is too long")
    let source = paragraph.origin.sourceRange(of: 0..<count)
    precondition(source.lowerBound >= end && source.upperBound <= length, "the origin is wrong")
    end = source.upperBound
    let again = Sanitiser.paragraphs(of: paragraph.text, keepingEmpty: true)
    precondition(count == 0 || again.map(\.text) == [paragraph.text], "cleaning is not idempotent")
  }
  let line = Sanitiser.line(text)
  checkHarmless(line)
  precondition(Sanitiser.line(line) == line, "cleaning a line is not idempotent")
}

private func checkHarmless(_ text: String) {
  for scalar in text.unicodeScalars {
    precondition(scalar.properties.generalCategory != .control, "a control character came out")
    precondition(scalar != "\u{202D}" && scalar != "\u{202E}", "an override came out")
  }
}

private func checkSegmentation(_ text: String) {
  let length = text.unicodeScalars.count
  let boundaries = Segmentation.graphemeBoundaries(in: text)
  precondition(boundaries.first == 0 && boundaries.last == length, "boundaries miss an end")
  precondition(
    zip(boundaries, boundaries.dropFirst()).allSatisfy { $0 < $1 }, "boundaries go back")
  for ranges in [Segmentation.wordRanges(in: text), Segmentation.sentenceRanges(in: text)] {
    var end = 0
    for range in ranges {
      precondition(range.lowerBound >= end && !range.isEmpty && range.upperBound <= length)
      end = range.upperBound
    }
  }
  _ = Script.dominant(in: text)
}

private func checkLayout(
  _ text: String, direction: BaseDirection, options: LayoutOptions, width: Int
) {
  let length = text.unicodeScalars.count
  let paragraph = Paragraph(text, direction: direction, options: options)
  var end = 0
  for cell in paragraph.cells {
    precondition(cell.source.lowerBound == end && !cell.source.isEmpty, "cells leave a gap")
    end = cell.source.upperBound
    checkCell(cell)
  }
  precondition(end == length || paragraph.cells.isEmpty, "cells do not reach the end")

  let rows = paragraph.rows(width: width)
  end = 0
  for row in rows {
    precondition(row.source.lowerBound == end, "rows leave a gap")
    end = row.source.upperBound
    precondition(row.width <= width, "a row is too wide")
    row.cells.forEach(checkCell)
    var column = 0
    for cell in row.cells {
      precondition(row.source(at: column) == cell.source, "a column leads elsewhere")
      column += cell.width
    }
  }
  precondition(end == length, "rows do not reach the end")
  precondition(paragraph.line(width: width).width <= width, "a line is too wide")

  var frame = Frame(size: Size(columns: width + 2, rows: 3))
  for row in rows.prefix(3) {
    frame.draw(
      row, at: Position(column: 1, row: 1), width: width, style: .plain,
      highlights: [Highlight(range: 0..<length / 2, style: Style(attributes: .bold))])
  }
  for row in 0..<3 {
    precondition(frame[Position(column: 0, row: row)] == .blank, "a cell is left of its room")
    precondition(
      frame[Position(column: width + 1, row: row)] == .blank, "a cell is right of its room")
  }
}

private func checkCell(_ cell: LaidOutCell) {
  let scalars = cell.text.unicodeScalars
  precondition((1...5).contains(scalars.count), "a cell has too many scalars")
  precondition(scalars.first.map { ScalarDisplay($0).columns } == cell.width, "a cell's width")
  precondition(
    scalars.dropFirst().allSatisfy { ScalarDisplay($0) == .mark }, "a cell has two letters")
}

private func checkInputLine(
  _ text: String, keys: UnsafeBufferPointer<UInt8>, width: Int, options: LayoutOptions
) {
  var line = InputLine(String(text.prefix(40)))
  for key in keys.prefix(8) {
    switch key % 9 {
    case 0: line.moveLeft()
    case 1: line.moveRight()
    case 2: line.deleteBackward()
    case 3: line.deleteForward()
    case 4: line.deleteWord()
    case 5: line.moveHome()
    case 6: line.moveEnd()
    default: line.insert(String(text.suffix(Int(key) % 7)))
    }
    precondition(
      Segmentation.graphemeBoundaries(in: line.text).contains(line.caret), "the caret is inside")
    let (row, column) = line.layout(width: width, options: options)
    precondition(row.width <= width && (0..<width).contains(column), "the caret is out of sight")
  }
}
