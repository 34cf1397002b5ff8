import Language

/// Expectation-maximisation of IBM model 1 in both directions over aligned sentences.
struct IBMModel1 {
  private let arabicWords: [String]
  private let englishWords: [String]
  /// For each sentence pair, its Arabic words, its English words and, row by row, the entries of
  /// their pairs.
  private let sentences: [(arabic: [Int32], english: [Int32], entries: [Int32])]
  /// The Arabic and the English word of each entry.
  private let entryWords: [(arabic: Int32, english: Int32)]
  private var forward: [Float]
  private var backward: [Float]
  private var forwardCounts: [Float]
  private var backwardCounts: [Float]
  private let together: [Float]

  init(_ lesson: WordLesson, known: WordEvidence) {
    // Half of the pairs that stand together do so once more.
    let pairCount = lesson.sentences.reduce(0) { $0 + $1.arabic.count * $1.english.count }
    var entryIndex = KeyTable<Int32>(minimumCapacity: min(pairCount / 2, 1 << 20))
    var entryWords: [(arabic: Int32, english: Int32)] = []
    var together: [Float] = []
    var sentences: [(arabic: [Int32], english: [Int32], entries: [Int32])] = []
    for (arabic, english) in lesson.sentences {
      var entries: [Int32] = []
      entries.reserveCapacity(arabic.count * english.count)
      for a in arabic {
        for e in english {
          let key = Self.key(a, e)
          if let entry = entryIndex[key] {
            entries.append(entry)
            together[Int(entry)] += 1
          } else {
            let entry = Int32(entryWords.count)
            entryIndex[key] = entry
            entryWords.append((a, e))
            together.append(1)
            entries.append(entry)
          }
        }
      }
      sentences.append((arabic, english, entries))
    }
    let arabicWords = lesson.arabic.stems
    let englishWords = lesson.english.stems
    self.arabicWords = arabicWords
    self.englishWords = englishWords
    self.sentences = sentences
    self.entryWords = entryWords
    self.together = together
    forward = Array(repeating: 1, count: entryWords.count)
    backward = forward
    forwardCounts = Array(repeating: 0, count: entryWords.count)
    backwardCounts = forwardCounts
    if known.textCount > 0 {
      for (entry, words) in entryWords.enumerated() {
        let count =
          known.counts[arabicWords[Int(words.arabic)]]?[englishWords[Int(words.english)]]
        forward[entry] += count?.forward ?? 0
        backward[entry] += count?.backward ?? 0
      }
    }
    normalize()
  }

  /// A key of its own for each pair of words, not 0.
  private static func key(_ arabic: Int32, _ english: Int32) -> UInt64 {
    (UInt64(UInt32(bitPattern: arabic)) << 32 | UInt64(UInt32(bitPattern: english)) + 1)
      &* 0x9E37_79B9_7F4A_7C15
  }

  /// One step: expected counts under the present probabilities, then new probabilities.
  mutating func iterate() {
    expect()
    forward = forwardCounts
    backward = backwardCounts
    normalize()
  }

  /// The expected counts that are worth keeping, a row for each Arabic word, by English word.
  func expectedCounts() -> [(arabic: String, row: [String: WordEvidence.Count])] {
    var entries: [[Int]] = Array(repeating: [], count: arabicWords.count)
    for (entry, words) in entryWords.enumerated()
    where max(forwardCounts[entry], backwardCounts[entry]) >= 0.05 {
      entries[Int(words.arabic)].append(entry)
    }
    return zip(arabicWords, entries).filter { !$1.isEmpty }.map { arabic, entries in
      let row = entries.map { entry in
        (
          englishWords[Int(entryWords[entry].english)],
          WordEvidence.Count(
            forward: forwardCounts[entry], backward: backwardCounts[entry],
            together: together[entry])
        )
      }
      return (arabic, Dictionary(row, uniquingKeysWith: { first, _ in first }))
    }
  }

  private mutating func expect() {
    for entry in forwardCounts.indices {
      forwardCounts[entry] = 0
      backwardCounts[entry] = 0
    }
    for sentence in sentences {
      let rows = sentence.arabic.count
      let columns = sentence.english.count
      // The empty word takes what nothing on the other side explains.
      for column in 0..<columns {
        var sum: Float = 0.02
        for row in 0..<rows { sum += forward[Int(sentence.entries[row * columns + column])] }
        for row in 0..<rows {
          let entry = Int(sentence.entries[row * columns + column])
          forwardCounts[entry] += forward[entry] / sum
        }
      }
      for row in 0..<rows {
        var sum: Float = 0.02
        for column in 0..<columns { sum += backward[Int(sentence.entries[row * columns + column])] }
        for column in 0..<columns {
          let entry = Int(sentence.entries[row * columns + column])
          backwardCounts[entry] += backward[entry] / sum
        }
      }
    }
  }

  private mutating func normalize() {
    var arabicTotals = [Float](repeating: 0, count: arabicWords.count)
    var englishTotals = [Float](repeating: 0, count: englishWords.count)
    for (entry, words) in entryWords.enumerated() {
      arabicTotals[Int(words.arabic)] += forward[entry]
      englishTotals[Int(words.english)] += backward[entry]
    }
    for (entry, words) in entryWords.enumerated() {
      let arabicTotal = arabicTotals[Int(words.arabic)]
      let englishTotal = englishTotals[Int(words.english)]
      forward[entry] = arabicTotal > 0 ? forward[entry] / arabicTotal : 0
      backward[entry] = englishTotal > 0 ? backward[entry] / englishTotal : 0
    }
  }
}
