import Foundation
import GRDB
import Language
import Model

private enum WrittenColumn: Int, RowColumn {
  case text, title

  static let table = "article"
  static let selected = selection()

  var expression: String { self == .text ? "articleText.text" : "article.title" }
}

extension StoreReader {
  /// Articles in which a word is looked for as it is written.
  private static let writtenFormArticleCount = 12

  /// How a folded word is written in one of the newest articles that have its stem; `nil` where none of
  /// these has the word itself.
  ///
  /// - Parameter language: The language whose stem it has, where that is one of its own.
  func writtenForm(
    of word: Token, analyzer: TextAnalyzer, in language: LanguageTag? = nil
  ) throws -> String? {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT \(WrittenColumn.selected) FROM textIndex
          CROSS JOIN articleText ON articleText.row = textIndex.rowid
          CROSS JOIN article ON article.row = textIndex.rowid
          WHERE textIndex MATCH ? ORDER BY textIndex.rowid DESC LIMIT ?
          """), arguments: ["\"\(word.stem)\"", Self.writtenFormArticleCount])
    let filter = StemFilter(stems: [word.stem])
    while let row = try rows.next() {
      for column in WrittenColumn.allCases {
        var text: String = try row.value(column)
        var written: String?
        text.withUTF8 { bytes in
          analyzer.forEachToken(inUTF8: bytes, in: language, filter: filter) { token in
            guard !token.stem.isEmpty, token.folded.elementsEqual(word.folded.utf8) else {
              return true
            }
            written = String(decoding: token.written, as: UTF8.self)
            return false
          }
        }
        if let written { return written }
      }
    }
    return nil
  }

  /// The shortest word with a stem, as it is written in some article.
  func shortestForm(ofStem stem: String) throws -> String? {
    try String.fetchOne(
      database.cachedStatement(sql: "SELECT form FROM word WHERE stem = ?"), arguments: [stem])
  }
}
