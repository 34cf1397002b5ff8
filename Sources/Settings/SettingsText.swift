/// The values of a text of settings, as far as it can be understood.
struct SettingsText {
  /// The values.
  let entries: [TOMLValue.Entry]
  /// What is no TOML.
  let failures: [TOMLDocument.Failure]

  /// Faults after which the rest is given up.
  private static let mostFailures = 50
  /// Lines of one value that are looked through for its beginning.
  private static let longestValue = 100

  /// Reads a text; what is no TOML is left out by lines, and with the head of a table all that stands
  /// in it, since it would else go into the table before.
  init(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var failures: [TOMLDocument.Failure] = []
    var lastLeftOut: Int?
    for _ in 0..<Self.mostFailures {
      do throws(TOMLDocument.Failure) {
        entries = try TOMLDocument.values(of: lines.joined(separator: "\n"))
        self.failures = failures
        return
      } catch {
        guard let range = Self.faulty(at: error.place, in: lines) else { break }
        // The rest of a value whose beginning was left out is no fault of its own.
        let isRest =
          lastLeftOut == range.lowerBound - 1 && !Self.isStatement(lines[range.lowerBound])
        if !isRest { failures.append(error) }
        for index in range { lines[index] = "" }
        lastLeftOut = range.upperBound - 1
      }
    }
    entries = []
    self.failures = failures
  }

  /// The lines to leave out for a fault; `nil` where there are none.
  private static func faulty(at place: TOMLValue.Place, in lines: [String]) -> Range<Int>? {
    var last = min(place.line, lines.count) - 1
    while last >= 0, lines[last].allSatisfy(\.isWhitespace) { last -= 1 }
    guard last >= 0 else { return nil }
    // A value of several lines begins where what is before it is whole.
    var first = last
    while first > 0, last - first < longestValue,
      (try? TOMLDocument.values(of: lines[..<first].joined(separator: "\n"))) == nil
    {
      first -= 1
    }
    if isHead(lines[first]) {
      var end = first + 1
      while end < lines.count, !isHead(lines[end]) { end += 1 }
      return first..<end
    }
    // A list without its end is missed where the next value begins.
    return first..<(first < last && isStatement(lines[last]) ? last : last + 1)
  }

  /// Whether a line begins a table.
  private static func isHead(_ line: String) -> Bool {
    line.drop(while: \.isWhitespace).first == "["
      && !line.contains(",") && !line.contains("\"")
  }

  /// Whether a line begins a table or a named value.
  private static func isStatement(_ line: String) -> Bool {
    isHead(line) || line.prefix { $0 != "\"" && $0 != "#" && $0 != "[" }.contains("=")
  }
}
