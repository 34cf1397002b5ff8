import CustomDump
import Model
import Testing

@testable import Storage

/// Spellings and what articles tell of names, as the library keeps them.
@Suite struct LinkedSpellingTests {
  private static let spelling = LinkedSpelling(
    identity: LinkedSpelling.Identity(text: "Marla Quistgaard", language: .english, type: .person),
    key: "marla quistgaard", known: "quistgaard", reasons: [.known, .sound(name: "Quistgard", hundredths: 93)])

  @Test func `a spelling comes back as it went in, with what it is linked to`() throws {
    let store = try Store.inMemory()
    let other = LinkedSpelling(
      identity: LinkedSpelling.Identity(
        text: "كويستغارد", language: .arabic, type: .person, whole: 1),
      key: "كويستغارد")
    try store.write { writer in
      var kept = Self.spelling
      kept.number = try writer.insert(kept, keys: [7, .max])
      #expect(kept.number == 1)
      let second = try writer.insert(other, keys: [7])
      let link = SpellingLink(left: 1, right: second, kind: .sound, score: 0.75)
      try writer.insert(link, origin: nil)
      expectNoDifference(try writer.spelling(1), kept)
      expectNoDifference(try writer.links(of: 1), [link])
      #expect(try writer.spellings(under: 7) == [1, second])
      #expect(try writer.spellings(under: .max) == [1])
      #expect(try writer.parts(of: 1) == [second])
      #expect(try writer.spelling(3) == nil)
    }
  }

  @Test func `what an entity is called goes by its most frequent spellings`() throws {
    let store = try Store.inMemory()
    try store.write { writer in
      try writer.add([.sample("a", "Title", "Brennick and Brenik")], at: 1)
      var spellings: [LinkedSpelling] = []
      for (text, whole) in [("Brenik", 0), ("Brennick", 0), ("Brenik", 1), ("Unheard", 0)] {
        var spelling = LinkedSpelling(
          identity: LinkedSpelling.Identity(
            text: text, language: .english, type: .location, whole: Int64(whole)),
          key: text.lowercased())
        spelling.number = try writer.insert(spelling, keys: [])
        spelling.entity = "loc-brennick"
        spellings.append(spelling)
      }
      try writer.save(spellings)
      let mentioned: [Int64] = [1, 2, 2, 2, 3]
      try writer.setMentions(
        mentioned.map { number in
          Mention(
            segment: 1, range: 0..<1, type: .location,
            text: spellings[Int(number) - 1].identity.text, language: .english)
        }, spellings: mentioned, of: "a")
      let used = try writer.spellingsInUse(of: "loc-brennick")
      #expect(used.map(\.form.text) == ["Brennick", "Brenik"])
      #expect(used.map(\.form.count) == [3, 2])
      #expect(used.map(\.type) == [.location, .location])
    }
  }

  @Test func `an Arabic word that is asked about again keeps the newer answer`() throws {
    let store = try Store.inMemory()
    let asked = AskedWord(letters: "برنيق", word: "وبرنيق", answer: 3)
    var newer = asked
    newer.answer = 4
    try store.write { writer in
      for word in [asked, asked, newer] { try writer.save([word]) { _ in [9, 10] } }
      #expect(try writer.askedWords(sounding: 9) == [newer])
      #expect(try writer.askedWords(sounding: 10) == [newer])
      #expect(try writer.askedWords(sounding: 11).isEmpty)
    }
  }

  @Test func `words and votes of names come back as the sums of what articles told`() throws {
    let store = try Store.inMemory()
    var votes = TypeVotes()
    votes[.person] = 2
    let word = ArticleEvidence.Word(
      key: .max - 1, spelling: "brennick", name: "Brennick", votes: votes, articles: 1)
    try store.write { writer in
      for _ in 0..<2 { try writer.add(votes: [5: votes], words: [word]) { _ in [9] } }
      votes[.person] = 4
      var sum = word
      sum.votes = votes
      sum.articles = 2
      #expect(try writer.votes(for: 5) == votes)
      #expect(try writer.votes(for: 6).isEmpty)
      expectNoDifference(try writer.latinWord(.max - 1), sum)
      expectNoDifference(try writer.latinWords(sounding: 9), [sum])
      #expect(try writer.latinWord(1) == nil)
    }
  }

  @Test(arguments: [Store.Expectation.much, .little])
  func `much that is written is kept like little`(expectation: Store.Expectation) throws {
    let store = try Store.inMemory()
    try store.expect(expectation)
    try store.write { try $0.add([.sample("a", "Title")], at: 1) }
    #expect(try store.read { try $0.articleCount } == 1)
  }
}
