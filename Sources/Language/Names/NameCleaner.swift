/// Cuts a name as it stands in a noisy text into words of folded letters.
///
/// Titles, honorifics and particles are dropped; articles that stand alone are dropped; Abd and
/// Abu are written together with what they need; words of which letters were lost (``LostLetters``) are put
/// together; letters of the other script inside a word are read in the word's own.
public struct NameCleaner: Sendable {
  /// A word as the cleaner leaves it.
  public struct Word: Sendable, Equatable {
    /// Its folded letters.
    public var spelling: String
    /// Their script.
    public var script: NameScript
  }

  /// A cleaner of names.
  public init() {}

  /// The words of a name; a name of titles and particles alone keeps them.
  public func words(of name: String) -> [Word] {
    let coded = Self.coded(name)
    return coded.words.map { Word(spelling: coded.spelling(of: $0), script: $0.script) }
  }

  /// The words of a name in codes, and the first letters of those that an acronym of it would count:
  /// titles too ("General"), for they are also words of other meaning.
  ///
  /// - Complexity: O(*n*) in letters, about half a microsecond.
  static func coded(_ text: String) -> CodedName {
    var name = NameScanner(text).name
    glue(&name)
    var kept: [CodedName.Word] = []
    kept.reserveCapacity(name.words.count)
    for word in name.words {
      let kinds = NameParticles.kinds(name.letters(of: word), word.script)
      if !kinds.contains(.dropped) { kept.append(word) }
      if !kinds.contains(.small), let first = name.letters(of: word).first {
        name.initials.append(first & ~CodedName.foreign)
      }
    }
    if !kept.isEmpty { name.words = kept }
    return name
  }

  /// Joins Abd and Abu with what follows; drops articles.
  private static func glue(_ name: inout CodedName) {
    let words = name.words
    var result: [CodedName.Word] = []
    result.reserveCapacity(words.count)
    var index = 0
    while index < words.count {
      let word = words[index]
      guard index + 1 < words.count else {
        result.append(word)
        break
      }
      let kinds = NameParticles.kinds(name.letters(of: word), word.script)
      if kinds.contains(.servant) || kinds.contains(.father) {
        // "Abd al-Aziz", "Abdul Aziz", عبد العزيز
        let skipsArticle = word.script == .latin && isArticle(index + 1, words, name)
        let next = index + (skipsArticle ? 2 : 1)
        result.append(
          kinds.contains(.servant)
            ? servant(of: words[next], word.script, &name)
            : joined(fatherHead[word.script] ?? [], words[next], word.script, &name))
        index = next + 1
      } else {
        if word.script == .arabic || !isArticle(index, words, name) { result.append(word) }
        index += 1
      }
    }
    name.words = result
  }

  /// Whether a word is the article of the word after it.
  private static func isArticle(
    _ index: Int, _ words: [CodedName.Word], _ name: CodedName
  ) -> Bool {
    guard index + 1 < words.count, words[index].script == .latin else { return false }
    // Before a word in the other script the article keeps its l.
    let next = words[index + 1]
    return NameParticles.isArticle(
      name.letters(of: words[index]), before: next.script == .latin ? name.letters(of: next) : [])
  }

  /// A name of Abd and what he serves.
  private static func servant(
    of word: CodedName.Word, _ script: NameScript, _ name: inout CodedName
  ) -> CodedName.Word {
    var head = servantHead[script] ?? []
    if script == .arabic,
      word.script == .latin || !name.letters(of: word).starts(with: NameParticles.arabicArticle)
    {
      head += NameParticles.arabicArticle
    }
    return joined(head, word, script, &name)
  }

  /// A word of some letters and those of another word.
  private static func joined(
    _ head: [UInt8], _ word: CodedName.Word, _ script: NameScript, _ name: inout CodedName
  ) -> CodedName.Word {
    let rest = Array(name.letters(of: word))
    let start = name.letters.count
    name.letters += head
    name.letters += word.script == script ? rest : rest.map { $0 | CodedName.foreign }
    return CodedName.Word(letters: start..<name.letters.count, script: script)
  }

  private static let servantHead = heads("abdal", "عبد")
  private static let fatherHead = heads("abu", "ابو")

  private static func heads(_ latin: String, _ arabic: String) -> [NameScript: [UInt8]] {
    [.latin: codes(latin, .latin), .arabic: codes(arabic, .arabic)]
  }

  private static func codes(_ text: String, _ script: NameScript) -> [UInt8] {
    text.unicodeScalars.compactMap { NameAlphabet.code($0, in: script) }
  }
}
