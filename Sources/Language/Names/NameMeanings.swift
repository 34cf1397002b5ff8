/// Words that names of places and organisations are made of, joined across languages by meaning
/// ("ministry", "ministries", وزارة).
///
/// Rows of the list are English words and Arabic words, each parted by `|`; the two sides by a
/// tab; `;` starts a comment. `~` before a row marks words that only say what kind of thing the name
/// is of ("agency").
struct NameMeanings: Sendable {
  /// For each word, a number of ``lists``.
  private var words = LetterTable()
  private var lists: [[UInt16]] = [[]]
  /// For each meaning, the letters that its English words begin with, a bit each.
  private var initials: [UInt32] = [0]
  /// Whether a meaning says no more than what kind of thing a name is of.
  private var generic: [Bool] = [false]

  init(_ bytes: [UInt8]) {
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
        add(number, LetterTable.key(codes, .latin))
        if let first = codes.first { letters |= 1 << UInt32(first) }
      }
      for word in sides[1].split(separator: "|") {
        let codes = word.unicodeScalars.compactMap { NameAlphabet.code($0, in: .arabic) }
        add(number, LetterTable.key(Self.stem(codes[...]), .arabic))
      }
      initials.append(letters)
      generic.append(isGeneric)
    }
  }

  private mutating func add(_ number: UInt16, _ key: UInt64) {
    let list = words[key]
    if list == 0 {
      words[key] = UInt32(lists.count)
      lists.append([number])
    } else {
      lists[Int(list)].append(number)
    }
  }

  /// The numbers of the meanings of a word by the codes of its letters.
  func meanings(of word: ArraySlice<UInt8>, _ script: NameScript) -> [UInt16] {
    let letters = script == .arabic ? Self.stem(word) : word
    return lists[Int(words[LetterTable.key(letters, script)])]
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
}
