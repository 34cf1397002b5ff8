import Foundation
import Language
import Model

/// Reads the lines of one JSONL file or stream.
struct JSONLinesParser {
  private struct Line: Decodable {
    var id: String?
    var title: String?
    var text: String
    var language: String?
    var date: LooseText?
    var source: String?
    var author: String?
    var url: String?
  }

  /// A text, or a number where somebody wrote one.
  private struct LooseText: Decodable {
    var text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self.text = text
      } else if let number = try? container.decode(Int.self) {
        text = String(number)
      } else if let number = try? container.decode(Double.self), abs(number) < 1e15 {
        text = String(Int(number))
      } else {
        text = "a value that is neither text nor number"
      }
    }
  }

  private struct Misunderstanding {
    var line: Int
    var value: String
    var count: Int
  }

  /// The name of the file or stream, for errors.
  let name: String

  private let container: Origin.Container?
  /// The encoding that the lines were decoded from as a whole.
  private let encoding: TextEncoding?
  private let decoder = JSONDecoder()
  private let textReader = PlainTextReader()
  private var naming = ArticleNaming()
  private var misunderstood: [String: Misunderstanding] = [:]
  private var repairs = 0

  /// - Parameters:
  ///   - name: The name of the file or stream, for errors.
  ///   - container: What the lines are of.
  ///   - encoding: The encoding that they were decoded from as a whole.
  init(name: String, container: Origin.Container?, encoding: TextEncoding?) {
    self.name = name
    self.container = container
    self.encoding = encoding
  }

  /// The article of a line; `nil` where the line is blank.
  ///
  /// - Parameters:
  ///   - line: Its bytes without the line break, in UTF-8 or whatever the line itself is in.
  ///   - number: Its number, from 1.
  /// - Throws: ``ImportingError/badLine(path:line:reason:)``.
  mutating func article(
    line: [UInt8], number: Int
  ) throws(ImportingError) -> Article? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = line.starts(with: mark) ? Array(line.dropFirst(mark.count)) : line
    guard bytes.contains(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) else { return nil }
    do {
      let (value, encoding) = try decoded(bytes)
      let id = try naming.id(value.id, text: value.text, line: number)
      var article = try textReader.article(
        from: value.text,
        metadata: ArticleMetadata(
          id: id, origin: Origin(container, place: .line(number)), url: value.url,
          source: value.source, author: value.author, title: value.title,
          language: value.language.flatMap { language($0, line: number) },
          date: value.date.flatMap { PublicationDate(iso8601: $0.text) }, encoding: encoding))
      if let date = value.date?.text, !date.isEmpty, PublicationDate(iso8601: date) == nil {
        if let understood = DateField.date(date, language: article.language) {
          article.date = understood
        } else {
          note(date, of: "date", line: number)
        }
      }
      return article
    } catch {
      throw .badLine(path: name, line: number, reason: reason(for: error))
    }
  }

  /// What was noted of the lines so far, each kind once.
  mutating func takeRemarks() -> [ImportingRemark] {
    var remarks = misunderstood.sorted { $0.value.line < $1.value.line }.map { field, what in
      ImportingRemark.fieldNotUnderstood(
        path: name, line: what.line, field: field, value: what.value, count: what.count)
    }
    if repairs > 0 { remarks.append(.repaired(path: name, count: repairs)) }
    misunderstood = [:]
    repairs = 0
    return remarks
  }

  /// The object of a line, and the encoding that the line is in where it is not UTF-8.
  private mutating func decoded(_ bytes: [UInt8]) throws -> (Line, TextEncoding?) {
    if String(validating: bytes, as: UTF8.self) != nil {
      return (try decoder.decode(Line.self, from: Data(bytes)), encoding)
    }
    let decoded = try TextDecoder.decode(bytes, path: name)
    repairs += decoded.repairs
    return (
      try decoder.decode(Line.self, from: Data(decoded.text.utf8)), decoded.encoding ?? encoding
    )
  }

  /// The language that a field names; `nil` where the text has to tell.
  private mutating func language(_ field: String, line: Int) -> LanguageTag? {
    let field = field.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if field.isEmpty { return nil }
    if let known = LanguageProfile.called(field) { return known.language }
    let primary = LanguageTag(rawValue: field).primary.rawValue
    guard (2...3).contains(primary.utf8.count), primary.utf8.allSatisfy({ (97...122).contains($0) })
    else {
      note(field, of: "language", line: line)
      return nil
    }
    return LanguageTag(rawValue: field)
  }

  private mutating func note(_ value: String, of field: String, line: Int) {
    let shown = Sanitiser.line(String(value.unicodeScalars.prefix(60)))
    misunderstood[field, default: Misunderstanding(line: line, value: shown, count: 0)].count += 1
  }

  private func reason(for error: any Error) -> String {
    switch error {
    case let problem as ArticleNaming.Problem: problem.description
    case ImportingError.empty: "the article's text is empty; give it text, or leave the line out"
    case ImportingError.notText, ImportingError.badEncoding:
      "the line is no text in UTF-8 or another encoding; convert it (iconv -t UTF-8)"
    case DecodingError.keyNotFound(let key, _): "the object has no \"\(key.stringValue)\""
    case DecodingError.typeMismatch(_, let context) where !context.codingPath.isEmpty,
      DecodingError.valueNotFound(_, let context) where !context.codingPath.isEmpty:
      "\"\(context.codingPath.map(\.stringValue).joined(separator: "."))\" is not a string"
    default: "the line is not a JSON object; each line must hold one whole object"
    }
  }
}
