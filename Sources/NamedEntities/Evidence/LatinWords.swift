import Language
import Model

/// The words of names in Latin letters that a library holds, found by sound.
///
/// They are read from the library as they are asked for, and kept for a run together with what its
/// articles add.
final class LatinWords {
  /// A word as it counts for Arabic words that sound like it.
  struct Entry {
    var word: ArticleEvidence.Word
    /// What it was before this round.
    var former: Meaning?
    /// Made when an Arabic word first shares a sound with it.
    var outline: SoundOutline?
    /// Made when an Arabic word is first compared with it.
    var prepared: NameWord?

    var meaning: Meaning? { Meaning(word) }
    /// Whether any article has it as part of a name.
    var isMeaningful: Bool { !word.votes.isEmpty }
  }

  /// What a word makes of an Arabic one that sounds like it.
  struct Meaning: Equatable {
    var type: EntityType
    var hasArticle: Bool

    init?(_ word: ArticleEvidence.Word) {
      guard !word.votes.isEmpty else { return nil }
      type = word.votes.heaviest
      hasArticle = word.articles > 0
    }
  }

  /// A word among those of one sound, with what rules most of them out.
  private struct Sounding {
    var number: Int32
    var signature: SoundOutline.Signature
  }

  private let store: any EvidenceStore
  private let model: NameModel
  private(set) var entries: [Entry] = []
  private var numbers = KeyTable<Int32>(minimumCapacity: 1_024)
  /// The words of the sounds that were asked for, and where those of a sound are.
  private var soundings: [[Sounding]] = []
  private var soundingsBySound = KeyTable<Int32>(minimumCapacity: 1_024)
  /// The words that the store did not have when they were first counted.
  private var newBySound = KeyTable<[Int32]>(minimumCapacity: 256)
  /// The words that this round changed.
  private var touched: Set<Int32> = []

  init(store: any EvidenceStore, model: NameModel) {
    self.store = store
    self.model = model
  }

  /// Counts a word of an article, or takes it back.
  func count(_ word: ArticleEvidence.Word, times factor: Int64) throws {
    let number: Int32
    if let known = numbers[word.key] {
      number = known
    } else if let stored = try store.latinWord(word.key) {
      number = append(stored, former: Meaning(stored))
    } else {
      var empty = word
      empty.votes = TypeVotes()
      empty.articles = 0
      number = append(empty, former: nil)
      // Those that were asked for by sound before lack it.
      for sound in Self.sounds(of: word) {
        newBySound[sound] = (newBySound[sound] ?? []) + [number]
        guard let known = soundingsBySound[sound] else { continue }
        soundings[Int(known)].append(sounding(number))
      }
    }
    entries[Int(number)].word.votes.add(word.votes, times: factor)
    entries[Int(number)].word.articles += factor * word.articles
    touched.insert(number)
  }

  private func append(_ word: ArticleEvidence.Word, former: Meaning?) -> Int32 {
    let number = Int32(entries.count)
    entries.append(Entry(word: word, former: former))
    numbers[word.key] = number
    return number
  }

  /// The few words that are likest to an Arabic one by their outlines, of those that have one of its sounds,
  /// the likest first.
  ///
  /// - Complexity: A glance at each word of the sounds.
  func nearest(
    to arabic: SoundOutline, sounding sounds: [UInt64], within farthest: Int, limit: Int
  ) throws -> [Int32] {
    var nearest: [(distance: Int, number: Int32)] = []
    for sound in sounds {
      let alike = soundings[try place(of: sound)]
      for word in alike where word.signature.mayBeNear(arabic.signature, within: farthest) {
        let number = word.number
        guard entries[Int(number)].isMeaningful,
          let distance = outline(number).distance(to: arabic, within: farthest),
          !nearest.contains(where: { $0.number == number })
        else { continue }
        var rank = nearest.count
        while rank > 0, isNearer(distance, number, than: nearest[rank - 1]) { rank -= 1 }
        guard rank < limit else { continue }
        if nearest.count == limit { nearest.removeLast() }
        nearest.insert((distance, number), at: rank)
      }
    }
    return nearest.map(\.number)
  }

  private func isNearer(
    _ distance: Int, _ number: Int32, than other: (distance: Int, number: Int32)
  ) -> Bool {
    guard distance == other.distance else { return distance < other.distance }
    return entries[Int(number)].word.spelling < entries[Int(other.number)].word.spelling
  }

  /// Where the words with a sound are.
  private func place(of sound: UInt64) throws -> Int {
    if let known = soundingsBySound[sound] { return Int(known) }
    var found: [Sounding] = []
    var seen: Set<Int32> = []
    for word in try store.latinWords(sounding: sound) {
      let number = numbers[word.key] ?? append(word, former: Meaning(word))
      if seen.insert(number).inserted { found.append(sounding(number)) }
    }
    for number in newBySound[sound] ?? [] where seen.insert(number).inserted {
      found.append(sounding(number))
    }
    soundings.append(found)
    soundingsBySound[sound] = Int32(soundings.count - 1)
    return soundings.count - 1
  }

  private func sounding(_ number: Int32) -> Sounding {
    Sounding(number: number, signature: outline(number).signature)
  }

  func number(of key: UInt64) -> Int32? { numbers[key] }

  func outline(_ number: Int32) -> SoundOutline {
    if let outline = entries[Int(number)].outline { return outline }
    let outline = SoundOutline(
      latin: Array(entries[Int(number)].word.spelling.unicodeScalars)[...])
    entries[Int(number)].outline = outline
    return outline
  }

  func prepared(_ number: Int32) -> NameWord? {
    if let word = entries[Int(number)].prepared { return word }
    let word = model.soundingWord(entries[Int(number)].word.spelling, .latin)
    entries[Int(number)].prepared = word
    return word
  }

  /// The words that mean something else to Arabic ones than when the round began.
  func changed() -> [Int32] {
    touched.sorted().filter { entries[Int($0)].meaning != entries[Int($0)].former }
  }

  /// Takes what the words mean now for what they meant before.
  func beginRound() {
    for number in touched { entries[Int(number)].former = entries[Int(number)].meaning }
    touched = []
  }

  static func sounds(of word: ArticleEvidence.Word) -> [UInt64] { SoundKey.keys(word.spelling) }

  // MARK: - Words of names

  private static let longestName = 80
  private static let arabicArticles = KeySet(cues: "LatinWords.arabicArticles")

  /// The words of a name that may be looked for by sound; none for names that are translated.
  static func words(
    of name: String, _ type: EntityType, strength: Double
  ) -> [ArticleEvidence.Word] {
    guard type != .miscellaneous, name.unicodeScalars.count < longestName else { return [] }
    let scalars = Array(name.unicodeScalars)
    let tokens = NameTokenizer.tokens(of: scalars)
    // Names of several words that mean something are translated, not written by sound.
    guard type == .person || tokens.count == 1 else { return [] }
    var words: [ArticleEvidence.Word] = []
    for (position, token) in tokens.enumerated() where token.isLatin && token.range.count > 2 {
      guard
        NameLexicon.classes(of: token.key).isDisjoint(with: [
          .particle, .title, .demonym, .noName,
        ])
      else { continue }
      // Initials are spelled out or have a name of their own in Arabic, and sound like any short word.
      if type == .organization, token.shape.contains(.capitals) { continue }
      let hasArticle = position > 0 && arabicArticles.contains(tokens[position - 1].key)
      var votes = TypeVotes()
      votes[type] = max(1, TypeVotes.votes(ofStrength: strength))
      words.append(
        ArticleEvidence.Word(
          key: token.key, spelling: NameFolding.folded(scalars[token.range]), name: name,
          votes: votes, articles: hasArticle ? 1 : 0))
    }
    return words
  }
}
