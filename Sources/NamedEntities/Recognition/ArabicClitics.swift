import Language

/// Sets aside what Arabic writes together with the word that follows: wa, fa, bi, li, ka, sa.
enum ArabicClitics {
  /// One way to read a word as proclitics and a name.
  struct Split: Hashable, Sendable {
    /// Hash of the folded name.
    var key: UInt64
    /// Scalars of the word before the name begins.
    var skip: Int { Int(proclitics) }
    private var proclitics: UInt8
    /// Whether the name begins with the second lam of `لل`: its article has lost its alef.
    var losesAlef: Bool
    /// What the rest of the word is.
    var classes: NameLexicon.WordClass
    /// Whether only a verb can follow: behind `سـ`.
    var isVerbal = false

    init(
      skip: Int, key: UInt64, losesAlef: Bool, classes: NameLexicon.WordClass,
      isVerbal: Bool = false
    ) {
      self.key = key
      proclitics = UInt8(skip)
      self.losesAlef = losesAlef
      self.classes = classes
      self.isVerbal = isVerbal
    }
  }

  /// At most three ways to read a word, kept in place.
  struct Splits: RandomAccessCollection, Sendable {
    private var first: Split?
    private var second: Split?
    private var third: Split?
    private(set) var endIndex = 0
    var startIndex: Int { 0 }

    subscript(position: Int) -> Split {
      switch position {
      case 0: first ?? Self.none
      case 1: second ?? Self.none
      default: third ?? Self.none
      }
    }

    fileprivate mutating func append(_ split: Split) {
      switch endIndex {
      case 0: first = split
      case 1: second = split
      default: third = split
      }
      endIndex = Swift.min(endIndex + 1, 3)
    }

    private static let none = Split(skip: 0, key: 0, losesAlef: false, classes: [])
  }

  /// Every way to take proclitics from a word, the shortest first; none for short words.
  ///
  /// `وللأمم` gives `للأمم` and, from the second lam on, `الأمم`.
  static func splits(of word: ArraySlice<Unicode.Scalar>) -> Splits {
    var result = Splits()
    guard word.count >= 3 else { return result }
    var position = word.startIndex
    var taken = 0
    if ArabicProclitics.isConjunction(word[position]) {
      position += 1
      taken += 1
      append(word, from: position, taken, to: &result)
    }
    guard word.endIndex - position >= 3 else { return result }
    switch word[position] {
    case "ل" where word[position + 1] == "ل":
      var hash = NameFolding.combine(NameFolding.seed, 0x0627)
      for scalar in word[(position + 1)...] {
        let folded = NameFolding.fold(scalar)
        if folded != 0 { hash = NameFolding.combine(hash, folded) }
      }
      result.append(
        Split(
          skip: taken + 1, key: hash, losesAlef: true, classes: NameLexicon.classes(of: hash)))
      append(word, from: position + 1, taken + 1, to: &result)
    case let letter where ArabicProclitics.isPreposition(letter):
      append(word, from: position + 1, taken + 1, to: &result)
    case "س":
      append(word, from: position + 1, taken + 1, isVerbal: true, to: &result)
    default: break
    }
    return result
  }

  private static func append(
    _ word: ArraySlice<Unicode.Scalar>, from position: Int, _ skip: Int, isVerbal: Bool = false,
    to result: inout Splits
  ) {
    guard word.endIndex - position >= 2 else { return }
    let key = NameFolding.key(word[position...])
    result.append(
      Split(
        skip: skip, key: key, losesAlef: false, classes: NameLexicon.classes(of: key),
        isVerbal: isVerbal))
  }
}
