import CFriBidiAlone
import Canvas
import Foundation
import Language

/// Times the layout against FriBidi alone on the same text, so that the figures travel.
///
/// Run it as `swift run -c release --package-path Benchmarks LayoutBenchmark`.
@main
struct LayoutBenchmark {
  static func main() throws {
    let arabic = try seedText("004_f2ae8bf9f493e07b")
    let english = try seedText("000_47907666eaccce83")

    let longArabic = repeated(arabic, to: 10_000)
    let longEnglish = repeated(english, to: 10_000)
    let paragraph = Paragraph(longArabic, direction: .rightToLeft)
    let one = Yardstick { fribidiAlone(longArabic) }
    print("One paragraph of 10,000 characters, against FriBidi alone on the Arabic one")
    one.report("lay out, Arabic") {
      Paragraph(longArabic, direction: .rightToLeft).cells.count
    }
    one.report("break into rows of 80") { paragraph.rows(width: 80).count }
    one.report("lay out and break, Arabic") {
      Paragraph(longArabic, direction: .rightToLeft).rows(width: 80).count
    }
    one.report("lay out and break, English") {
      Paragraph(longEnglish, direction: .leftToRight).rows(width: 80).count
    }
    one.report("one line of 80 columns") { paragraph.line(width: 80).width }

    let article = String(repeating: arabic + "\n", count: 1_000_000 / arabic.utf8.count + 1)
    let paragraphs = Sanitiser.paragraphs(of: article)
    let whole = Yardstick { fribidiAlone(article) }
    print("\nAn article of 1 MB in paragraphs, against FriBidi alone on all of it")
    whole.report("sanitise it") { Sanitiser.paragraphs(of: article).count }
    whole.report("lay out the first screen") { screen(of: paragraphs) }

    let line = String(repeating: article.replacing("\n", with: " "), count: 10)
    let pieces = Sanitiser.paragraphs(of: line)
    print("\n10 MB in one line, against the same")
    whole.report("sanitise it") { Sanitiser.paragraphs(of: line).count }
    whole.report("lay out the first screen") { screen(of: pieces) }

    let rows = paragraphs.prefix(60).flatMap {
      Paragraph($0.text, direction: .rightToLeft).rows(width: 100)
    }
    print("\nA key, against FriBidi alone on 10,000 characters")
    one.report("draw 50 rows of 100 columns") { draw(rows.prefix(50)) }
    var input = InputLine("الرئيس التركي رجب طيب أردوغان and others")
    one.report("type a letter into a line") {
      input.insert("ر")
      let column = input.layout(width: 60).caretColumn
      input.deleteBackward()
      return column
    }
  }

  private static func draw(_ rows: ArraySlice<Row>) -> Int {
    let lit = Style(attributes: .reverse)
    var frame = Frame(size: Size(columns: 100, rows: 50))
    for (index, row) in rows.enumerated() {
      frame.draw(
        row, at: Position(column: 0, row: index), width: 100, style: .plain,
        highlights: [Highlight(range: 10..<20, style: lit)])
    }
    return frame.size.rows
  }

  /// Lays paragraphs out until they fill a screen of 50 rows.
  private static func screen(of paragraphs: [SanitisedText]) -> Int {
    var rows = 0
    for paragraph in paragraphs where rows < 50 {
      rows += Paragraph(paragraph.text, direction: .rightToLeft).rows(width: 100).count
    }
    return rows
  }

  private static func fribidiAlone(_ text: String) -> Int {
    var scalars = text.unicodeScalars.map(\.value)
    let count = scalars.count
    var types = [FriBidiCharType](repeating: FRIBIDI_TYPE_ON, count: count)
    var brackets = [FriBidiBracketType](repeating: 0, count: count)
    var levels = [FriBidiLevel](repeating: 0, count: count)
    var joining = [FriBidiArabicProp](repeating: 0, count: count)
    khabar_fribidi_alone(
      &scalars, FriBidiStrIndex(count), &types, &brackets, &levels, &joining)
    return count
  }

  private static func repeated(_ text: String, to length: Int) -> String {
    let clean = Sanitiser.line(text)
    let count = length / clean.unicodeScalars.count + 1
    return String(
      String.UnicodeScalarView(
        String(repeating: clean + " ", count: count).unicodeScalars.prefix(length)))
  }

  private static func seedText(_ name: String) throws -> String {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../seeds/\(name).txt")
    return String(decoding: try Data(contentsOf: url), as: UTF8.self)
  }
}
