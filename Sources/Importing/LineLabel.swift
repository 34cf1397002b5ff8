import Language

/// A label that opens a line of service text, such as "Source:" or "READ MORE:".
struct LineLabel {
  /// Folded labels.
  private let labels: Set<String>

  /// "Source: …", "المصدر : …".
  static let source = LineLabel([.sourceLabel])
  /// "READ MORE: …", "اقرأ أيضا: …".
  static let link = LineLabel([.pointer, .pointerLabel])

  private init(_ roles: [WordRole]) {
    labels = Set(
      LanguageProfile.all.flatMap { profile in
        roles.flatMap { profile.words($0) }.map(\.folded)
      })
  }

  /// Bytes of a line in which a label and its colon end, if it has one.
  private static let longest = 64

  /// What follows the label and its colon, trimmed; `nil` where the line does not begin with it.
  func value(in line: String) -> String? {
    // Nearly every line is running text, without a colon near its beginning.
    guard
      let colon = line.utf8.prefix(Self.longest).firstIndex(where: {
        $0 == UInt8(ascii: ":") || $0 == 0xEF
      }), let sign = line[colon...].first, sign == ":" || sign == "："
    else { return nil }
    guard labels.contains(Folding.folded(String(line[..<colon]))) else { return nil }
    let rest = line[line.index(after: colon)...]
    return rest.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
