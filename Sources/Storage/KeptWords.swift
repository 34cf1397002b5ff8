import Foundation
import GRDB
public import Model

extension StoreReader {
  /// The words that the reader keeps, in the order in which they were kept.
  public func keptWords() throws -> [KeptWord] {
    try Row.fetchAll(
      database, sql: "SELECT \(KeptWordColumn.selection()) FROM keptWord ORDER BY number"
    ).map { row in
      KeptWord(
        word: try row.value(KeptWordColumn.word),
        language: LanguageTag(rawValue: try row.value(KeptWordColumn.language)),
        meanings: (try row.value(KeptWordColumn.meanings) as String)
          .split(separator: "\n").map(String.init),
        sentence: try row.value(KeptWordColumn.sentence),
        rendering: try row.value(KeptWordColumn.rendering),
        article: ArticleID(rawValue: try row.value(KeptWordColumn.article)))
    }
  }

  /// Whether a word is kept.
  public func isKept(_ word: String) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM keptWord WHERE word = ?)", arguments: [word])
      ?? false
  }
}

extension StoreWriter {
  /// Keeps a word, in place of what was kept of it before, or lets it go.
  ///
  /// - Parameter time: Seconds since 1970.
  public func set(_ word: KeptWord, isKept: Bool, at time: Int64) throws {
    guard isKept else {
      return try execute(
        "DELETE FROM keptWord WHERE word = ? AND language = ?", [word.word, word.language.rawValue])
    }
    try execute(
      KeptWordColumn.insertion(.replace),
      [
        "word": word.word, "language": word.language.rawValue,
        "meanings": word.meanings.joined(separator: "\n"), "sentence": word.sentence,
        "rendering": word.rendering, "article": word.article.rawValue, "keptAt": time,
      ])
  }
}

/// The columns of a kept word.
private enum KeptWordColumn: Int, RowColumn {
  static let table = "keptWord"

  case word, language, meanings, sentence, rendering, article, keptAt
}
