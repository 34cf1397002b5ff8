import Language
import Markup
import Model

/// What an EPUB says of itself, and its chapters in reading order.
struct EPUBPackage {
  private(set) var title: String?
  private(set) var author: String?
  private(set) var publisher: String?
  private(set) var language: LanguageTag?
  private(set) var date: PublicationDate?
  /// Names of files in the archive.
  private(set) var chapters: [String] = []

  /// `nil` where the archive has no package.
  ///
  /// - Throws: ``ZipError``.
  init?(_ archive: ZipArchive) throws(ZipError) {
    guard let container = try Self.document("META-INF/container.xml", of: archive),
      let path = container.root.first("rootfile")?.attribute("full-path"),
      let package = try Self.document(path, of: archive)
    else { return nil }
    var files: [String: String] = [:]
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    for node in package.root.descendants where !node.isText {
      switch node.name {
      case "title": title = title ?? node.text.line
      case "creator": author = author ?? node.text.line
      case "publisher": publisher = publisher ?? node.text.line
      case "language":
        language = language ?? node.text.line.map { LanguageTag(rawValue: $0).primary }
      case "date":
        date = date ?? DateField.date(node.text, language: language ?? .undetermined)
      case "item":
        guard let id = node.attribute("id"), let address = node.attribute("href"),
          node.attribute("media-type")?.contains("html") == true
        else { continue }
        files[id] = folder + address.unescapedAddress
      case "itemref":
        // What is outside the reading order, such as notes, is no chapter.
        guard node.attribute("linear") != "no", let id = node.attribute("idref"),
          let file = files[id]
        else { continue }
        chapters.append(file)
      default: break
      }
    }
  }

  private static func document(
    _ name: String, of archive: ZipArchive
  ) throws(ZipError) -> MarkupDocument? {
    guard let bytes = try archive.contents(of: name),
      let decoded = try? MarkupEncoding.decode(bytes)
    else { return nil }
    return try? MarkupDocument(xml: decoded.text)
  }
}

extension String {
  /// The text on one line; `nil` for a blank one.
  var line: String? {
    let words = split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// An address within an archive as the name of a file.
  fileprivate var unescapedAddress: String {
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
