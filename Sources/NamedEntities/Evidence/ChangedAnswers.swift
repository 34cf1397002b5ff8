import Language
import Model

/// Looks for the Arabic words that sound like another name than before, since some Latin words have changed.
struct ChangedAnswers {
  /// The words that sound like another name, with the new answers.
  private(set) var found: [AskedWord] = []

  private let store: any EvidenceStore
  private let latinWords: LatinWords
  private let names: LibraryNames
  private var changedKeys = KeyTable<Bool>(minimumCapacity: 256)
  private var sounds: [Sound] = []
  private var placesBySound = KeyTable<Int32>(minimumCapacity: 256)
  /// The nearest Latin words to letters by their key, and what letters sound like: words with different
  /// proclitics share their letters.
  private var nearest = KeyTable<[Int32]>(minimumCapacity: 256)
  private var answers = KeyTable<UInt64>(minimumCapacity: 256)
  private var seen: Set<AskedWord> = []

  /// The Arabic words with a sound that were asked about, ready to be looked through.
  private struct Sound {
    var words: [AskedWord]
    var letters: [ArraySlice<Unicode.Scalar>]
    var outlines: [SoundOutline]
    /// What rules most of them out, side by side.
    var signatures: [SoundOutline.Signature]
    /// Those that have been looked up.
    var areDone: [Bool]
  }

  /// A search for what some Latin words have changed.
  init(
    _ changed: [Int32], among latinWords: LatinWords, _ names: LibraryNames,
    in store: any EvidenceStore
  ) {
    self.store = store
    self.latinWords = latinWords
    self.names = names
    for number in changed { changedKeys[latinWords.entries[Int(number)].word.key] = true }
  }

  /// Looks at the words with a sound of a Latin one that has changed.
  ///
  /// - Complexity: A glance at each of them; those that are near enough are looked up.
  mutating func look(at number: Int32, sounding sound: UInt64) throws {
    let sound = try place(of: sound)
    let latin = latinWords.outline(number)
    let entry = latinWords.entries[Int(number)]
    // A word that has come makes a difference only where it is among the nearest; one that has gone makes
    // room for another.
    let isNew = entry.former == nil && entry.isMeaningful
    for place in sounds[sound].signatures.indices
    where !names.isFar(latin.signature, sounds[sound].signatures[place])
      && !sounds[sound].areDone[place]
    {
      guard names.isNear(latin, sounds[sound].outlines[place]) else { continue }
      if isNew, !nearest(to: place, in: sound).contains(number) { continue }
      lookUp(place, in: sound)
    }
  }

  private mutating func place(of sound: UInt64) throws -> Int {
    if let known = placesBySound[sound] { return Int(known) }
    let words = try store.askedWords(sounding: sound)
    let letters = words.map { Array($0.letters.unicodeScalars)[...] }
    let outlines = letters.map(names.outline)
    let place = sounds.count
    sounds.append(
      Sound(
        words: words, letters: letters, outlines: outlines, signatures: outlines.map(\.signature),
        areDone: Array(repeating: false, count: words.count)))
    placesBySound[sound] = Int32(place)
    for (index, word) in words.enumerated() where changedKeys[word.answer] != nil {
      lookUp(index, in: place)
    }
    return place
  }

  private mutating func lookUp(_ place: Int, in sound: Int) {
    sounds[sound].areDone[place] = true
    var asked = sounds[sound].words[place]
    guard seen.insert(asked).inserted else { return }
    let answer = answer(of: place, in: sound)
    guard answer != asked.answer || changedKeys[answer] != nil else { return }
    asked.answer = answer
    found.append(asked)
  }

  private mutating func nearest(to place: Int, in sound: Int) -> [Int32] {
    let letters = sounds[sound].letters[place]
    let key = LibraryNames.key(of: letters)
    if let known = nearest[key] { return known }
    let found = names.candidates(for: letters, sounds[sound].outlines[place])
    nearest[key] = found
    return found
  }

  private mutating func answer(of place: Int, in sound: Int) -> UInt64 {
    let letters = sounds[sound].letters[place]
    let key = LibraryNames.key(of: letters)
    if let known = answers[key] { return known }
    let answer = names.find(letters, among: nearest(to: place, in: sound))?.key ?? 0
    answers[key] = answer
    return answer
  }
}
