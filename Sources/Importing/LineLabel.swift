/// A label that opens a line of service text, such as "Source:" or "READ MORE:".
struct LineLabel {
  private let labels: [String]

  /// "Source: …", "المصدر : …".
  static let source = LineLabel(labels: ["source", "sources", "المصدر", "المصادر", "مصدر"])
  /// "READ MORE: …", "اقرأ أيضا: …".
  static let link = LineLabel(labels: [
    "read more", "read also", "also read", "see also", "related", "watch", "read", "more",
    "اقرأ أيضا", "اقرأ أيضًا", "اقرأ أيضاً", "إقرأ أيضا", "إقرأ أيضاً", "اقرأ المزيد", "إقرأ المزيد",
    "للمزيد", "شاهد", "شاهد أيضا", "مواضيع ذات صلة",
  ])

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
    let label = line[..<colon].lowercased().split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    guard labels.contains(label) else { return nil }
    let rest = line[line.index(after: colon)...]
    return rest.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
