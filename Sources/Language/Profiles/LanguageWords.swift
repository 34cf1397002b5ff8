import CResources
import Model

/// A word of a language's lists.
package struct LanguageWord: Hashable, Sendable {
  /// What stands before it in its row: the number of a month, the spelling that it is taken for.
  package let value: String
  /// The word as it stands there.
  package let text: String
  /// Its folded letters, words parted by a blank.
  package let folded: String
  /// Whether it may mean something else.
  package let isAmbiguous: Bool
}

/// What a word of a language's lists is for (`docs/tables.md`).
package enum WordRole: String, CaseIterable, Sendable {
  /// One of the commonest words, which tell a text's language.
  case function
  /// A stop word, which says little of what a text is about.
  case stop
  /// What loses its vowel before another word and is written together with it.
  case elision
  /// What may stand before a verb, together with it.
  case verbPrefix = "verb-prefix"
  /// How verbs behind such a prefix end.
  case verbEnding = "verb-ending"
  /// What an inflected word ends with; the value is how many letters stay at least.
  case ending
  /// A word that nothing is taken off, though it looks as if it could be.
  case whole
  /// A word that is written in two ways; the value is the spelling that stands for both.
  case spelling
  /// The same of stems.
  case stemSpelling = "stem-spelling"
  /// The first part of names that are written in one word or in two.
  case compoundFirst = "compound-first"
  /// Their second part.
  case compoundLast = "compound-last"
  /// A month of the Gregorian calendar; the value is its number.
  case month
  /// A month of the solar Hijri calendar; the value is its number.
  case solarMonth = "solar-month"
  /// A day of the week; the value is its number from 1 for Monday.
  case weekday
  /// A word that may stand between the parts of a date.
  case dateWord = "date-word"
  /// What may follow the number of a day or a year.
  case ordinal
  /// A half of the day behind a time; the value is `am` or `pm`.
  case half
  /// What may stand before a time of day.
  case timeWord = "time-word"
  /// What may stand between hours and minutes: 14h30.
  case hourSign = "hour-sign"
  /// A zone of time by its name; the value is how many minutes it is ahead of UTC.
  case zone
  /// An abbreviation without its last stop, which ends no sentence.
  case abbreviation
  /// A word before a letter that counts classes and ends its sentence like any word: فيتامين د.
  case `class`
  /// A word that begins a sentence rather than a name: "in the U.S. He left".
  case starter
  /// Says who said a quotation that ended in a mark of its own: «نعم!» قال الوزير
  case speech
  /// The label before a source.
  case sourceLabel = "source-label"
  /// How a pointer to another article begins, with or without a colon.
  case pointer
  /// The same, with a colon only.
  case pointerLabel = "pointer-label"
  /// The same, in a line of its own on a page only.
  case pointerOpening = "pointer-opening"
  /// What stands before an author's name.
  case byline
  /// What editors add to headlines in brackets, which is nobody's photo credit.
  case creditRemark = "credit-remark"
  /// How the credit of a picture begins.
  case creditOpening = "credit-opening"
  /// How it ends.
  case creditEnding = "credit-ending"
  /// What pages count pictures by: "image 2 of 5".
  case picture
  /// How a pointer to another article begins in a text that is compared.
  case linkOpening = "link-opening"
  /// How the line with the source begins there.
  case sourceOpening = "source-opening"
  /// An agency in the credit of a picture there.
  case agency
  /// A label of a page that is a line of its own.
  case boilerplate
  /// How notices begin that pages put between paragraphs.
  case notice
  /// What asks readers to follow somebody, beside a network.
  case appeal
  /// A network on which they are asked to.
  case network
  /// A verb that says who says something; the value is where its subject stands, `before` or `behind` it, with
  /// `-feminine` where the verb says that its subject is a woman or a body.
  case saying
  /// The same with the subject of another verb: "…, adding that", مضيفا.
  case sayingOn = "saying-on"
  /// What stands before the one whose words something is: "according to", بحسب.
  case saidBy = "said-by"
  /// His words, behind what says so: على حد قوله.
  case hisWords = "his-words"
  /// A verb that says who hands on what somebody else said.
  case relaying
  /// What stands before him then, where something does: نقلت عن.
  case relayedFrom = "relayed-from"
  /// A verb that says what a statement has in it; the value is what stands before the statement: جاء في بيان.
  case saidIn = "said-in"
  /// What is written together with the one that something is said to: لرويترز.
  case recipient
  /// Who or what speaks without a name: مصدر.
  case speakingNoun = "speaking-noun"
  /// What refers to a speech or letter behind the verb: قال فيها.
  case saidThere = "said-there"
  /// What may stand between an office and the name of the one who bears it: الخبير في شؤون الشرق فلان.
  case subjectBridge = "subject-bridge"
  /// What stands between a verb and the one who does it: "described by".
  case passive
  /// What makes such a verb one that tells who is spoken to: "was told".
  case passiveAuxiliary = "passive-auxiliary"
  /// A text that says something, and is no person.
  case saidText = "said-text"
  /// What joins one noun to another: "the head of the union".
  case nounJoiner = "noun-joiner"
  /// What joins a clause to such a verb: "that", أن.
  case saidThat = "said-that"
  /// A pronoun for the one who spoke; the value is `person` or `body` where it stands for one only.
  case speakerAgain = "speaker-again"
  /// What may stand between a subject and its verb.
  case auxiliary
  /// What stands before a noun, so that the word behind it is no verb.
  case beforeNoun = "before-noun"
  /// What ends the words that tell who speaks.
  case subjectEnd = "subject-end"
  /// A relative pronoun.
  case relative
  /// Who speaks for a body or another person.
  case spokesman
  /// Who stands beside a person and is another one: "his lawyer".
  case kin
  /// What people are called by their office or trade: "the minister".
  case speakingRole = "speaking-role"
  /// What bodies are called: "the company".
  case speakingBody = "speaking-body"
  /// What stands before the title of a work, a slogan or a word that is spoken of.
  case naming
  /// What is written together with the next word and is no part of it: wa, fa.
  case joined
  /// The one who speaks, by his own word.
  case we
}

/// The word lists of one language.
struct LanguageWords: Sendable {
  private var words: [WordRole: [LanguageWord]] = [:]

  /// The lists of all languages that have any.
  private static let tables: [LanguageTag: LanguageWords] = {
    var tables: [LanguageTag: LanguageWords] = [:]
    for profile in LanguageProfile.all {
      let table = khabar_words_of_language(profile.language.rawValue)
      guard table.count > 0 else { continue }
      tables[profile.language] = LanguageWords(
        UnsafeBufferPointer(start: table.bytes, count: table.count))
    }
    return tables
  }()

  /// The lists of a language; `nil` where it has none.
  static func of(_ language: LanguageTag) -> LanguageWords? { tables[language] }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    for row in WordTable(bytes, fieldCount: 2).rows where row.fields.count == 2 {
      guard let role = WordRole(rawValue: row.fields[0]) else { continue }
      words[role, default: []] += row.columns.joined().map {
        LanguageWord(
          value: row.fields[1], text: $0.text, folded: $0.folded, isAmbiguous: $0.isAmbiguous)
      }
    }
  }

  subscript(role: WordRole) -> [LanguageWord] { words[role] ?? [] }
}
