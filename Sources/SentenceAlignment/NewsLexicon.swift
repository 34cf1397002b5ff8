import CResources
import Language

/// Common words of the news in both languages, grouped by what they mean.
///
/// A row of the table is one meaning: any English word of it may render any Arabic word of it.
package struct NewsLexicon: Sendable {
  /// A meaning that a word may have.
  package typealias Concept = Int32
  /// A meaning of a word, with how sure it is, 0 to 1.
  package typealias Meaning = (concept: Concept, strength: Float)

  /// Which table a meaning comes from.
  package enum Field {
    case word
    case place
    case calendar
  }

  private let english: CompiledLists
  private let arabic: CompiledLists
  private let arabicRoots: CompiledLists
  private let firstPlace: Concept
  private let firstCalendarWord: Concept

  /// The project's tables, used as they were compiled.
  package static let shared = NewsLexicon(CompiledTable(khabar_news_lexicon()))

  private init(_ table: CompiledTable) {
    english = CompiledLists(table, section: Section.english)
    arabic = CompiledLists(table, section: Section.arabic)
    arabicRoots = CompiledLists(table, section: Section.arabicRoots)
    let firsts: CompiledSection<UInt32> = table.section(Section.fields)
    firstPlace = Concept(firsts[0])
    firstCalendarWord = Concept(firsts[1])
  }

  /// The table that a meaning comes from.
  package func field(of concept: Concept) -> Field {
    concept >= firstCalendarWord ? .calendar : concept >= firstPlace ? .place : .word
  }

  /// The meanings of an English word, by the key of its stem.
  func meanings(ofEnglish stem: WordKey) -> [Meaning] {
    english[stem.value].map { (Concept($0), 1) }
  }

  /// The meanings of an Arabic word, by its readings (``ArabicReadings/keys(of:)``) and its stem.
  func meanings(ofArabic readings: [WordKey], stem: String) -> [Meaning] {
    var found: [Meaning] = []
    func note(_ concepts: Slice<CompiledSection<UInt32>>, _ strength: Float) {
      for concept in concepts.lazy.map(Concept.init)
      where !found.contains(where: { $0.concept == concept }) {
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

// MARK: - The tables that people write

extension NewsLexicon {
  /// Where each part stands in the compiled table.
  private enum Section {
    static let english = 0
    static let arabic = english + CompiledLists.sectionCount
    static let arabicRoots = arabic + CompiledLists.sectionCount
    static let fields = arabicRoots + CompiledLists.sectionCount
  }

  /// The compiled table of the texts that people write.
  static func compiled(words: String, places: String, calendar: String) -> [UInt8] {
    var english: [UInt64: [UInt32]] = [:]
    var arabic: [UInt64: [UInt32]] = [:]
    var arabicRoots: [UInt64: [UInt32]] = [:]
    var firsts: [UInt32] = []
    var concept: UInt32 = 0
    let scanner = WordScanner()
    for table in [words, places, calendar] {
      for line in table.split(separator: "\n") where !line.hasPrefix("#") {
        // What a third column has is for readers of dates.
        let names = line.split(separator: "\t").prefix(2).joined(separator: "\t")
        for word in scanner.words(in: names) {
          guard word.script != .latin else {
            english[WordKey(word.stem).value, default: []].append(concept)
            continue
          }
          let form = word.form
          arabic[WordKey(form).value, default: []].append(concept)
          if form.hasSuffix("ه") {
            arabic[WordKey(form.dropLast()).value, default: []].append(concept)
          }
          if let root = ArabicReadings.root(of: form) {
            arabicRoots[root.value, default: []].append(concept)
          }
        }
        concept += 1
      }
      firsts.append(concept)
    }
    var writer = CompiledTableWriter()
    for lists in [english, arabic, arabicRoots] { CompiledLists.write(lists, to: &writer) }
    writer.add(Array(firsts.dropLast()))
    return writer.bytes
  }
}
