import Browser
import Canvas
import Model
import Testing

/// A browser at work: keys go in, its questions are answered at once, screens come out.
struct Session {
  private(set) var state: State
  var library: SeedLibrary
  /// Effects other than questions, in order.
  private(set) var effects: [Effect] = []
  /// Questions that wait, while answers are held back.
  private(set) var waiting: [(question: Question, generation: Int)] = []
  var holdsAnswersBack = false
  /// Whether the library has not paired its articles yet.
  var hidesCounterparts = false

  init(
    columns: Int = 120, rows: Int = 40, library: SeedLibrary? = nil, keymap: Keymap = .standard,
    place: ReadingPlace? = nil, offersTour: Bool = false
  ) throws {
    let library = try library ?? SeedLibrary()
    self.library = library
    state = State(
      size: Size(columns: columns, rows: rows), library: library.status, keymap: keymap,
      exportFormats: [
        ExportChoice(name: "tmx", summary: "Translation memory"),
        ExportChoice(name: "html", summary: "One page"),
      ], listExportFormats: [ExportChoice(name: "jsonl", summary: "Whole articles")],
      place: place, offersTour: offersTour)
  }

  /// A browser that shows its first screen.
  static func started(
    columns: Int = 120, rows: Int = 40, library: SeedLibrary? = nil
  ) throws -> Session {
    var session = try Session(columns: columns, rows: rows, library: library)
    session.send(.start)
    return session
  }

  mutating func send(_ action: Action) {
    run(update(&state, action))
  }

  /// Presses keys by their names, parted by blanks.
  mutating func press(_ names: String) throws {
    for name in names.split(separator: " ") {
      let key = try #require(Key(String(name)), "\(name) names no key")
      send(.event(.key(key)))
    }
  }

  mutating func type(_ text: String) {
    for character in text { send(.event(.key(Key(character)))) }
  }

  mutating func resize(columns: Int, rows: Int) {
    send(.event(.resize(Size(columns: columns, rows: rows))))
  }

  /// Answers what waits, the newest question first where `newestFirst` says so.
  mutating func answerAll(newestFirst: Bool = false) {
    let questions = newestFirst ? waiting.reversed() : waiting
    waiting = []
    for (question, generation) in questions {
      send(.response(answer(question), generation: generation))
    }
  }

  mutating func forgetWaiting() { waiting = [] }

  private func answer(_ question: Question) -> Answer {
    if hidesCounterparts, case .counterparts(let id) = question {
      return .counterparts([], of: id)
    }
    return library.answer(question)
  }

  /// The state, for actions whose effects the test keeps back.
  var unfinished: State {
    get { state }
    set { state = newValue }
  }

  var screen: String { state.frame().snapshot() }

  private mutating func run(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .ask(let question, let generation):
        if holdsAnswersBack {
          waiting.append((question, generation))
        } else {
          send(.response(answer(question), generation: generation))
        }
      case .markRead(let filter, let index):
        let decision = Decision.allRead(library.unread(in: filter, before: index), true)
        library.keep(decision)
        send(.decided(decision))
      case .decide(let decision):
        self.effects.append(effect)
        library.keep(decision)
        send(.decided(decision))
      case .decideForMany(let decision):
        library.keep(decision)
        send(.decided(decision))
      default:
        self.effects.append(effect)
      }
    }
  }
}
