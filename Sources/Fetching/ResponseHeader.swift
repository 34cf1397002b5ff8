import Language
import Model

/// The fields of a response's header.
struct ResponseHeader {
  private var fields: [String: String] = [:]

  /// The fields of a header's lines; of those with one name, the first.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    for line in bytes.split(separator: 0x0A) {
      guard let colon = line.firstIndex(of: 0x3A) else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      let value = Self.text(line[line.index(after: colon)...])
      if fields[name] == nil, !value.isEmpty { fields[name] = value }
    }
  }

  /// A field's value as UTF-8, or as Latin-1 where it is not, without the blanks around it.
  private static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    let isBlank: (UInt8) -> Bool = { $0 <= 0x20 }
    var bytes = bytes.drop(while: isBlank)
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  /// The value of a field, named in lower case.
  subscript(_ name: String) -> String? { fields[name] }

  /// The document's kind without parameters, in lower case.
  var mediaType: String? {
    fields["content-type"].map { value in
      value.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
    }
  }

  /// The encoding that the kind names.
  var charset: String? {
    guard let value = fields["content-type"] else { return nil }
    for parameter in value.split(separator: ";").dropFirst() {
      let parts = parameter.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].filter({ !$0.isWhitespace }).lowercased() == "charset" else {
        continue
      }
      let name = parts[1].filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
      return name.isEmpty ? nil : name
    }
    return nil
  }

  /// Seconds for which the server asks to be left alone.
  ///
  /// - Parameter now: Seconds since 1970.
  func retryAfter(now: Int64) -> Int? {
    guard let value = fields["retry-after"] else { return nil }
    let seconds =
      Int(value)
      ?? DateField.date(value, language: .english).map { Int($0.secondsSince1970 - now) }
    return seconds.map { max(0, min($0, Self.longestWait)) }
  }

  private static let longestWait = 7 * 86_400
}
