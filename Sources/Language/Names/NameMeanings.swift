/// Words that names of places and organisations are made of, joined across languages by meaning
/// ("ministry", "ministries", وزارة).
///
/// Rows of the list are English words and Arabic words, each parted by `|`; the two sides by a
/// tab; `;` starts a comment. `~` before a row marks words that only say what kind of thing the name
/// is of ("agency").
struct NameMeanings: Sendable {
  /// The meanings of each word by its key.
  private var words: [UInt64: [UInt16]] = [:]
  /// What came with the program, in place of these.
  private let compiled: CompiledLists?
  /// For each meaning, the letters that its English words begin with, a bit each.
  private var initials: [UInt32] = [0]
  /// Whether a meaning says no more than what kind of thing a name is of.
  private var generic: [Bool] = [false]

  init(_ bytes: [UInt8]) {
    compiled = nil
    let text = String(decoding: bytes, as: UTF8.self)
    var number: UInt16 = 0
    for line in text.split(separator: "\n") where !line.hasPrefix(";") {
      let isGeneric = line.first == "~"
      let sides = (isGeneric ? line.dropFirst() : line).split(separator: "\t")
      guard sides.count == 2 else { continue }
      number += 1
      var letters: UInt32 = 0
      for word in sides[0].split(separator: "|") {
        guard let codes = LatinSpelling.undoubledCodes(word) else { continue }
        words[LetterTable.key(codes, .latin), default: []].append(number)
        if let first = codes.first { letters |= 1 << UInt32(first) }
      }
      for word in sides[1].split(separator: "|") {
        let codes = word.unicodeScalars.compactMap { NameAlphabet.code($0, in: .arabic) }
        words[LetterTable.key(Self.stem(codes[...]), .arabic), default: []].append(number)
      }
      initials.append(letters)
      generic.append(isGeneric)
    }
  }

  /// The numbers of the meanings of a word by the codes of its letters.
  func meanings(of word: ArraySlice<UInt8>, _ script: NameScript) -> [UInt16] {
    let letters = script == .arabic ? Self.stem(word) : word
    let key = LetterTable.key(letters, script)
    return compiled.map { $0[key].map(UInt16.init) } ?? words[key] ?? []
  }

  /// Whether a word of these meanings says no more than what kind of thing a name is of.
  func areGeneric(_ numbers: [UInt16]) -> Bool {
    numbers.contains { generic[Int($0)] }
  }

  /// The letters that English words of these meanings begin with, bit *n* for code *n*.
  func initials(of numbers: [UInt16]) -> UInt32 {
    numbers.reduce(0) { $0 | initials[Int($1)] }
  }

  /// An Arabic word without article, with li- and the feminine ending taken off.
  private static func stem(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var letters = word
    for prefix in prefixes where letters.count > prefix.count + 2 && letters.starts(with: prefix) {
      letters.removeFirst(prefix.count)
      break
    }
    if letters.count > 3, let last = letters.last, feminine.contains(last) { letters.removeLast() }
    return letters
  }

  private static let prefixes = ["وال", "ال", "لل"].map(codes)
  private static let feminine = codes("ةه")

  private static func codes(_ text: String) -> [UInt8] {
    text.unicodeScalars.compactMap { NameAlphabet.code($0, in: .arabic) }
  }

  // MARK: In a compiled table

  /// How many sections the meanings take.
  static let sectionCount = CompiledLists.sectionCount + 2

  /// The meanings in a section of a compiled table and the next ones.
  init(_ table: CompiledTable, section: Int) {
    compiled = CompiledLists(table, section: section)
    initials = Array(table.section(section + CompiledLists.sectionCount))
    let generic: CompiledSection<UInt8> = table.section(section + CompiledLists.sectionCount + 1)
    self.generic = generic.map { $0 == 1 }
  }

  /// Writes meanings that were read from text.
  func write(to writer: inout CompiledTableWriter) {
    CompiledLists.write(words.mapValues { $0.map(UInt32.init) }, to: &writer)
    writer.add(initials)
    writer.add(generic.map { UInt8($0 ? 1 : 0) })
  }
}
