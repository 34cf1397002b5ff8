import Language
import Model

/// A language's words of saying, as their tables have them (`docs/tables.md`).
struct QuotationWords: Sendable {
  /// Words and phrases, looked up by their first word.
  struct Phrases: Sendable {
    private var byFirst: [String: [[String]]] = [:]

    init(_ words: [LanguageWord]) {
      for word in words {
        let parts = word.folded.split(separator: " ").map(String.init)
        guard let first = parts.first else { continue }
        byFirst[first, default: []].append(parts)
      }
      for key in byFirst.keys { byFirst[key]?.sort { $0.count > $1.count } }
    }

    /// How many words from a place on are one of the phrases, 0 where none is; the first of them may be given
    /// in another form.
    func length(at index: Int, of words: [SpokenText.Word], first form: String) -> Int {
      for phrase in byFirst[form] ?? [] {
        let end = index + phrase.count
        if end <= words.count,
          zip(phrase.dropFirst(), words[(index + 1)..<max(index + 1, end)])
            .allSatisfy({ $0 == $1.form })
        {
          return phrase.count
        }
      }
      return 0
    }
  }

  let saying: Set<String>
  /// These, and those that have "it" written together with them: "what the paper said".
  let sayingIt: Set<String>
  /// Verbs of saying that take an object as well, so that what is marked behind them may be one.
  let weakSaying: Set<String>
  /// Verbs whose form says that the subject is a woman or a body.
  let feminine: Set<String>
  /// What is written together with the one that something is said to.
  let recipient: [String]
  let speakingNoun: Set<String>
  /// Whether a verb's subject stands behind it.
  let isVerbFirst: Bool
  let sayingOn: Set<String>
  let saidBy: Phrases
  let hisWords: Set<String>
  /// Words that go on for another verb whose form says that a woman or a body speaks, and that a man does.
  let feminineOn: Set<String>
  let masculineOn: Set<String>
  let relaying: Set<String>
  let relayedFrom: Set<String>
  let saidThat: Set<String>
  /// Those of them whose subject comes next, which may be a name between marks.
  let saidThatBare: Set<String>
  let speakerAgain: Set<String>
  let auxiliary: Set<String>
  let beforeNoun: Set<String>
  let subjectEnd: Set<String>
  let relative: Set<String>
  let spokesman: Set<String>
  let kin: Set<String>
  let role: Set<String>
  let body: Set<String>
  /// Bodies that are meant only where an article names one with the word in its name.
  let bodyByName: Set<String>
  let nounJoiner: Set<String>
  /// What joins a noun to a name only: "the office in Tripoli".
  let placeJoiner: Set<String>
  let againPerson: Set<String>
  let againBody: Set<String>
  let subjectBridge: Set<String>
  let saidThere: Set<String>
  let passive: Set<String>
  let passiveAuxiliary: Set<String>
  let saidText: Set<String>
  /// What stands before a noun that was not spoken of before: "a".
  let indefinite: Set<String>
  let saidIn: Set<String>
  /// What stands before the statement behind such a verb.
  let saidInPreposition: String?
  let naming: Set<String>
  let joined: [String]
  let we: Set<String>
  let abbreviations: Set<String>

  /// The words of each language that has verbs of saying.
  private static let all: [LanguageTag: QuotationWords] = Dictionary(
    LanguageProfile.all.filter { !$0.words(.saying).isEmpty }.map {
      ($0.language, QuotationWords($0))
    }
  ) { first, _ in first }

  /// The words of a language; `nil` where its table has no verbs of saying.
  static func of(_ language: LanguageTag) -> QuotationWords? { all[language.primary] }

  private init(_ profile: LanguageProfile) {
    func words(_ role: WordRole) -> Set<String> { Set(profile.words(role).map(\.folded)) }
    let verbs = profile.words(.saying)
    saying = Set(verbs.filter { $0.value != "behind-object" }.map(\.folded))
    sayingIt = Set(verbs.map(\.folded))
    weakSaying = Set(profile.words(.saying).filter(\.isAmbiguous).map(\.folded))
    isVerbFirst = profile.words(.saying).first?.value == "behind"
    feminine = Set(
      profile.words(.saying).filter { $0.value == "behind-feminine" }.map(\.folded))
    recipient = profile.words(.recipient).map(\.folded)
    speakingNoun = words(.speakingNoun)
    sayingOn = words(.sayingOn)
    saidBy = Phrases(profile.words(.saidBy))
    hisWords = words(.hisWords)
    let goingOn = profile.words(.sayingOn) + profile.words(.hisWords)
    feminineOn = Set(goingOn.filter { $0.value == "feminine" }.map(\.folded))
    masculineOn = Set(goingOn.filter { $0.value == "masculine" }.map(\.folded))
    relaying = words(.relaying)
    relayedFrom = words(.relayedFrom)
    saidThat = words(.saidThat)
    saidThatBare = Set(profile.words(.saidThat).filter(\.isAmbiguous).map(\.folded))
    speakerAgain = words(.speakerAgain)
    auxiliary = words(.auxiliary)
    beforeNoun = words(.beforeNoun)
    subjectEnd = words(.subjectEnd)
    relative = words(.relative)
    spokesman = words(.spokesman)
    kin = words(.kin)
    role = words(.speakingRole)
    body = words(.speakingBody)
    bodyByName = Set(profile.words(.speakingBody).filter(\.isAmbiguous).map(\.folded))
    nounJoiner = Set(profile.words(.nounJoiner).filter { !$0.isAmbiguous }.map(\.folded))
    placeJoiner = Set(profile.words(.nounJoiner).filter(\.isAmbiguous).map(\.folded))
    againPerson = Set(
      profile.words(.speakerAgain).filter { $0.value == "person" }.map(\.folded))
    againBody = Set(profile.words(.speakerAgain).filter { $0.value == "body" }.map(\.folded))
    subjectBridge = words(.subjectBridge)
    saidThere = words(.saidThere)
    passive = words(.passive)
    passiveAuxiliary = words(.passiveAuxiliary)
    saidText = words(.saidText)
    indefinite = Set(profile.words(.beforeNoun).filter(\.isAmbiguous).map(\.folded))
    saidIn = words(.saidIn)
    saidInPreposition = profile.words(.saidIn).first.map { Folding.folded($0.value) }
    naming = words(.naming)
    joined = profile.words(.joined).map(\.folded)
    we = words(.we)
    abbreviations = words(.abbreviation)
  }

  /// A word without what is written together with it, where the rest is in a set; the word where it is itself.
  func bare(_ form: String, in set: Set<String>) -> String? {
    if set.contains(form) { return form }
    for prefix in joined where form.hasPrefix(prefix) {
      let rest = String(form.dropFirst(prefix.count))
      if rest.unicodeScalars.count > 1, set.contains(rest) { return rest }
    }
    return nil
  }

  func contains(_ word: SpokenText.Word, in set: Set<String>) -> Bool {
    bare(word.form, in: set) != nil
  }

  /// Whether a word that goes on for another verb says that a woman speaks; `nil` where it does not tell.
  func isFeminineOn(_ word: SpokenText.Word) -> Bool? {
    if contains(word, in: feminineOn) { return true }
    return contains(word, in: masculineOn) ? false : nil
  }

  /// Whether a word begins a clause of its own by what is written together with it.
  func isJoined(_ form: String, in set: Set<String>) -> Bool {
    !set.contains(form) && bare(form, in: set) != nil
  }
}
