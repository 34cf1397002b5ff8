import Foundation
import Language
import TestSupport
import Testing

@testable import Canvas

/// What holds for every text at every width.
struct LayoutPropertyTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var texts: [String]
    var direction: BaseDirection
  }

  static let samples: [Sample] = {
    var generator = SplitMix(seed: 3)
    let wild = (0..<25).map { _ in generator.wildText(length: 60) }
    return [
      Sample(
        testDescription: "an Arabic article", texts: seed("004_f2ae8bf9f493e07b"),
        direction: .rightToLeft),
      Sample(
        testDescription: "an English article", texts: seed("000_47907666eaccce83"),
        direction: .leftToRight),
      Sample(testDescription: "wild text", texts: wild, direction: .firstStrong),
      Sample(testDescription: "wild text from the right", texts: wild, direction: .rightToLeft),
    ]
  }()

  private static func seed(_ name: String) -> [String] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../seeds/\(name).txt")
    guard let data = try? Data(contentsOf: url) else { return [] }
    return Sanitiser.paragraphs(of: String(decoding: data, as: UTF8.self)).map(\.text)
  }

  @Test(arguments: samples)
  func `a paragraph's cells cover its text and carry nothing else`(_ sample: Sample) {
    #expect(!sample.texts.isEmpty)
    for text in sample.texts {
      for marks in [LayoutOptions.Marks.keep, .strip] {
        let paragraph = Paragraph(
          text, direction: sample.direction, options: LayoutOptions(marks: marks))
        var end = 0
        for cell in paragraph.cells {
          #expect(cell.source.lowerBound == end && !cell.source.isEmpty)
          end = cell.source.upperBound
          #expect(Self.isSafe(cell))
        }
        #expect(end == text.unicodeScalars.count || paragraph.cells.isEmpty)
      }
    }
  }

  @Test(arguments: samples)
  func `no row of any width loses, repeats or widens anything`(_ sample: Sample) {
    for text in sample.texts {
      let paragraph = Paragraph(text, direction: sample.direction)
      let length = text.unicodeScalars.count
      for width in 1...200 {
        let rows = paragraph.rows(width: width)
        var problems: [String] = []
        if rows.isEmpty { problems.append("no row") }
        var end = 0
        var shown: [Range<Int>] = []
        for row in rows {
          if row.source.lowerBound != end { problems.append("gap at \(end)") }
          end = row.source.upperBound
          if row.width > width { problems.append("\(row.width) columns") }
          if row.cells.reduce(0, { $0 + $1.width }) != row.width { problems.append("sum") }
          let sources = row.cells.map(\.source).sorted { $0.lowerBound < $1.lowerBound }
          let final = row.cells.max { $0.source.lowerBound < $1.source.lowerBound }
          if final?.isSpace == true { problems.append("white space at the end") }
          for source in sources where !row.source.contains(source.lowerBound) {
            problems.append("\(source) is not of this row")
          }
          shown += sources
        }
        if end != length { problems.append("ends at \(end)") }
        var next = shown.startIndex
        for cell in paragraph.cells {
          if next < shown.endIndex, shown[next] == cell.source {
            next += 1
          } else if !cell.isSpace {
            problems.append("\(cell.source) is lost")
          }
        }
        if next != shown.endIndex { problems.append("cells that are not the paragraph's") }
        #expect(problems.isEmpty, "width \(width): \(problems) in \(text.debugDescription)")
      }
    }
  }

  @Test(arguments: samples)
  func `a column leads to its source and the source back to its column`(_ sample: Sample) {
    for text in sample.texts {
      let paragraph = Paragraph(text, direction: sample.direction)
      for width in [1, 2, 7, 20, 41, 80, 200] {
        for row in paragraph.rows(width: width) {
          var column = 0
          for cell in row.cells {
            #expect(row.columns(of: cell.source) == [column..<(column + cell.width)])
            for offset in 0..<cell.width {
              #expect(row.source(at: column + offset) == cell.source)
            }
            column += cell.width
          }
          #expect(row.source(at: column) == nil && row.source(at: -1) == nil)
          if row.width > 0 { #expect(row.columns(of: row.source) == [0..<row.width]) }
        }
      }
    }
  }

  @Test(arguments: samples)
  func `a row breaks inside a word only if the word is wider than the row`(_ sample: Sample) {
    for text in sample.texts {
      let paragraph = Paragraph(text, direction: sample.direction)
      let allowed = Set(Segmentation.lineBreakOpportunities(in: text))
      let characters = Set(Segmentation.graphemeBoundaries(in: text))
      for width in [8, 19, 40, 77] {
        let rows = paragraph.rows(width: width)
        for (row, following) in zip(rows, rows.dropFirst())
        where !allowed.contains(where: { following.source.lowerBound == $0 }) {
          // What cannot be broken must be wider than what a row holds; a break may also have been
          // moved over what shows nothing.
          let breakAt = following.source.lowerBound
          let isMoved = paragraph.cells.contains {
            $0.source.upperBound == breakAt && $0.source.contains { allowed.contains($0) }
          }
          let holds = allowed.contains { row.source.lowerBound < $0 && $0 < breakAt }
          let partsCharacter =
            !characters.contains(breakAt)
            && characters.contains { row.source.lowerBound < $0 && $0 < breakAt }
          #expect(
            isMoved || !holds && !partsCharacter,
            "width \(width) at \(breakAt) in \(text.debugDescription)")
        }
      }
    }
  }

  @Test(arguments: samples)
  func `one line is never wider than its room and says what it left out`(_ sample: Sample) {
    for text in sample.texts {
      let paragraph = Paragraph(text, direction: sample.direction)
      let whole = paragraph.rows(width: 100_000)[0].cells
      for width in 0...200 {
        let line = paragraph.line(width: width)
        #expect(line.width <= width)
        guard width > 0, let first = line.cells.first, let last = line.cells.last else { continue }
        let isCut = line.cells.count != whole.count || line.cells.map(\.text) != whole.map(\.text)
        if isCut {
          let ellipsis = paragraph.isRightToLeft ? first : last
          #expect(
            ellipsis.text == "\u{2026}"
              && ellipsis.source.upperBound == text.unicodeScalars.count,
            "width \(width) of \(text.debugDescription) \(line.cells.map(\.level))")
        }
      }
    }
  }

  @Test(arguments: samples)
  func `not a cell is drawn outside its room, and highlights move nothing`(_ sample: Sample) {
    let lit = Style(attributes: .reverse)
    for text in sample.texts {
      let paragraph = Paragraph(text, direction: sample.direction)
      let middle = text.unicodeScalars.count / 2
      for (width, drawnWidth) in [(1, 1), (5, 3), (12, 12), (30, 30), (30, 17)] {
        for row in paragraph.rows(width: width).prefix(20) {
          var plain = Frame(size: Size(columns: drawnWidth + 6, rows: 3))
          for column in 0..<plain.size.columns {
            for line in 0..<3 {
              plain.put(Cell(text: "#"), at: Position(column: column, row: line))
            }
          }
          var highlighted = plain
          let place = Position(column: 3, row: 1)
          plain.draw(row, at: place, width: drawnWidth, style: .plain)
          highlighted.draw(
            row, at: place, width: drawnWidth, style: .plain,
            highlights: [Highlight(range: 0..<middle, style: lit)])
          for line in 0..<3 {
            for column in 0..<plain.size.columns {
              let position = Position(column: column, row: line)
              let isInside = line == 1 && (3..<(3 + drawnWidth)).contains(column)
              if !isInside { #expect(plain[position] == Cell(text: "#")) }
              #expect(plain[position].text == highlighted[position].text)
            }
          }
        }
      }
    }
  }

  /// Whether a cell is a scalar that takes its width in columns, with at most four marks.
  private static func isSafe(_ cell: LaidOutCell) -> Bool {
    let scalars = cell.text.unicodeScalars
    guard let base = scalars.first, scalars.count <= 5, (1...2).contains(cell.width),
      ScalarDisplay(base).columns == cell.width
    else { return false }
    return scalars.dropFirst().allSatisfy { ScalarDisplay($0) == .mark }
  }
}
