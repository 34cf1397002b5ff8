import CResources

/// Common words of the news in both languages, grouped by what they mean.
///
/// A row of the table is one meaning: any English word of it may render any Arabic word of it.
struct NewsLexicon: Sendable {
  /// A meaning that a word may have.
  typealias Concept = Int32
  /// A meaning of a word, with how sure it is, 0 to 1.
  typealias Meaning = (concept: Concept, strength: Float)

  private var english = KeyTable<[Concept]>()
  private var arabic = KeyTable<[Concept]>()
  private var arabicRoots = KeyTable<[Concept]>()

  /// Which table a meaning comes from.
  enum Field {
    case word
    case place
    case calendar
  }

  private var firstPlace: Concept = 0
  private var firstCalendarWord: Concept = 0

  /// The project's tables, read once.
  static let shared = NewsLexicon()

  private init() {
    let scanner = WordScanner()
    var concept: Concept = 0
    add(khabar_news_lexicon(), scanner, &concept)
    firstPlace = concept
    add(khabar_news_places(), scanner, &concept)
    firstCalendarWord = concept
    add(khabar_news_calendar(), scanner, &concept)
  }

  private mutating func add(
    _ table: khabar_resource, _ scanner: WordScanner, _ concept: inout Concept
  ) {
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    for row in bytes.split(separator: UInt8(ascii: "\n")) where row.first != UInt8(ascii: "#") {
      // What a third column has is for readers of dates.
      let line = Array(row.split(separator: UInt8(ascii: "\t")).prefix(2).joined(separator: [0x09]))
      for word in scanner.words(in: String(decoding: line, as: UTF8.self)) {
        if word.script == .latin {
          Self.add(concept, of: WordKey(word.stem), to: &english)
        } else {
          addArabic(word.form, concept)
        }
      }
      concept += 1
    }
  }

  /// The table that a meaning comes from.
  func field(of concept: Concept) -> Field {
    concept >= firstCalendarWord ? .calendar : concept >= firstPlace ? .place : .word
  }

  private mutating func addArabic(_ form: String, _ concept: Concept) {
    Self.add(concept, of: WordKey(form), to: &arabic)
    if form.hasSuffix("ه") { Self.add(concept, of: WordKey(form.dropLast()), to: &arabic) }
    if let root = ArabicReadings.root(of: form) { Self.add(concept, of: root, to: &arabicRoots) }
  }

  private static func add(
    _ concept: Concept, of word: WordKey, to table: inout KeyTable<[Concept]>
  ) {
    table[word.value] = (table[word.value] ?? []) + [concept]
  }

  /// The meanings of an English word, by the key of its stem.
  func meanings(ofEnglish stem: WordKey) -> [Meaning] {
    (english[stem.value] ?? []).map { ($0, 1) }
  }

  /// The meanings of an Arabic word, by its readings (``ArabicReadings/keys(of:)``) and its stem.
  func meanings(ofArabic readings: [WordKey], stem: String) -> [Meaning] {
    var found: [Meaning] = []
    func note(_ concepts: [Concept]?, _ strength: Float) {
      for concept in concepts ?? [] where !found.contains(where: { $0.concept == concept }) {
        found.append((concept, strength))
      }
    }
    for (index, reading) in readings.enumerated() {
      note(arabic[reading.value], index == 0 ? 1 : 0.9)
    }
    if found.isEmpty, let root = ArabicReadings.root(of: stem) {
      note(arabicRoots[root.value], 0.55)
    }
    return found
  }
}
