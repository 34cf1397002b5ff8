import Language
import Testing

@Suite struct ConsonantSoundTests {
  private func latin(_ word: String) -> [ConsonantSound.Reading] {
    let letters = Array(word.unicodeScalars)
    var readings: [ConsonantSound.Reading] = []
    var place = 0
    while place < letters.count {
      let next = place + 1 < letters.count ? letters[place + 1] : " "
      let reading = ConsonantSound.latin(letters[place], before: next)
      if let reading { readings.append(reading) }
      place += reading?.length ?? 1
    }
    return readings
  }

  @Test(arguments: [
    ("khalid", "خالد"), ("ghassan", "غسان"), ("sharif", "شريف"), ("qasim", "قاسم"),
    ("tareq", "طارق"),
    ("nadhir", "نذير"), ("petros", "بطرس"), ("cicero", "سيسيرو"), ("carla", "كارلا"),
    ("ibrahim", "ابراهيم"),
    ("zhukov", "جوكوف"), ("philip", "فيليب"),
  ])
  func `a name has the same sounds in both scripts`(name: String, arabic: String) {
    let sounds = arabic.unicodeScalars.compactMap(ConsonantSound.arabic)
    let readings = latin(name)
    func undoubled(_ sounds: [ConsonantSound]) -> [ConsonantSound] {
      sounds.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
    #expect(undoubled(readings.map(\.surest)) == undoubled(sounds))
  }

  @Test func `a letter with two readings has both, the likelier one first`() {
    #expect(latin("jc").map(\.possible) == [[.g, .k], [.k, .s]])
    #expect(latin("ce").map(\.surest) == [.s])
    #expect(latin("th").map(\.possible) == [[.t, .d]])
    #expect(latin("aeiouhwy").isEmpty)
    #expect("اوىهعحءي".unicodeScalars.compactMap(ConsonantSound.arabic).isEmpty)
  }
}
