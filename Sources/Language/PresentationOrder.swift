/// Tells from Unicode's presentation forms of Arabic whether a word was stored in the order in which
/// it is seen, from the left, as some old programs and converters of PDF files do.
///
/// Each form says on which sides its letter is joined. In the order of reading a letter that is joined
/// to the next is followed by one that is joined to the one before; the other way round that holds
/// backwards.
struct PresentationOrder {
  /// How a letter is joined, in the order of Unicode's table.
  private struct Form {
    let joinsBefore: Bool
    let joinsAfter: Bool

    /// The form of a scalar from U+FE80 to U+FEFC; `nil` for any other.
    init?(_ scalar: UInt32) {
      guard PresentationOrder.forms.contains(scalar) else { return nil }
      // Letters that join to the next have four forms, the others two.
      let hasFour =
        (0xFE89...0xFE8C).contains(scalar) || (0xFE8F...0xFE92).contains(scalar)
        || (0xFE95...0xFEA8).contains(scalar) || (0xFEB1...0xFEEC).contains(scalar)
        || (0xFEF1...0xFEF4).contains(scalar)
      let start: UInt32 =
        switch scalar {
        case 0xFE80: 0xFE80
        case 0xFE81...0xFE88: 0xFE81
        case 0xFE89...0xFE8C: 0xFE89
        case 0xFE8D...0xFE8E: 0xFE8D
        case 0xFE8F...0xFE92: 0xFE8F
        case 0xFE93...0xFE94: 0xFE93
        case 0xFE95...0xFEA8: 0xFE95
        case 0xFEA9...0xFEB0: 0xFEA9
        case 0xFEB1...0xFEEC: 0xFEB1
        case 0xFEED...0xFEF0: 0xFEED
        case 0xFEF1...0xFEF4: 0xFEF1
        default: 0xFEF5
        }
      let place = (scalar - start) % (hasFour ? 4 : 2)
      joinsBefore = place == 1 || place == 3
      joinsAfter = place >= 2
    }
  }

  /// The scalars that tell how their letter is joined.
  static let forms: ClosedRange<UInt32> = 0xFE80...0xFEFC
  private static let ligatures: ClosedRange<UInt32> = 0xFEF5...0xFEFC

  private var last: Form?
  /// Neighbours that can stand so in the order of reading alone, less those that can in the other.
  private var balance = 0
  /// Letters so far, and those of them that are the lam of a ligature, one bit each.
  private var letterCount = 0
  private var lams: UInt64 = 0

  /// Whether the word stands in the order in which it is seen.
  var isVisual: Bool { balance < 0 }

  /// Whether the word stands in the order in which it is read.
  var isLogical: Bool { balance > 0 }

  /// Takes in the word's next letter.
  mutating func look(at scalar: UInt32) {
    let form = Form(scalar)
    if let last, let form {
      if last.joinsAfter == form.joinsBefore { balance += 1 }
      if form.joinsAfter == last.joinsBefore { balance -= 1 }
    }
    last = form
    if Self.ligatures.contains(scalar) {
      if letterCount < 63 { lams |= 1 << UInt64(letterCount) }
      letterCount += 1
    }
    letterCount += 1
  }

  /// Takes in letters that do not tell how they are joined.
  mutating func skip(letters: Int) {
    last = nil
    letterCount += letters
  }

  /// Puts a folded word of letters of two bytes into the order of reading.
  func turn(_ word: UnsafeMutableBufferPointer<UInt8>) {
    let count = word.count / 2
    guard count == letterCount, word.count.isMultiple(of: 2) else { return }
    func swap(_ first: Int, _ second: Int) {
      word.swapAt(first * 2, second * 2)
      word.swapAt(first * 2 + 1, second * 2 + 1)
    }
    for place in 0..<(count / 2) { swap(place, count - 1 - place) }
    for place in 0..<min(count, 63) where lams >> UInt64(place) & 1 == 1 {
      swap(count - 2 - place, count - 1 - place)
    }
  }
}
