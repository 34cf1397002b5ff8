import Language
import Model

/// The words of a segment as titles may be made of them.
struct TitlePhrases {
  private let reading: SegmentReading
  /// What is named at each word that belongs to a name.
  private let named: [EntityType?]

  /// Words of a title at most.
  private static let longest = 10
  /// What anybody is called.
  private static let courtesies = KeySet(cues: "TitleReader.courtesies")
  /// Titles that the lexicon has as words of other titles.
  private static let heads = KeySet(cues: "TitleReader.heads")
  /// Words that open an apposition and belong to no title.
  private static let openings = KeySet(cues: "TitleReader.openings")

  init(reading: SegmentReading, names: [Mention]) {
    self.reading = reading
    var named: [EntityType?] = Array(repeating: nil, count: reading.tokens.count)
    for name in names {
      for index in Self.tokens(of: reading, in: name.range) { named[index] = name.type }
    }
    self.named = named
  }

  private static func tokens(of reading: SegmentReading, in range: Range<Int>) -> Range<Int> {
    let tokens = reading.tokens
    let first = tokens.firstIndex { $0.range.upperBound > range.lowerBound } ?? tokens.count
    let last = tokens[first...].firstIndex { $0.range.lowerBound >= range.upperBound }
    return first..<(last ?? tokens.count)
  }

  /// The words of a name; `nil` where it has none.
  func tokens(in range: Range<Int>) -> Range<Int>? {
    let tokens = Self.tokens(of: reading, in: range)
    return tokens.isEmpty ? nil : tokens
  }

  // MARK: Words

  private func isTitle(_ index: Int) -> Bool {
    guard named[index] == nil else { return false }
    if reading.isArabic {
      return titleStart(index) != nil && reading.tokens[index].key != ArabicHeadWords.world
    }
    return reading.classes[index].contains(.title) || Self.heads.contains(reading.tokens[index].key)
  }

  /// Where an Arabic title begins in its word, behind proclitics.
  private func titleStart(_ index: Int) -> (skip: Int, losesAlef: Bool)? {
    let whole = reading.classes[index]
    if whole.contains(.function) { return nil }
    if whole.contains(.title) { return (0, false) }
    let split = reading.splits(index).first { !$0.isVerbal && $0.classes.contains(.title) }
    return split.map { ($0.skip, $0.losesAlef) }
  }

  /// Whether a word may stand in a title beside its head.
  private func isPart(_ index: Int) -> Bool {
    if let type = named[index] { return type != .person }
    let classes = reading.possibleClasses[index]
    if !classes.isDisjoint(with: [.title, .titleComplement, .demonym, .organisation]) {
      return !reading.classes[index].contains(.saying)
    }
    if reading.isArabic {
      return reading.startsWithArticle(index) && !reading.classes[index].contains(.function)
    }
    return false
  }

  private func isConnector(_ index: Int) -> Bool {
    !reading.isArabic && named[index] == nil && reading.classes[index].contains(.connector)
      && reading.text(reading.tokens[index].range).lowercased() != "and"
  }

  /// Whether nothing but a blank parts a word from the one before it.
  private func joins(_ index: Int) -> Bool {
    index < reading.tokens.count
      && reading.tokens[index].gap.rawValue <= NameToken.Gap.soft.rawValue
  }

  /// Whether an Arabic title has no article, and says in what follows of what it is one.
  private func isOpen(_ index: Int) -> Bool {
    guard let start = titleStart(index), !start.losesAlef else { return false }
    return !reading.begins(index, skipping: start.skip, with: "ا", "ل")
  }

  // MARK: Before the name

  /// The title that stands right before a word.
  func title(before name: Int) -> String? {
    guard name > 0, name < reading.tokens.count, joins(name) else { return nil }
    var start = name
    while start > 0, start == name || joins(start), name - start < Self.longest {
      let word = start - 1
      guard isPart(word) || isTitle(word) || isConnector(word) else { break }
      // `Libya's Prime Minister`: what is Libya's is the title.
      if reading.tokens[word].shape.contains(.possessive) { break }
      start = word
    }
    guard start < name else { return nil }
    return reading.isArabic
      ? arabicTitle(among: start..<name) : englishTitle(among: start..<name)
  }

  private func arabicTitle(among words: Range<Int>) -> String? {
    // `رئيس الوزراء ووزير الدفاع`: of two offices, the one beside the name.
    let joined = words.last { index in
      index > words.lowerBound && isTitle(index)
        && reading.scalars[reading.tokens[index].range.lowerBound] == "و"
        && (titleStart(index)?.skip ?? 0) > 0
    }
    let words = (joined ?? words.lowerBound)..<words.upperBound
    let first = words.first { isTitle($0) && isOpen($0) } ?? words.last(where: isTitle)
    return first.flatMap { text(of: $0..<words.upperBound) }
  }

  private func englishTitle(among words: Range<Int>) -> String? {
    var words = words
    // What comes before the first `of` has the title; `the government of Prime Minister` begins behind it.
    while !words.isEmpty {
      let connector = words.first(where: isConnector) ?? words.upperBound
      if (words.lowerBound..<connector).contains(where: isTitle) { break }
      words = min(connector + 1, words.upperBound)..<words.upperBound
    }
    return text(of: words)
  }

  // MARK: Behind the name

  /// The title that stands between commas behind a name, from its first word on.
  func title(behind name: Int) -> String? {
    guard name < reading.tokens.count, reading.tokens[name].gap == .comma else { return nil }
    var start = name
    while start < reading.tokens.count, start == name || joins(start),
      Self.openings.contains(reading.tokens[start].key)
        || reading.tokens[start].shape.contains(.possessive)
    {
      start += 1
    }
    var end = start
    while end < reading.tokens.count, end == name || joins(end), end - start < Self.longest,
      isPart(end) || isTitle(end) || isConnector(end)
    {
      end += 1
    }
    // `…, President` and the name of the next one.
    if end < reading.tokens.count, joins(end), named[end] == .person { return nil }
    while end > start, isConnector(end - 1) { end -= 1 }
    guard start < end else { return nil }
    if reading.isArabic { return isTitle(start) ? text(of: start..<end) : nil }
    let head = (start..<end).first(where: isConnector) ?? end
    return (start..<head).contains(where: isTitle) ? text(of: start..<end) : nil
  }

  // MARK: Text

  /// The words of a title as they stand; `nil` for what tells nothing.
  private func text(of words: Range<Int>) -> String? {
    guard !words.isEmpty, words.contains(where: isTitle) else { return nil }
    let keys = words.map { reading.tokens[$0].key }
    if keys.allSatisfy(Self.courtesies.contains) { return nil }
    if words.count == 1, EnglishNameReader.seldomTitles.contains(keys[0]),
      !reading.tokens[words.lowerBound].isCapitalised
    {
      return nil
    }
    let range =
      reading.tokens[words.lowerBound].range
      .lowerBound..<reading.tokens[words.upperBound - 1].range
      .upperBound
    guard reading.isArabic, let start = titleStart(words.lowerBound) else {
      return reading.text(range)
    }
    let rest = reading.text((range.lowerBound + start.skip)..<range.upperBound)
    return start.losesAlef ? "ا" + rest : rest
  }
}
