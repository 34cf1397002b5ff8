import CResources

/// Common words of the news in both languages, grouped by what they mean.
///
/// A row of the table is one meaning: any English word of it may render any Arabic word of it.
struct NewsLexicon: Sendable {
  /// A meaning that a word may have.
  typealias Concept = Int32

  private var english: [String: [Concept]] = [:]
  private var arabic: [String: [Concept]] = [:]
  private var arabicRoots: [String: [Concept]] = [:]

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
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      for word in scanner.words(in: String(decoding: line, as: UTF8.self)) {
        if word.script == .latin {
          english[word.stem, default: []].append(concept)
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
    arabic[form, default: []].append(concept)
    if form.hasSuffix("ه") { arabic[String(form.dropLast()), default: []].append(concept) }
    if let root = ArabicReadings.root(of: form) { arabicRoots[root, default: []].append(concept) }
  }

  /// The meanings of a type, with how sure each is, 0 to 1.
  func concepts(of type: WordType) -> [(concept: Concept, strength: Float)] {
    guard case .word = type.kind else { return [] }
    switch type.script {
    case .latin:
      return (english[type.stem] ?? []).map { ($0, 1) }
    case .arabic:
      var found: [(concept: Concept, strength: Float)] = []
      func note(_ concepts: [Concept]?, _ strength: Float) {
        for concept in concepts ?? [] where !found.contains(where: { $0.concept == concept }) {
          found.append((concept, strength))
        }
      }
      for (index, reading) in ArabicReadings.all(of: type.form).enumerated() {
        note(arabic[reading], index == 0 ? 1 : 0.9)
      }
      if found.isEmpty, let root = ArabicReadings.root(of: type.stem) {
        note(arabicRoots[root], 0.55)
      }
      return found
    case .digits, .other:
      return []
    }
  }
}
