package import Language
package import Model
package import Quantities

/// A word or number where it stands.
package struct ProfiledWord {
  /// Its index among the text's types.
  package var type: Int32
  /// Scalars of the segment's text.
  package var range: Range<Int>
  /// Whether it has a capital where the sentence does not ask for one.
  package var isCapitalized: Bool
}

/// A quantity, and where in its segment's words it stands.
package struct ProfiledQuantity {
  package var quantity: Quantity
  /// The index of the first of the segment's words after it, its noun or an adjective.
  package var next: Int
}

/// One segment as the aligner sees it.
package struct SegmentProfile {
  /// Words and numbers in reading order.
  package var words: [ProfiledWord]
  /// Distinct types in order of first occurrence.
  package var types: [Int32]
  /// The numbers, dates and times that it tells, in reading order.
  package var quantities: [ProfiledQuantity] = []
  /// Letters and digits, in units of English text.
  package var length: Float
  /// Written in another script than the rest of the text.
  package var isForeign: Bool
  package var role: PageRole
}

/// One text as the aligner sees it: its distinct words and which segment has which.
package struct TextProfile {
  package private(set) var types: [WordType] = []
  package private(set) var segments: [SegmentProfile] = []
  /// The script of most of the text.
  package private(set) var script: WordScript = .other

  /// Reads the segments.
  ///
  /// - Complexity: O(*n*) in scalars.
  package init(_ texts: [Segment]) {
    var indexByKey = KeyTable<Int32>()
    var scripts: [WordScript] = []
    var totals = LetterCounts()
    let scanner = WordScanner()
    var style: NumeralStyle = []
    let scanned = texts.map { scanner.words(in: $0.text, showing: &style) }
    for (text, words) in zip(texts, scanned) {
      var letters = LetterCounts()
      for word in words { letters.add(word.range.count, of: word.script) }
      let script = letters.commonest
      scripts.append(script)
      totals.add(letters.count(of: script), of: script)
      let told = QuantityReader.read(words, of: text.text, style: style)
      let (read, places) = read(words, told, into: &indexByKey)
      let count = Float(letters.all)
      segments.append(
        SegmentProfile(
          words: read, types: Self.distinct(read), quantities: places,
          length: script == .arabic ? count / Self.arabicPerEnglishLetter : count,
          isForeign: false, role: PageRole(of: text)))
    }
    script = totals.commonest
    for index in segments.indices {
      segments[index].isForeign = scripts[index] != .other && scripts[index] != script
    }
  }

  private mutating func read(
    _ words: [ScannedWord], _ told: QuantityReader.Reading,
    into indexByKey: inout KeyTable<Int32>
  ) -> (words: [ProfiledWord], quantities: [ProfiledQuantity]) {
    var read: [ProfiledWord] = []
    read.reserveCapacity(words.count)
    var places: [ProfiledQuantity] = []
    places.reserveCapacity(told.quantities.count)
    var numbers = told.numbers[...]
    var quantities = told.quantities[...]
    for (index, word) in words.enumerated() {
      while let number = numbers.first, number.words.upperBound <= index { numbers.removeFirst() }
      while let quantity = quantities.first, quantity.words.upperBound <= index {
        places.append(ProfiledQuantity(quantity: quantity, next: read.count))
        quantities.removeFirst()
      }
      if let number = numbers.first, number.isNumber, number.words.contains(index) {
        guard number.words.lowerBound == index else { continue }
        let type = intern(number, into: &indexByKey)
        read.append(ProfiledWord(type: type, range: number.range, isCapitalized: false))
      } else {
        let type = intern(word, into: &indexByKey)
        read.append(
          ProfiledWord(
            type: type, range: word.range,
            isCapitalized: word.isCapitalized && !word.opensSentence))
      }
    }
    for quantity in quantities {
      places.append(ProfiledQuantity(quantity: quantity, next: read.count))
    }
    return (read, places)
  }

  private static func distinct(_ words: [ProfiledWord]) -> [Int32] {
    var seen: Set<Int32> = []
    return words.compactMap { seen.insert($0.type).inserted ? $0.type : nil }
  }

  private mutating func intern(
    _ number: Quantity, into indexByKey: inout KeyTable<Int32>
  ) -> Int32 {
    let type = WordType(number)
    if let index = indexByKey[type.key.value] { return index }
    return append(type, into: &indexByKey)
  }

  private mutating func intern(
    _ word: ScannedWord, into indexByKey: inout KeyTable<Int32>
  ) -> Int32 {
    guard let index = indexByKey[word.key.value] else {
      return append(WordType(word), into: &indexByKey)
    }
    if word.isCapitalized, !word.opensSentence { types[Int(index)].isCapitalized = true }
    return index
  }

  private mutating func append(
    _ type: WordType, into indexByKey: inout KeyTable<Int32>
  ) -> Int32 {
    let index = Int32(types.count)
    indexByKey[type.key.value] = index
    types.append(type)
    return index
  }

  /// Arabic takes 0.945 of the letters that English takes, measured on news.
  private static let arabicPerEnglishLetter: Float = 0.945
}

extension TextProfile {
  /// How many letters of each script there are.
  private struct LetterCounts {
    private var arabic = 0
    private var latin = 0
    private(set) var all = 0

    mutating func add(_ count: Int, of script: WordScript) {
      all += count
      switch script {
      case .arabic: arabic += count
      case .latin: latin += count
      case .digits, .other: break
      }
    }

    func count(of script: WordScript) -> Int {
      switch script {
      case .arabic: arabic
      case .latin: latin
      case .digits, .other: 0
      }
    }

    /// The script of most letters, of the two that are compared.
    var commonest: WordScript {
      arabic == 0 && latin == 0 ? .other : latin > arabic ? .latin : .arabic
    }
  }
}
