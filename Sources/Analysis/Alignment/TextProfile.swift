import Model

/// A distinct word or number of one text.
struct WordType {
  /// What kind of thing it is.
  enum Kind {
    case word
    case number(Double, isSpelledOut: Bool)
  }

  var kind: Kind
  /// The folded form.
  var form: String
  var script: WordScript
  /// The key for learned words and for texts of one language.
  var stem: String
  /// Whether it is written with a capital where the sentence does not ask for one.
  var isCapitalized: Bool
  /// Whether it is written in capitals alone.
  var isAcronym = false
  /// Whether it carries too little to speak for a match within one language.
  var isFunctionWord: Bool
}

/// A word or number where it stands.
struct ProfiledWord {
  /// Its index among the text's types.
  var type: Int32
  /// Scalars of the segment's text.
  var range: Range<Int>
  /// Whether it has a capital where the sentence does not ask for one.
  var isCapitalized: Bool
}

/// One segment as the aligner sees it.
struct SegmentProfile {
  /// Words and numbers in reading order.
  var words: [ProfiledWord]
  /// Distinct types in order of first occurrence.
  var types: [Int32]
  /// Letters and digits, in units of English text.
  var length: Float
  /// Written in another script than the rest of the text.
  var isForeign: Bool
  var role: PageRole
}

/// One text as the aligner sees it: its distinct words and which segment has which.
struct TextProfile {
  private(set) var types: [WordType] = []
  private(set) var segments: [SegmentProfile] = []
  /// The script of most of the text.
  private(set) var script: WordScript = .other

  /// Reads the segments.
  ///
  /// - Complexity: O(*n*) in scalars.
  init(_ texts: [Segment]) {
    var indexByForm: [String: Int32] = [:]
    var scripts: [WordScript] = []
    var totals: [WordScript: Int] = [:]
    let scanner = WordScanner()
    for text in texts {
      let words = scanner.words(in: text.text)
      var letters: [WordScript: Int] = [:]
      for word in words { letters[word.script, default: 0] += word.range.count }
      let script =
        letters.filter { $0.key == .arabic || $0.key == .latin }.max { $0.value < $1.value }?.key
        ?? .other
      scripts.append(script)
      totals[script, default: 0] += letters[script] ?? 0
      let read = read(words, into: &indexByForm)
      let count = Float(letters.values.reduce(0, +))
      segments.append(
        SegmentProfile(
          words: read, types: Self.distinct(read),
          length: script == .arabic ? count / Self.arabicPerEnglishLetter : count,
          isForeign: false, role: PageRole(of: text)))
    }
    script =
      totals.filter { $0.key == .arabic || $0.key == .latin }.max { $0.value < $1.value }?.key
      ?? .other
    for index in segments.indices {
      segments[index].isForeign = scripts[index] != .other && scripts[index] != script
    }
  }

  private mutating func read(
    _ words: [ScannedWord], into indexByForm: inout [String: Int32]
  ) -> [ProfiledWord] {
    var read: [ProfiledWord] = []
    read.reserveCapacity(words.count)
    var numbers = NumberReader.numbers(in: words)[...]
    for (index, word) in words.enumerated() {
      while let number = numbers.first, number.words.upperBound <= index { numbers.removeFirst() }
      if let number = numbers.first, number.words.contains(index) {
        guard number.words.lowerBound == index else { continue }
        let type = intern(number, into: &indexByForm)
        read.append(ProfiledWord(type: type, range: number.range, isCapitalized: false))
      } else {
        let type = intern(word, into: &indexByForm)
        read.append(
          ProfiledWord(
            type: type, range: word.range,
            isCapitalized: word.isCapitalized && !word.opensSentence))
      }
    }
    return read
  }

  private static func distinct(_ words: [ProfiledWord]) -> [Int32] {
    var seen: Set<Int32> = []
    return words.compactMap { seen.insert($0.type).inserted ? $0.type : nil }
  }

  private mutating func intern(
    _ number: NumberMention, into indexByForm: inout [String: Int32]
  ) -> Int32 {
    let form = "#\(number.value)"
    if let index = indexByForm[form] { return index }
    let index = Int32(types.count)
    indexByForm[form] = index
    types.append(
      WordType(
        kind: .number(number.value, isSpelledOut: number.isSpelledOut || number.isOrdinal),
        form: form,
        script: .digits, stem: form, isCapitalized: false, isFunctionWord: false))
    return index
  }

  private mutating func intern(
    _ word: ScannedWord, into indexByForm: inout [String: Int32]
  ) -> Int32 {
    let isCapitalized = word.isCapitalized && !word.opensSentence
    if let index = indexByForm[word.form] {
      if isCapitalized { types[Int(index)].isCapitalized = true }
      return index
    }
    let index = Int32(types.count)
    indexByForm[word.form] = index
    types.append(
      WordType(
        kind: .word, form: word.form, script: word.script, stem: word.stem,
        isCapitalized: isCapitalized || (word.isCapitalized && !FunctionWords.contains(word.form)),
        isAcronym: word.isAcronym,
        isFunctionWord: FunctionWords.contains(word.form)))
    return index
  }

  /// Arabic takes 0.945 of the letters that English takes, measured on news.
  private static let arabicPerEnglishLetter: Float = 0.945
}
