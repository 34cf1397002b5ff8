/// A slip in typing a word: a letter left out, added, taken for another or swapped with one close by,
/// or a space left out.
struct SpellingEdit: Hashable {
  private enum Kind: Hashable {
    case remove
    case swap(distance: Int)
    case replace(Unicode.Scalar)
    case insert(Unicode.Scalar)
  }

  private let kind: Kind
  /// The letter that it is about, or before which one is added.
  private let position: Int

  /// Whether it is of a kind that seldom happens: in the first letter, or in a space.
  var isUnlikely: Bool { position == 0 || kind == .insert(" ") }

  /// The edits that may turn a word, as it was typed, into the one that was meant, the kinds that
  /// happen most first.
  ///
  /// - Parameter word: Folded letters of one script.
  static func all(for word: [Unicode.Scalar]) -> [SpellingEdit] {
    guard let first = word.first else { return [] }
    let letters = first.isASCII ? latin : arabic
    var edits: [SpellingEdit] = []
    for distance in 1...longestSwap {
      for position in word.indices.dropLast(distance)
      where word[position] != word[position + distance] {
        edits.append(SpellingEdit(kind: .swap(distance: distance), position: position))
      }
    }
    for position in 0...word.count {
      for letter in letters {
        edits.append(SpellingEdit(kind: .insert(letter), position: position))
      }
    }
    for (position, letter) in word.enumerated() {
      for other in letters where other != letter {
        edits.append(SpellingEdit(kind: .replace(other), position: position))
      }
    }
    for position in word.indices {
      edits.append(SpellingEdit(kind: .remove, position: position))
    }
    for position in word.indices.dropFirst(shortestPart).dropLast(shortestPart - 1) {
      edits.append(SpellingEdit(kind: .insert(" "), position: position))
    }
    return edits
  }

  /// The word with the slip undone.
  func applied(to word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var word = word
    switch kind {
    case .remove: word.remove(at: position)
    case .swap(let distance): word.swapAt(position, position + distance)
    case .replace(let letter): word[position] = letter
    case .insert(let letter): word.insert(letter, at: position)
    }
    return word
  }

  /// How far apart two letters stand at most that are swapped, as in "Lybia".
  private static let longestSwap = 3
  /// Letters that either word has where a space was left out.
  private static let shortestPart = 3
  private static let latin = Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars)
  private static let arabic = Array("ابتثجحخدذرزسشصضطظعغفقكلمنهويء".unicodeScalars)
}
