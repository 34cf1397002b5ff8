import Language

/// A word of a text with what it does in a number, particles and article aside.
struct QuantityTerm {
  var entry: QuantityWords.Entry
  /// Whether `و` stands before it, so that it goes on with a number.
  var isJoined = false
  /// Whether it has the article.
  var isDefinite = false

  var role: QuantityWords.Role { entry.role }
  var value: Double { entry.value }

  /// What a word does; `nil` where it is none of a number's words.
  ///
  /// An Arabic word is taken as it stands, then without the article, then without one or two particles
  /// and the article: `وبالثلث`.
  init?(_ word: ScannedWord, in words: QuantityWords) {
    guard word.script == .arabic || word.script == .latin else { return nil }
    if let entry = words.entry(of: word.key) {
      self.init(entry: entry)
      return
    }
    guard word.script == .arabic, word.form.utf8.count >= Self.shortest else { return nil }
    var form = word.form
    let found = form.withUTF8 { Self.bare($0, words) }
    guard let found else { return nil }
    self = found
  }

  private init(entry: QuantityWords.Entry) {
    self.entry = entry
  }

  /// Bytes of the least word that has something before it: a letter takes two.
  private static let shortest = 6

  private static func bare(
    _ form: UnsafeBufferPointer<UInt8>, _ words: QuantityWords
  ) -> QuantityTerm? {
    func term(from start: Int, isJoined: Bool, isDefinite: Bool) -> QuantityTerm? {
      guard form.count - start >= 4,
        let entry = words.entry(of: WordKey(utf8: form[start...]))
      else { return nil }
      var term = QuantityTerm(entry: entry)
      term.isJoined = isJoined
      term.isDefinite = isDefinite
      return term
    }
    var start = 0
    var isJoined = false
    var hasConjunction = false
    for position in 0..<3 {
      if letter(form, start) == alef, letter(form, start + 2) == lam,
        let found = term(from: start + 4, isJoined: isJoined, isDefinite: true)
      {
        return found
      }
      // wa or fa stands before bi, li or ka, and never after.
      let first = letter(form, start)
      let isConjunction = first == waw || first == feh
      guard
        position == 0 && isConjunction
          || position == (hasConjunction ? 1 : 0) && prepositions.contains(first)
      else { return nil }
      if isConjunction {
        hasConjunction = true
        isJoined = first == waw
      }
      start += 2
      if let found = term(from: start, isJoined: isJoined, isDefinite: false) { return found }
      if first == lam, letter(form, start) == lam,
        let found = term(from: start + 2, isJoined: isJoined, isDefinite: true)
      {
        return found
      }
    }
    return nil
  }

  private static func letter(_ form: UnsafeBufferPointer<UInt8>, _ place: Int) -> UInt16 {
    place + 1 < form.count ? UInt16(form[place]) << 8 | UInt16(form[place + 1]) : 0
  }

  private static let alef: UInt16 = 0xD8A7
  private static let lam: UInt16 = 0xD984
  private static let waw: UInt16 = 0xD988
  private static let feh: UInt16 = 0xD981
  /// bi, li, ka.
  private static let prepositions: [UInt16] = [0xD8A8, lam, 0xD983]
}
