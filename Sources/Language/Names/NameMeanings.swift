/// Words that names of places and organisations are made of, joined across languages by meaning
/// ("ministry", "ministries", وزارة).
///
/// Rows of the list are English words and Arabic words, each parted by `|`; the two sides by a
/// tab; `;` starts a comment. `~` before a row marks words that only say what kind of thing the name
/// is of ("agency").
struct NameMeanings: Sendable {
  private var latin: [String: [UInt16]] = [:]
  private var arabic: [String: [UInt16]] = [:]
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
        latin[NameCleaner.undoubled(String(word)), default: []].append(number)
        if let first = word.unicodeScalars.first, let code = NameAlphabet.code(first, in: .latin) {
          letters |= 1 << UInt32(code)
        }
      }
      for word in sides[1].split(separator: "|") {
        arabic[Self.stem(Self.fold(word)), default: []].append(number)
      }
      initials.append(letters)
      generic.append(isGeneric)
    }
  }

  /// The numbers of a folded word's meanings.
  func meanings(of word: String, script: NameScript) -> [UInt16] {
    switch script {
    case .latin: return latin[word] ?? []
    case .arabic: return arabic[Self.stem(word)] ?? []
    }
  }

  /// Whether a word of these meanings says no more than what kind of thing a name is of.
  func areGeneric(_ numbers: [UInt16]) -> Bool {
    numbers.contains { generic[Int($0)] }
  }

  /// The letters that English words of these meanings begin with, bit *n* for code *n*.
  func initials(of numbers: [UInt16]) -> UInt32 {
    numbers.reduce(0) { $0 | initials[Int($1)] }
  }

  /// Letters as ``NameAlphabet`` folds them.
  private static func fold(_ word: Substring) -> String {
    String(
      String.UnicodeScalarView(
        word.unicodeScalars.compactMap { scalar in
          NameAlphabet.code(scalar, in: .arabic)
            .flatMap { NameAlphabet.character($0, in: .arabic).unicodeScalars.first }
        }))
  }

  /// A word without article, with li- and the feminine ending taken off.
  private static func stem(_ word: String) -> String {
    var scalars = Array(word.unicodeScalars)
    for prefix in prefixes where scalars.count > prefix.count + 2 && scalars.starts(with: prefix) {
      scalars.removeFirst(prefix.count)
      break
    }
    if scalars.count > 3, let last = scalars.last, last == "ة" || last == "ه" {
      scalars.removeLast()
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static let prefixes = ["وال", "ال", "لل"].map { Array($0.unicodeScalars) }
}
