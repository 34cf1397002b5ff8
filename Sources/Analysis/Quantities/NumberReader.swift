import Language

/// A number that a text tells, in digits or in words.
struct NumberMention {
  /// Its value: 2,500,000 for "2.5 million".
  var value: Double
  /// Indices of the words that tell it.
  var words: Range<Int>
  /// Scalars of the segment's text.
  var range: Range<Int>
  /// Whether it is written in words alone.
  var isSpelledOut: Bool
  /// Whether it counts a place in a row: `third`, `الثالث`.
  var isOrdinal: Bool
  /// Whether it is a share of a hundred.
  var isPercentage: Bool
}

/// Reads the numbers of a text in either language.
struct NumberReader {
  /// What a word adds to a number.
  private enum Part {
    /// Adds its value: `seven`, `twenty`, `عشرون`.
    case value(Double, isOrdinal: Bool)
    /// Multiplies what stands before it: `hundred`, `million`, `آلاف`.
    case scale(Double)
    /// A dual that stands for two of a scale: `ألفين`.
    case fixed(Double)
  }

  /// The numbers among a segment's words, in reading order.
  static func numbers(in words: [ScannedWord]) -> [NumberMention] {
    var numbers: [NumberMention] = []
    var index = 0
    while index < words.count {
      if let number = number(at: index, in: words) {
        numbers.append(number)
        index = number.words.upperBound
      } else {
        index += 1
      }
    }
    return numbers
  }

  private static func number(at start: Int, in words: [ScannedWord]) -> NumberMention? {
    var total = 0.0
    var group: Double?
    var index = start
    var isSpelledOut = true
    var isOrdinal = false
    var isPercentage = false
    var lastUnit = Double.infinity

    if words[start].script == .digits, let value = Double(words[start].form) {
      group = value
      isSpelledOut = false
      isPercentage = words[start].isPercentage
      index += 1
      lastUnit = 0
      if index < words.count, words[index].range.lowerBound - words[start].range.upperBound > 1 {
        index = words.count + 1
      }
    }
    let digitsEnd = start + 1
    scan: while index < words.count {
      let word = words[index]
      if index > start, word.range.lowerBound - words[index - 1].range.upperBound > 1 { break }
      var key = word.key
      var joined = false
      if index > start, key == andWord, index + 1 < words.count,
        group.map({ $0 >= 100 }) ?? (total > 0),
        case .value = part(of: words[index + 1].key, .latin)
      {
        index += 1
        continue
      }
      if word.script == .arabic, part(of: key, .arabic) == nil {
        let first = word.form.unicodeScalars.first
        let rest = word.form.unicodeScalars.dropFirst()
        if index > start, first == "و" {
          key = WordKey(rest)
          joined = true
        } else if index == start, let first, proclitics.contains(first) {
          // `للثلث` is li and al-thulth.
          key = first == "ل" && rest.first == "ل" ? WordKey("ا" + String(rest)) : WordKey(rest)
        }
      }
      guard let part = part(of: key, word.script) else { break }
      switch part {
      case .value(let value, let ordinal):
        // "السادس والثلاثون" is one ordinal; "the third one" is not.
        let isCompound = joined && value >= 20 && value < 100 || value == 10 && !joined
        if isOrdinal, word.script == .latin || !isCompound { break scan }
        if let current = group {
          let isTeen = word.script == .arabic && value == 10 && current < 10 && !joined
          let fits =
            word.script == .latin
            ? (current.truncatingRemainder(dividingBy: 100) == 0 && current >= 100)
              || (lastUnit >= 20 && lastUnit < 100 && value < 10)
            : joined || isTeen
          guard isSpelledOut, fits else { break scan }
          group = current + value
        } else {
          group = value
        }
        lastUnit = value
        isOrdinal = isOrdinal || ordinal
      case .scale(let scale):
        if scale == 100, !isSpelledOut { break scan }
        if scale == 100 {
          if joined, let current = group {
            group = current + 100
          } else {
            group = (group ?? 1) * 100
          }
          lastUnit = 100
        } else {
          if group == nil, total > 0, !joined { break scan }
          total += (group ?? 1) * scale
          group = nil
          lastUnit = scale
        }
      case .fixed(let value):
        total += value
        lastUnit = value
      }
      index += 1
      if isOrdinal, word.script == .latin { break }
    }
    if index > words.count { index = digitsEnd }
    guard index > start else { return nil }
    var end = index
    if words[end - 1].key == andWord { end -= 1 }
    if end < words.count, percentWords.contains(words[end].key) {
      isPercentage = true
      end += 1
    } else if end + 1 < words.count, words[end].key == inWord,
      hundredWords.contains(words[end + 1].key)
    {
      isPercentage = true
      end += 2
    }
    return NumberMention(
      value: total + (group ?? 0), words: start..<end,
      range: words[start].range.lowerBound..<words[end - 1].range.upperBound,
      isSpelledOut: isSpelledOut, isOrdinal: isOrdinal, isPercentage: isPercentage)
  }

  private static let proclitics = Array("وبلفك".unicodeScalars)
  private static let andWord = WordKey("and")
  private static let inWord = key("في")
  private static let hundredWords = Set(["المئة", "المائة"].map(key))
  private static let percentWords = Set(["percent", "بالمئة", "بالمائة"].map(key))

  private static func key(_ word: String) -> WordKey { WordKey(Folding.folded(word)) }

  private static func part(of word: WordKey, _ script: WordScript) -> Part? {
    switch script {
    case .latin: english[word]
    case .arabic: arabic[word]
    case .digits, .other: nil
    }
  }

  private static let english: [WordKey: Part] = {
    var table: [WordKey: Part] = [:]
    let units =
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    for (value, word) in units.split(separator: " ").enumerated() {
      table[WordKey(word)] = .value(Double(value), isOrdinal: false)
    }
    let tens = "twenty thirty forty fifty sixty seventy eighty ninety"
    for (index, word) in tens.split(separator: " ").enumerated() {
      table[WordKey(word)] = .value(Double(20 + 10 * index), isOrdinal: false)
    }
    let ordinals =
      "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    for (index, word) in ordinals.split(separator: " ").enumerated() {
      table[WordKey(word)] = .value(Double(index + 1), isOrdinal: true)
    }
    table[WordKey("dozen")] = .scale(12)
    table[WordKey("hundred")] = .scale(100)
    for (words, scale) in [
      ("thousand k", 1e3), ("million mn", 1e6), ("billion bn", 1e9), ("trillion tn", 1e12),
    ] {
      for word in words.split(separator: " ") { table[WordKey(word)] = .scale(scale) }
    }
    return table
  }()

  private static let arabic: [WordKey: Part] = {
    var table: [WordKey: Part] = [:]
    func add(_ words: String, _ part: Part) {
      for word in words.split(separator: " ") { table[key(String(word))] = part }
    }
    let units = [
      "صفر", "واحد واحده", "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي", "ثلاث ثلاثه",
      "اربع اربعه", "خمس خمسه", "ست سته", "سبع سبعه", "ثمان ثماني ثمانيه", "تسع تسعه", "عشر عشره",
    ]
    for (value, words) in units.enumerated() {
      add(words, .value(Double(value), isOrdinal: false))
    }
    let tens = ["عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
    for (index, stem) in tens.enumerated() {
      let value = Double(20 + 10 * index)
      add("\(stem)ون \(stem)ين ال\(stem)ون ال\(stem)ين", .value(value, isOrdinal: false))
    }
    let ordinals = [
      "الاول الاولي", "الثاني الثانيه ثاني", "الثالث الثالثه ثالث", "الرابع الرابعه رابع",
      "الخامس الخامسه خامس", "السادس السادسه سادس", "السابع السابعه سابع",
      "الثامن الثامنه ثامن", "التاسع التاسعه تاسع", "العاشر العاشره عاشر",
    ]
    for (index, words) in ordinals.enumerated() {
      add(words, .value(Double(index + 1), isOrdinal: true))
    }
    add("ميه مايه", .scale(100))
    add("ميتان ميتين مايتان مايتين", .value(200, isOrdinal: false))
    for (stem, value) in [
      ("ثلاث", 300.0), ("اربع", 400), ("خمس", 500), ("ست", 600), ("سبع", 700), ("ثمان", 800),
      ("ثماني", 800), ("تسع", 900),
    ] {
      add("\(stem)ميه \(stem)مايه", .value(value, isOrdinal: false))
    }
    add("الف الاف الفا", .scale(1e3))
    add("الفين الفان", .fixed(2e3))
    add("مليون ملايين مليونا", .scale(1e6))
    add("مليونين مليونان", .fixed(2e6))
    add("مليار مليارات مليارا بليون", .scale(1e9))
    add("مليارين ملياران", .fixed(2e9))
    add("تريليون تريليونات ترليون", .scale(1e12))
    return table
  }()
}
