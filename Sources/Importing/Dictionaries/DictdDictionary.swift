import Foundation
import Language
public import Model

/// A dictionary in the format of the dict server: an index of headwords, and a text that dictzip may
/// have compressed.
///
/// A line of the index is `headword<TAB>offset<TAB>length`, the numbers in base 64 with the digits
/// A–Z, a–z, 0–9, `+` and `/`, most significant first (`dictd(8)`). The text that it points to is, in the
/// dictionaries of FreeDict, the headword with its pronunciation on a line, and a line for each
/// meaning, numbered where there are several.
public struct DictdDictionary: Sendable {
  /// The language of the headwords.
  public let source: LanguageTag
  /// The language of the translations.
  public let target: LanguageTag
  /// The name of the index file.
  public let path: String

  private let index: Data
  private let text: [UInt8]

  /// Reads a dictionary.
  ///
  /// - Parameters:
  ///   - path: The index; the text stands beside it, as `.dict.dz` or `.dict`.
  ///   - source: The language of the headwords.
  ///   - target: The language of the translations.
  /// - Throws: An ``ImportingError`` that names the file.
  public init(
    index path: String, from source: LanguageTag, to target: LanguageTag
  ) throws(ImportingError) {
    self.path = path
    self.source = source
    self.target = target
    do {
      index = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    } catch {
      throw .unreadable(path: path, reason: error.localizedDescription)
    }
    let name = String(path.dropLast(".index".count))
    let compressed = GzipFile(path: name + ".dict.dz")
    text =
      FileManager.default.fileExists(atPath: compressed.path)
      ? try compressed.contents() : try GzipFile(path: name + ".dict").contents()
    guard hasEntry else {
      throw .unreadable(path: path, reason: "it is not the index of a dictionary")
    }
  }

  /// Calls a closure with every headword and each of its meanings, in the order of the index, as
  /// UTF-8 that is valid while the closure runs; lines that are no entry are passed over.
  ///
  /// - Complexity: O(*n*) in bytes; 50,000 entries take a few hundredths of a second.
  public func forEachMeaning(
    _ body: (_ headword: UnsafeBufferPointer<UInt8>, _ meaning: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    forEachLine { line in
      forEachMeaning(of: line) { body(UnsafeBufferPointer(rebasing: line.headword), $0) }
      return true
    }
  }

  /// What the dictionary has for a word: entries that are spelled as it is, or as it is without clitics
  /// before it, come first, then those with the same stem.
  ///
  /// - Parameter word: One word in the source language, in any spelling.
  /// - Returns: Distinct headwords with their meanings; none for a word that is not there.
  /// - Complexity: O(*n*) in bytes of the index, a glance at each line.
  public func entries(of word: String) -> [DictionaryEntry] {
    let analyzer = TextAnalyzer()
    let tokens = analyzer.tokens(of: word)
    guard let token = tokens.first, tokens.count == 1 else { return [] }
    // The index has some Arabic nouns with the article only.
    let article = Array("ال".utf8)
    let spellings = analyzer.prefixForms(of: word)
      .filter { $0 == token.folded || $0 != token.stem }.map { Array($0.utf8) }
    var bySpelling: [DictionaryEntry] = []
    var byStem: [DictionaryEntry] = []
    forEachLine { line in
      let headword = UnsafeBufferPointer(rebasing: line.headword)
      guard headword.count <= 4 * token.folded.utf8.count + 8 else { return true }
      var isSameSpelling = false
      var isSameStem = false
      var count = 0
      analyzer.forEachToken(inUTF8: headword) { found in
        count += 1
        isSameSpelling = spellings.contains {
          found.folded.elementsEqual($0) || found.folded.elementsEqual(article + $0)
        }
        isSameStem = found.stem.elementsEqual(token.stem.utf8)
        return count < 2 && (isSameStem || isSameSpelling)
      }
      guard count == 1, isSameSpelling || isSameStem else { return true }
      let entry = entry(of: line)
      if isSameSpelling { bySpelling.append(entry) } else { byStem.append(entry) }
      return true
    }
    var seen: Set<DictionaryEntry> = []
    return (bySpelling + byStem).filter { !$0.meanings.isEmpty && seen.insert($0).inserted }
  }

  /// What a word means, the likeliest first: see ``entries(of:)``.
  ///
  /// - Returns: Distinct translations; none for a word that is not there.
  public func translations(of word: String) -> [String] {
    var seen: Set<String> = []
    return entries(of: word).flatMap(\.meanings)
      .filter { seen.insert(Folding.folded($0)).inserted }
  }

  // MARK: Lines

  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  private struct Line {
    var headword: Bytes
    var offset: Int
    var length: Int
  }

  private var hasEntry: Bool {
    var isFound = false
    forEachLine { _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// Calls a closure with each line that is an entry, until it returns `false`.
  private func forEachLine(_ body: (Line) -> Bool) {
    index.withUnsafeBytes { index in
      var rest = index.bindMemory(to: UInt8.self)[...]
      while !rest.isEmpty {
        var row = rest.upTo("\n")
        rest = rest[row.endIndex...].dropFirst()
        row = row.withoutCarriageReturn
        let headword = row.upTo("\t")
        row = row[headword.endIndex...].dropFirst()
        let offset = row.upTo("\t")
        row = row[offset.endIndex...].dropFirst()
        guard !headword.isEmpty, !headword.starts(with: "00database".utf8),
          let offset = Self.number(offset), let length = Self.number(row.upTo("\t")),
          length <= text.count, offset <= text.count - length
        else { continue }
        guard body(Line(headword: headword, offset: offset, length: length)) else { return }
      }
    }
  }

  /// An entry as a person reads it.
  private func entry(of line: Line) -> DictionaryEntry {
    var meanings: [String] = []
    forEachMeaning(of: line) { meaning in
      let text = Sanitiser.line(String(decoding: meaning, as: UTF8.self))
      if !meanings.contains(text) { meanings.append(text) }
    }
    let title = text.withUnsafeBufferPointer { text in
      let row = text[line.offset..<(line.offset + line.length)].upTo("\n").withoutCarriageReturn
      return Sanitiser.line(String(decoding: row, as: UTF8.self))
    }
    let headword = Sanitiser.line(String(decoding: line.headword, as: UTF8.self))
    // `headword /pronunciation/`
    let parts = title.split(separator: "/", omittingEmptySubsequences: false)
    return DictionaryEntry(
      headword: headword, pronunciation: parts.count == 3 ? String(parts[1]) : nil,
      meanings: meanings)
  }

  /// Calls a closure with each meaning of an entry, without the `12. ` before it.
  private func forEachMeaning(of line: Line, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    text.withUnsafeBufferPointer { text in
      var rest = text[line.offset..<(line.offset + line.length)]
      // The first line is the headword with its pronunciation.
      rest = rest[rest.upTo("\n").endIndex...].dropFirst()
      while !rest.isEmpty {
        let row = rest.upTo("\n")
        rest = rest[row.endIndex...].dropFirst()
        let meaning = Self.withoutNumber(row.withoutCarriageReturn).drop { $0 == UInt8(ascii: " ") }
        if !meaning.isEmpty { body(UnsafeBufferPointer(rebasing: meaning)) }
      }
    }
  }

  /// A line of meaning without the `12. ` before it.
  private static func withoutNumber(_ row: Bytes) -> Bytes {
    let rest = row.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard rest.count < row.count, rest.starts(with: ". ".utf8) else { return row }
    return rest.dropFirst(2)
  }

  /// A number in the index's base 64.
  private static func number(_ digits: Bytes) -> Int? {
    guard (1...8).contains(digits.count) else { return nil }
    var number = 0
    for digit in digits {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = digit - UInt8(ascii: "A")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = digit - UInt8(ascii: "a") + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0") + 52
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      default: return nil
      }
      number = number << 6 | Int(value)
    }
    return number
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// The bytes before the next one of a kind, or all of them.
  fileprivate func upTo(_ end: Unicode.Scalar) -> Self {
    self[startIndex..<(firstIndex(of: UInt8(ascii: end)) ?? endIndex)]
  }

  /// The line without the first half of a CR LF, the other half of which ended it.
  fileprivate var withoutCarriageReturn: Self {
    last == UInt8(ascii: "\r") ? dropLast() : self
  }
}
