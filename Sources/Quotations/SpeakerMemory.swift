import Model

/// Who was spoken of in an article up to a place, to tell whom "he", "the minister" and a verb without a subject
/// mean.
struct SpeakerMemory {
  /// A person that the text names, with the words that stand beside the name.
  private struct Person {
    var mention: Int
    var name: [String]
    var words: Set<String>
  }

  let mentions: [Mention]
  private var people: [Person] = []
  private var bodies: [(mention: Int, words: Set<String>)] = []
  /// The one who spoke last.
  private(set) var last: QuotedSpeaker?
  private var lastPerson: QuotedSpeaker?
  private var lastBody: QuotedSpeaker?
  private var byGender: [Bool: QuotedSpeaker] = [:]
  /// The person whom the last sentence is about, where that is not the one who spoke last.
  private var subject: Int?

  init(mentions: [Mention], texts: [SpokenText]) {
    self.mentions = mentions
    for text in texts {
      var seen: Set<Int> = []
      for (index, word) in text.words.enumerated() {
        guard let mention = word.mention, seen.insert(mention).inserted else { continue }
        let end = text.words[index...].firstIndex { $0.mention != mention } ?? text.words.count
        if end == index + 1,
          QuotationWords.of(text.language)?.subjectEnd.contains(word.form) == true
        {
          continue
        }
        switch mentions[mention].type {
        case .person: note(mention, index..<end, in: text)
        case .organization: bodies.append((mention, Set(text.words[index..<end].map(\.form))))
        default: break
        }
      }
    }
  }

  private mutating func note(_ mention: Int, _ name: Range<Int>, in text: SpokenText) {
    var words: Set<String> = []
    var index = name.lowerBound
    while index > 0, name.lowerBound - index < 8, text.words[index].gap <= .comma,
      text.words[index - 1].mention.map({ mentions[$0].type != .person }) ?? true
    {
      index -= 1
      words.insert(Self.indefinite(text.words[index].form))
    }
    index = name.upperBound
    if index < text.words.count, text.words[index].gap == .comma {
      while index < text.words.count, index - name.upperBound < 8,
        text.words[index].gap < .colon,
        text.words[index].mention.map({ mentions[$0].type != .person }) ?? true
      {
        words.insert(Self.indefinite(text.words[index].form))
        index += 1
      }
    }
    people.append(
      Person(mention: mention, name: text.words[name].map(\.form), words: words))
  }

  /// An Arabic word without its article.
  static func indefinite(_ form: String) -> String {
    form.hasPrefix("ال") && form.unicodeScalars.count > 4 ? String(form.dropFirst(2)) : form
  }

  /// Notes that somebody spoke.
  mutating func note(_ speaker: QuotedSpeaker, isFeminine: Bool?, isText: Bool) {
    if let isFeminine { byGender[isFeminine] = speaker }
    last = speaker
    subject = nil
    let type = speaker.mention.map { mentions[$0].type }
    if type != .organization, type != .location, !isText { lastPerson = speaker }
    if type != .person { lastBody = speaker }
  }

  /// Notes whom a sentence is about.
  mutating func note(subject mention: Int) {
    subject = mention
  }

  /// What a reference may stand for.
  enum Kind {
    case anybody, person, body
  }

  /// Whom "he" or a verb without a subject means.
  func again(_ kind: Kind, isVerbFirst: Bool, isFeminine: Bool? = nil) -> QuotedSpeaker? {
    if kind != .body, let subject, !isVerbFirst || last == nil {
      return QuotedSpeaker(
        words: mentions[subject].text, place: place(of: subject), mention: subject)
    }
    if let isFeminine, let speaker = byGender[isFeminine] { return speaker }
    switch kind {
    case .anybody: return last
    case .person:
      if let lastPerson { return lastPerson }
      // Before any person is named, a body that a name stands for, or nobody.
      return last?.mention == nil ? nil : last
    case .body: return lastBody ?? last
    }
  }

  /// The person whose name ends in a word.
  func person(named word: String, before place: SegmentRange) -> Int? {
    people.last { $0.name.count > 1 && $0.name.last == word && self.place(of: $0.mention) < place }?
      .mention
  }

  /// The person who bears an office that a text calls him by, the last one named before a place.
  ///
  /// - Parameter others: What stands beside the office, as the country that a president is of: who bears the office
  ///   with other words and none of these is another one.
  func person(called title: String, beside others: [String], before place: SegmentRange) -> Int? {
    let title = Self.indefinite(title)
    let others = Set(others.map(Self.indefinite))
    let bearers = people.filter { person in
      person.words.contains(title)
        && (others.isEmpty || person.words.count == 1 || !person.words.isDisjoint(with: others))
    }
    let before = bearers.last { self.place(of: $0.mention) < place }
    return (before ?? bearers.first)?.mention
  }

  /// The body that a text calls "the company": the one that spoke last, one that has the word in its name,
  /// or the one named last.
  func body(called word: String, isNamed: Bool, before place: SegmentRange) -> Int? {
    let word = Self.indefinite(word)
    let earlier = bodies.filter { self.place(of: $0.mention) < place }
    if let named = earlier.last(where: { $0.words.contains { Self.indefinite($0) == word } }) {
      return named.mention
    }
    guard !isNamed else { return nil }
    if let mention = last?.mention, mentions[mention].type == .organization { return mention }
    // News tells of the body that it is about first.
    return earlier.first?.mention
  }

  func place(of mention: Int) -> SegmentRange {
    SegmentRange(segment: mentions[mention].segment, range: mentions[mention].range)
  }
}
