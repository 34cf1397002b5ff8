import Foundation
import Language
public import Model

/// Reads articles from JSONL: one object a line, of which only `text` is needed.
public struct JSONLinesReader: Sendable {
  /// What a file gave: its articles, and a failure for each line that is none.
  public struct Outcome: Sendable {
    /// The articles in the order of their lines.
    public var articles: [Article]
    /// The lines that could not be read.
    public var failures: [ImportingError]
  }

  private struct Line: Decodable {
    var id: String?
    var title: String?
    var text: String
    var language: String?
    var date: String?
    var source: String?
    var url: String?
  }

  /// A reader.
  public init() {}

  /// The articles of a JSONL text; a line that is none does not stop the others.
  ///
  /// - Parameters:
  ///   - text: The decoded text of the file.
  ///   - path: Its name, for the articles and for errors.
  public func articles(from text: String, path: String) -> Outcome {
    var outcome = Outcome(articles: [], failures: [])
    let decoder = JSONDecoder()
    let reader = PlainTextReader()
    var naming = ArticleNaming()
    for (index, line) in text.lineFeedLines.enumerated()
    where line.contains(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }) {
      do {
        let value = try decoder.decode(Line.self, from: Data(line.utf8))
        let id = try naming.id(value.id, text: value.text, line: index + 1)
        outcome.articles.append(
          try reader.article(
            from: value.text,
            metadata: ArticleMetadata(
              id: id, path: path, url: value.url, source: value.source,
              title: value.title, language: value.language.map { LanguageTag(rawValue: $0) },
              date: value.date.flatMap(PublicationDate.init(iso8601:)))))
      } catch {
        outcome.failures.append(
          .badLine(path: path, line: index + 1, reason: reason(for: error)))
      }
    }
    return outcome
  }

  private func reason(for error: any Error) -> String {
    switch error {
    case let problem as ArticleNaming.Problem: problem.description
    case ImportingError.empty: "the article's text is empty; give it text, or leave the line out"
    case DecodingError.keyNotFound(let key, _): "the object has no \"\(key.stringValue)\""
    case DecodingError.typeMismatch(_, let context) where !context.codingPath.isEmpty,
      DecodingError.valueNotFound(_, let context) where !context.codingPath.isEmpty:
      "\"\(context.codingPath.map(\.stringValue).joined(separator: "."))\" is not a string"
    default: "the line is not a JSON object; each line must hold one whole object"
    }
  }
}
