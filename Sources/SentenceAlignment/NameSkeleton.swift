package import Language

/// The consonants of a name as they sound in either script: a quick sieve before the sound model.
package struct NameSkeleton {
  /// A bit for each class of sounds that the name has.
  private(set) var sounds: UInt32 = 0
  /// How many consonants it has, doubled ones counted once.
  package private(set) var count = 0
  /// The consonants in order, as one number: equal for names that sound alike letter by letter.
  package private(set) var key: UInt64 = 0
  private var first: UInt16 = 0
  private var last: UInt16 = 0

  /// The skeleton of a folded word.
  package init(_ form: String, script: WordScript) {
    let scalars = Array(form.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if script == .latin {
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        let reading = ConsonantSound.latin(scalars[index], before: next)
        if let reading { push(reading.surest) }
        index += reading?.length ?? 1
      } else {
        if let sound = ConsonantSound.arabic(scalars[index]) { push(sound) }
        index += 1
      }
    }
  }

  /// A letter for each sound. Libraries keep numbers that are made of them.
  private static let letters = Array("btdgkrsflmn".utf8)

  private mutating func push(_ sound: ConsonantSound) {
    guard sound.rawValue != last else { return }
    if count == 0 { first = sound.rawValue }
    last = sound.rawValue
    count += 1
    sounds |= UInt32(sound.rawValue)
    key = key &* 31 &+ UInt64(Self.letters[sound.rawValue.trailingZeroBitCount])
  }

  /// Whether two names might be one to a forgiving ear: they begin alike and share most sounds.
  func resembles(_ other: NameSkeleton) -> Bool {
    first == other.first && Self.mayMatch(self, other)
  }

  /// Whether two names share enough sounds to be worth a closer look.
  package static func mayMatch(_ left: NameSkeleton, _ right: NameSkeleton) -> Bool {
    guard abs(left.count - right.count) <= 2 else { return false }
    let shared = (left.sounds & right.sounds).nonzeroBitCount
    let all = (left.sounds | right.sounds).nonzeroBitCount
    return shared * 2 >= all
  }
}
