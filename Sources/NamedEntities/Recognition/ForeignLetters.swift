private import CResources

/// Tells from its letters alone whether an Arabic word is a foreign name: `فيرجسون` has runs of letters
/// that no word of Arabic has.
///
/// A log-linear model over runs of one to five letters that `Tools/LetterModel` learns from places'
/// and people's names and from the words of a dictionary; it holds neither.
enum ForeignLetters {
  /// The odds that a word is a foreign name and not an everyday word, as a natural logarithm;
  /// of two held-back words in a hundred is it above 1, of 85 names.
  ///
  /// - Complexity: O(*n*) in its letters.
  static func logOdds(of word: some Sequence<Unicode.Scalar>) -> Double {
    var letters: [UInt32] = [edgeBefore]
    for scalar in word {
      if let letter = folded(scalar) { letters.append(letter) }
    }
    letters.append(edgeBehind)
    let resource = khabar_letter_model()
    let weights = UnsafeBufferPointer(start: resource.bytes, count: resource.count)
    guard weights.count == size else { return 0 }
    var sum = 0
    for start in letters.indices {
      var hash: UInt32 = 2_166_136_261
      for end in start..<min(start + longest, letters.count) {
        hash = (hash ^ letters[end]) &* 16_777_619
        // The edge of a word by itself tells nothing.
        if end == start, end == 0 || end == letters.count - 1 { continue }
        let place = Int((hash ^ hash >> 15) & UInt32(size - 1))
        sum += Int(Int8(bitPattern: weights[place]))
      }
    }
    return Double(sum) / scale
  }

  /// A letter as the model was taught it; `nil` for marks.
  private static func folded(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0x0622, 0x0623, 0x0625: 0x0627
    case 0x0649: 0x064A
    case 0x064B...0x0652, 0x0640, 0x0670: nil
    default: scalar.value
    }
  }

  // The same as in Tools/LetterModel/train.py.
  private static let size = 1 << 15
  private static let longest = 5
  private static let scale = 12.0
  private static let edgeBefore = Unicode.Scalar("^").value
  private static let edgeBehind = Unicode.Scalar("$").value
}
