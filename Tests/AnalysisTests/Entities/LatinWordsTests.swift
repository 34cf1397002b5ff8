import Language
import Model
import Testing

@testable import NamedEntities

/// Latin words by the sound of Arabic ones.
struct LatinWordsTests {
  private static let readings = NameModel.standard.latinReadings
  private static let farthest = 4

  private func arabic(_ word: String) -> SoundOutline {
    SoundOutline(arabic: Array(word.unicodeScalars)[...], Self.readings)
  }

  private func latin(_ word: String) -> SoundOutline {
    SoundOutline(latin: Array(word.unicodeScalars)[...])
  }

  @Test(
    arguments: [
      ("benhaddou", "بنهدو"), ("hollum", "هولوم"), ("tamsel", "تامسل"), ("dourraqi", "دراقي"),
      ("varnholt", "فارنهولت"), ("chambery", "شامبيري"), ("johnson", "جونسون"),
      ("quistgaard", "كويستغارد"),
      ("schroeder", "شرودر"), ("sarkozy", "ساركوزي"), ("guterres", "غوتيريش"),
      ("thatcher", "تاتشر"),
    ])
  func `no glance rules out what an Arabic word is written for`(word: String, spelling: String) {
    #expect(latin(word).signature.mayBeNear(arabic(spelling).signature, within: Self.farthest))
    #expect(latin(word).distance(to: arabic(spelling), within: Self.farthest) != nil)
  }

  @Test(arguments: [
    ("bonar", "بنار"), ("karim", "بريم"), ("kalabasabas", "كلبسبس"), ("marionada", "مرند"),
  ])
  func `a word with other vowels or consonants is not near`(word: String, spelling: String) {
    #expect(latin(word).distance(to: arabic(spelling), within: 0) == nil)
  }

  @Test func `the nearest words are those that a look at all of them finds`() throws {
    let words = LatinWords(store: NoEvidence(), model: .standard)
    let consonants = ["m", "n", "b", "r", "l", "d", "s"]
    let vowels = ["a", "e", "i", "o", "u", "aa", ""]
    var spellings: [String] = []
    for first in consonants {
      for vowel in vowels {
        for second in consonants {
          for last in vowels { spellings.append(first + vowel + second + last) }
        }
      }
    }
    for spelling in spellings.reversed() where spelling.count > 2 {
      var votes = TypeVotes()
      votes[.person] = 1
      try words.count(
        ArticleEvidence.Word(
          key: NameFolding.key(spelling), spelling: spelling, name: spelling, votes: votes,
          articles: 0), times: 1)
    }
    for asked in ["مارا", "نون", "سلام", "دينا", "بر", "لولو", "رمي"] {
      let outline = arabic(asked)
      let sounds = SoundKey.keys(asked)
      let all = Set(spellings.filter { $0.count > 2 })
        .filter { !Set(SoundKey.keys($0)).isDisjoint(with: sounds) }
        .compactMap { spelling in
          latin(spelling).distance(to: outline, within: Self.farthest).map { ($0, spelling) }
        }.sorted { $0 < $1 }
      let nearest = try words.nearest(
        to: outline, sounding: sounds, within: Self.farthest, limit: 3)
      #expect(
        nearest.map { words.entries[Int($0)].word.spelling } == all.prefix(3).map(\.1), "\(asked)")
    }
  }
}
