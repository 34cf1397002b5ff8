import Canvas
import Model

/// What the installed dictionaries have for a word, and where it stands.
struct DictionaryPage: Screen {
  /// The word.
  let subject: WordInText
  /// What the dictionaries have for it; `nil` while that is on its way.
  private(set) var lookup: DictionaryLookup?
  /// Why that cannot be told, where that is so.
  private(set) var problem: Problem?
  /// First line on the screen.
  private(set) var top = 0

  init(_ subject: WordInText) {
    self.subject = subject
  }

  static let places: [Place] = [.dictionary]
  static let level = LayerLevel.popup
  static let commands = [
    Command(
      "keep-word", keys: ["+"], in: [.dictionary], .reading,
      help: "Keep the word in your word list, or let it go", hint: "keep",
      action: .own("keep-word"))
  ]

  var place: Place { .dictionary }

  mutating func perform(_ verb: Verb, in context: inout ScreenContext) -> Bool {
    switch verb {
    case .move(let motion):
      let lines = lines(in: context).count
      let page = layout(lines: lines, in: context).rows
      let last = max(0, lines - page)
      top = min(last, motion.target(from: top, count: last + 1, page: page))
    case .own("keep-word"): keep(in: &context)
    case .word:
      // The layers below walk on, and show the entry of the word that they come to.
      context.close()
      context.perform(verb)
      context.perform(.lookUp)
    case .copy: context.copy(subject.word)
    case .back, .close: context.close()
    default: return false
    }
    return true
  }

  private func keep(in context: inout ScreenContext) {
    guard let lookup else { return }
    let word = KeptWord(
      word: subject.word, language: subject.language,
      meanings: lookup.entries.flatMap(\.meanings), sentence: subject.sentence,
      rendering: subject.rendering?.text, article: subject.article)
    context.decide(.keptWord(word, !lookup.isKept))
  }

  mutating func take(_ news: LibraryNews, in context: inout ScreenContext) {
    switch news {
    case .answer(.dictionary(let lookup), to: .dictionary(subject.word)): self.lookup = lookup
    case .failure(let problem, of: .dictionary): self.problem = problem
    case .decided(.keptWord(let word, let isKept)) where word.word == subject.word:
      lookup?.isKept = isKept
    case .undone(.keptWord(let word, let isKept)) where word.word == subject.word:
      lookup?.isKept = !isKept
    default: break
    }
  }

  mutating func settle(in context: inout ScreenContext) {
    if lookup == nil, problem == nil { context.want(.dictionary(subject.word)) }
    guard top > 0 else { return }
    let lines = lines(in: context).count
    top = max(0, min(top, lines - layout(lines: lines, in: context).rows))
  }

  static func draw(_ painter: inout Painter<DictionaryPage>) { painter.drawDictionaryPage() }

  func hints(in context: ScreenContext) -> [Hint] {
    let keep = Hint(.own("keep-word"), lookup?.isKept == true ? "let it go" : "keep")
    return [Hint(.word(.next)), keep, Hint(.undo), Hint(.help), Hint(.close)]
  }
}

extension Place {
  /// The dictionary's entry of a word.
  static let dictionary = Place(
    "dictionary", inWords: "a word's entry", for: .reading, .page)
}
