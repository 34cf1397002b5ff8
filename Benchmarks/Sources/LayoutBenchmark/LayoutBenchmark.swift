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

    print("One paragraph of 10,000 characters, against FriBidi alone on the Arabic one")
    let longArabic = repeated(arabic, to: 10_000)
    let longEnglish = repeated(english, to: 10_000)
    let alone = time { fribidiAlone(longArabic) }
    report("FriBidi alone", alone, alone)
    report("lay out, Arabic", time { layOut(longArabic, .rightToLeft) }, alone)
    let paragraph = Paragraph(longArabic, direction: .rightToLeft)
    report("break into rows of 80", time { paragraph.rows(width: 80).count }, alone)
    report(
      "lay out and break, Arabic",
      time { Paragraph(longArabic, direction: .rightToLeft).rows(width: 80).count }, alone)
    report(
      "lay out and break, English",
      time { Paragraph(longEnglish, direction: .leftToRight).rows(width: 80).count }, alone)
    report("one line of 80 columns", time { paragraph.line(width: 80).width }, alone)

    print("\nAn article of 1 MB in paragraphs, against FriBidi alone on all of it")
    let article = String(repeating: arabic + "\n", count: 1_000_000 / arabic.utf8.count + 1)
    let whole = time { fribidiAlone(article) }
    report("FriBidi alone", whole, whole)
    report("sanitise it", time { Sanitiser.paragraphs(of: article).count }, whole)
    let paragraphs = Sanitiser.paragraphs(of: article)
    report("lay out the first screen", time { screen(of: paragraphs[...]) }, whole)

    print("\n10 MB in one line, against the same")
    let line = String(repeating: article.replacing("\n", with: " "), count: 10)
    report("sanitise it", time(rounds: 5) { Sanitiser.paragraphs(of: line).count }, whole)
    let pieces = Sanitiser.paragraphs(of: line)
    report("lay out the first screen", time { screen(of: pieces[...]) }, whole)

    print("\nA key, against FriBidi alone on 10,000 characters")
    let rows = paragraphs.prefix(60).flatMap {
      Paragraph($0.text, direction: .rightToLeft).rows(width: 100)
    }
    let lit = Style(attributes: .reverse)
    report(
      "draw 50 rows of 100 columns",
      time {
        var frame = Frame(size: Size(columns: 100, rows: 50))
        for (index, row) in rows.prefix(50).enumerated() {
          frame.draw(
            row, at: Position(column: 0, row: index), width: 100, style: .plain,
            highlights: [Highlight(range: 10..<20, style: lit)])
        }
        return frame.size.rows
      }, alone)
    var input = InputLine("الرئيس التركي رجب طيب أردوغان and others")
    report(
      "type a letter into a line",
      time {
        input.insert("ر")
        let column = input.layout(width: 60).caretColumn
        input.deleteBackward()
        return column
      }, alone)
  }

  /// The median processor time of several runs.
  private static func time(rounds: Int = 31, _ work: () -> Int) -> Duration {
    var sink = 0
    var times: [Duration] = []
    for _ in 0..<rounds {
      let start = processorTime()
      sink &+= work()
      times.append(processorTime() - start)
    }
    precondition(sink != .min)
    return times.sorted()[rounds / 2]
  }

  /// What this thread has used so far; a clock on the wall would time the neighbours.
  private static func processorTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  private static func report(_ name: String, _ time: Duration, _ yardstick: Duration) {
    let milliseconds = time / .milliseconds(1)
    let ratio = time / yardstick
    let padding = String(repeating: " ", count: max(1, 30 - name.count))
    print(
      "  \(name)\(padding)"
        + "\(milliseconds.formatted(.number.precision(.fractionLength(3)))) ms, "
        + "\(ratio.formatted(.number.precision(.fractionLength(2)))) times")
  }

  private static func layOut(_ text: String, _ direction: BaseDirection) -> Int {
    Paragraph(text, direction: direction).cells.count
  }

  /// Lays paragraphs out until they fill a screen of 50 rows.
  private static func screen(of paragraphs: ArraySlice<SanitisedText>) -> Int {
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
