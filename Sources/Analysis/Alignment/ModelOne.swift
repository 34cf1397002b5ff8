/// Expectation-maximisation of IBM model 1 in both directions over aligned sentences.
struct ModelOne {
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

  init(_ texts: [(arabic: [String], english: [String])], known: WordEvidence) {
    var arabicIndex: [String: Int32] = [:]
    var englishIndex: [String: Int32] = [:]
    var arabicWords: [String] = []
    var englishWords: [String] = []
    func index(_ word: String, _ table: inout [String: Int32], _ words: inout [String]) -> Int32 {
      if let index = table[word] { return index }
      let index = Int32(words.count)
      table[word] = index
      words.append(word)
      return index
    }
    var entryIndex: [Int64: Int32] = [:]
    var entryWords: [(arabic: Int32, english: Int32)] = []
    var together: [Float] = []
    var sentences: [(arabic: [Int32], english: [Int32], entries: [Int32])] = []
    for text in texts {
      let arabic = text.arabic.map { index($0, &arabicIndex, &arabicWords) }
      let english = text.english.map { index($0, &englishIndex, &englishWords) }
      var entries: [Int32] = []
      entries.reserveCapacity(arabic.count * english.count)
      for a in arabic {
        for e in english {
          let key = Int64(a) << 32 | Int64(e)
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

  /// One step: expected counts under the present probabilities, then new probabilities.
  mutating func iterate() {
    expect()
    forward = forwardCounts
    backward = backwardCounts
    normalize()
  }

  /// The expected counts that are worth keeping, by Arabic and English word.
  func expectedCounts() -> [String: [String: WordEvidence.Count]] {
    var counts: [String: [String: WordEvidence.Count]] = [:]
    for (entry, words) in entryWords.enumerated()
    where max(forwardCounts[entry], backwardCounts[entry]) >= 0.05 {
      counts[arabicWords[Int(words.arabic)], default: [:]][englishWords[Int(words.english)]] =
        WordEvidence.Count(
          forward: forwardCounts[entry], backward: backwardCounts[entry],
          together: together[entry])
    }
    return counts
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
