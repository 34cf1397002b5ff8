import CResources
import Language

/// The words that name detection goes by: titles, head words, given names, demonyms, common words.
///
/// ``NameLexiconTables`` makes it of the tables `entities-words`, `entities-given-names`,
/// `entities-demonyms`, `entities-english-words`, `entities-people-names` and `news-lexicon`; it is used as it
/// was compiled.
package enum NameLexicon {
  /// What a word may be; most words are none of these.
  package struct WordClass: OptionSet, Hashable, Sendable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) {
      self.rawValue = rawValue
    }

    package static let title = WordClass(rawValue: 1 << 0)
    package static let titleComplement = WordClass(rawValue: 1 << 1)
    package static let organisation = WordClass(rawValue: 1 << 2)
    package static let newspaper = WordClass(rawValue: 1 << 3)
    package static let place = WordClass(rawValue: 1 << 4)
    package static let placeHead = WordClass(rawValue: 1 << 5)
    package static let calendar = WordClass(rawValue: 1 << 6)
    package static let noName = WordClass(rawValue: 1 << 7)
    package static let saying = WordClass(rawValue: 1 << 8)
    package static let locative = WordClass(rawValue: 1 << 9)
    package static let abbreviation = WordClass(rawValue: 1 << 10)
    package static let particle = WordClass(rawValue: 1 << 11)
    package static let connector = WordClass(rawValue: 1 << 12)
    package static let function = WordClass(rawValue: 1 << 13)
    package static let common = WordClass(rawValue: 1 << 14)
    package static let givenName = WordClass(rawValue: 1 << 15)
    /// A given name that is an everyday word too.
    package static let weakGivenName = WordClass(rawValue: 1 << 16)
    package static let demonym = WordClass(rawValue: 1 << 17)
    package static let person = WordClass(rawValue: 1 << 18)
    /// The second word of a compound given name: `الدين`, `الله`.
    package static let nameTail = WordClass(rawValue: 1 << 19)
  }

  /// The classes of a folded word.
  package static func classes(of key: UInt64) -> WordClass {
    words.index(of: key).map { WordClass(rawValue: classes[$0]) } ?? []
  }

  /// Whether a Latin word is an everyday English word, as it stands or by what it is made of.
  package static func isEnglishWord(_ word: ArraySlice<Unicode.Scalar>, key: UInt64) -> Bool {
    isListedEnglishWord(key) || EnglishEndings.isDerived(word)
  }

  /// Whether a folded Latin word stands in the list of everyday words, which leaves out what
  /// ``EnglishEndings`` tells.
  package static func isListedEnglishWord(_ key: UInt64) -> Bool {
    englishWords.index(of: key) != nil
  }

  /// Whether a folded Latin word is a given or family name somewhere in the world, and nothing else that
  /// is known.
  package static func isNameOfPeople(_ key: UInt64) -> Bool { people.index(of: key) != nil }

  /// Abbreviations that a dot follows in mid-sentence.
  static func isAbbreviation(_ key: UInt64) -> Bool { classes(of: key).contains(.abbreviation) }

  /// Demonyms of several words (`North Korean`, `كوري شمالي`).
  static let demonymPhrases = PhraseTrie<Demonym>(
    table, section: NameLexiconTables.Section.demonymPhrases)

  /// That a phrase is a demonym: there is no more to it.
  struct Demonym: CompiledRecord {
    static let width = 0
    var numbers: [UInt32] { [] }

    init() {}
    init(_ numbers: CompiledSection<UInt32>, at position: Int) {}
  }

  private static let table = CompiledTable(khabar_name_lexicon())
  private static let words = CompiledKeys(table, section: NameLexiconTables.Section.words)
  private static let classes: CompiledSection<UInt32> = table.section(
    NameLexiconTables.Section.classes)
  private static let englishWords = CompiledKeys(
    table, section: NameLexiconTables.Section.englishWords)
  private static let people = CompiledKeys(table, section: NameLexiconTables.Section.people)
}
