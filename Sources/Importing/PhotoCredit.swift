import Language

/// Tells the text of a picture in running text by its photo credit. Whether a line of a page is a credit and
/// nothing else is another question (`PictureCredit`, in `Pages`).
enum PhotoCredit {
  /// Whether a line begins as captions of agencies do.
  static func opens(_ line: String) -> Bool {
    line.hasPrefix("FILE PHOTO") || line.hasPrefix("File photo")
  }

  /// Whether a line ends in a photo credit: a short bracket with a name, and no full stop after it.
  static func closes(_ line: String) -> Bool {
    guard let last = line.utf8.last, last == UInt8(ascii: ")") || last == UInt8(ascii: "]"),
      let open = line.utf8.lastIndex(where: {
        $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[")
      }), open > line.startIndex
    else { return false }
    let credit = line[line.utf8.index(after: open)...].dropLast()
    let words = credit.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty, words.count <= 5, !credit.contains(where: \.isNumber),
      let first = credit.first, first.isUppercase || first.isLetter && !first.isLowercase
    else { return false }
    return !words.contains { remarks.contains($0.lowercased()) }
  }

  /// What editors add to headlines and subheadings in brackets, which is nobody's credit.
  private static let remarks = Set(LanguageProfile.texts(.creditRemark))
}
