/// A table of words as people write them (`docs/tables.md`): a row a line, columns parted by tabs, words of a
/// column by blanks, a name of two words with "_", "~" before what may mean something else, # before a
/// comment.
package struct WordTable: Sendable {
  /// A word of a table.
  package struct Word: Hashable, Sendable {
    /// The word as it stands there, a name of two words with a blank.
    package let text: String
    /// Its folded letters.
    package let folded: String
    /// The stem of a single word.
    package let stem: String
    /// Whether it may mean something else.
    package let isAmbiguous: Bool
  }

  /// A line of a table.
  package struct Row: Sendable {
    /// The columns before those of words.
    package let fields: [String]
    /// The words of each column after them.
    package let columns: [[Word]]
  }

  /// Its lines in their order, without comments.
  package let rows: [Row]

  /// Reads a table of the program's.
  ///
  /// - Parameters:
  ///   - bytes: Its text in UTF-8.
  ///   - fieldCount: How many columns stand before those of words.
  ///   - isWanted: Whether a row is read, by its first column; a row that is not costs next to nothing.
  /// - Complexity: O(*n*).
  package init(
    _ bytes: UnsafeBufferPointer<UInt8>, fieldCount: Int,
    where isWanted: (String) -> Bool = { _ in true }
  ) {
    let analyzer = TextAnalyzer()
    rows = bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard line.first != UInt8(ascii: "#") else { return nil }
      let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard let first = columns.first, isWanted(String(decoding: first, as: UTF8.self)) else {
        return nil
      }
      return Row(
        fields: columns.prefix(fieldCount).map { String(decoding: $0, as: UTF8.self) },
        columns: columns.dropFirst(fieldCount).map { column in
          column.split(separator: UInt8(ascii: " ")).map { Self.word($0, analyzer) }
        })
    }
  }

  /// The columns of each row of a table that has no words, without comments.
  static func fields(of bytes: UnsafeBufferPointer<UInt8>) -> [[String]] {
    bytes.split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }.map {
      line in
      line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private static func word(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ analyzer: TextAnalyzer)
    -> Word
  {
    let isAmbiguous = bytes.first == UInt8(ascii: "~")
    let letters = isAmbiguous ? bytes.dropFirst() : bytes
    let text = String(
      decoding: letters.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    let tokens = analyzer.tokens(of: text)
    return Word(
      text: text, folded: tokens.map(\.folded).joined(separator: " "),
      stem: tokens.count == 1 ? tokens[0].stem : "", isAmbiguous: isAmbiguous)
  }
}
