/// Names of encodings, as documents declare them.
enum EncodingLabel {
  /// What stands in for ASCII and Latin 1 wherever they are named, as the encoding standard of the web
  /// has it.
  static let western = "WINDOWS-1252"

  /// The encoding that a document's beginning declares: in the XML declaration, or in a `meta` of a
  /// page.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = String(
      decoding: bytes.prefix(longestHead).lazy.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self
    )
    .lowercased()
    let start = head.drop { $0.isWhitespace || $0 == "?" }
    if start.hasPrefix("<?xml"), let end = start.firstRange(of: "?>"),
      let label = value(after: "encoding", in: start[..<end.lowerBound])
    {
      return label
    }
    var rest = head[...]
    while let meta = rest.firstRange(of: "<meta") {
      rest = rest[meta.upperBound...]
      let tag = rest[..<(rest.firstIndex(of: ">") ?? rest.endIndex)]
      if let label = value(after: "charset", in: tag) { return label }
    }
    return nil
  }

  /// Pages have their `meta` late, behind scripts.
  private static let longestHead = 16 << 10

  /// The value that follows a name and "=", quoted or not.
  private static func value(after name: String, in tag: Substring) -> String? {
    guard let range = tag.firstRange(of: name) else { return nil }
    var rest = tag[range.upperBound...].drop { $0.isWhitespace }
    guard rest.popFirst() == "=" else { return nil }
    rest = rest.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
    let label = rest.prefix { $0.isLetter || $0.isNumber || "-_:.+".contains($0) }
    return label.isEmpty ? nil : String(label)
  }

  /// The name under which the C library knows an encoding that a label names.
  static func canonical(_ label: String) -> String {
    let name = label.trimming { $0.isWhitespace || $0 == "\"" || $0 == "'" }.lowercased()
    return synonyms[name] ?? name.uppercased()
  }

  private static let synonyms: [String: String] = {
    var synonyms: [String: String] = [:]
    let names = [
      western: [
        "iso-8859-1", "iso8859-1", "iso_8859-1", "iso88591", "latin1", "latin-1", "l1", "us-ascii",
        "ascii", "ansi", "cp1252", "x-cp1252", "windows-1252", "8859-1", "iso-8859-15",
      ],
      "WINDOWS-1256": ["cp1256", "x-cp1256", "win-1256", "windows1256", "cp-1256", "1256"],
      "ISO-8859-6": [
        "arabic", "asmo-708", "ecma-114", "iso-8859-6-e", "iso-8859-6-i", "iso8859-6", "iso88596",
        "iso_8859-6", "csisolatinarabic",
      ],
      "WINDOWS-1254": ["iso-8859-9", "iso8859-9", "latin5", "iso_8859-9"],
      "GB18030": ["gb2312", "gbk", "x-gbk", "gb_2312-80"],
      "CP949": ["euc-kr", "ks_c_5601-1987", "ksc5601"],
      "CP932": ["shift_jis", "x-sjis", "sjis", "shift-jis"],
      // A label in bytes that are read one by one cannot be right about this.
      "UTF-8": ["utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "unicode"],
    ]
    for (name, labels) in names {
      for label in labels { synonyms[label] = name }
    }
    return synonyms
  }()
}

extension StringProtocol {
  fileprivate func trimming(_ isDropped: (Character) -> Bool) -> SubSequence {
    var rest = self[...]
    while let first = rest.first, isDropped(first) { rest = rest.dropFirst() }
    while let last = rest.last, isDropped(last) { rest = rest.dropLast() }
    return rest
  }
}
