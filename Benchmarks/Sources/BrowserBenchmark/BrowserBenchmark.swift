import Browser
import Canvas
import Foundation
import Model

/// Times what a key costs in the browser: taking it in and making the next screen.
///
/// Times are of the processor and beside them as multiples of filling a blank screen of the same
/// size, so that the figures travel. Run it as
/// `swift run -c release --package-path Benchmarks BrowserBenchmark`.
@main
struct BrowserBenchmark {
  static let size = Size(columns: 200, rows: 50)
  static let blank = time { _ in Frame(size: size).size.rows }

  static func main() throws {
    let arabic = try segments(of: "004_f2ae8bf9f493e07b", language: .arabic)
    let english = try segments(of: "000_47907666eaccce83", language: .english)
    print("A screen of 200 by 50; a frame on the screen lasts 16.7 ms")
    report("a blank screen", blank)

    for (name, segments) in [("English", english), ("Arabic", arabic)] {
      var library = Library(article: article(segments, repeated: 400))
      print("\nAn article of \(library.scalars) characters, \(name)")
      report("open it", time(rounds: 11) { _ in library.open() })
      library.start()
      report("a line down", time { _ in library.press("j") })
      report("a screenful down", time { _ in library.press("Ctrl-f") })
      report(
        "to the end and back",
        time { $0.isMultiple(of: 2) ? library.press("G") : library.press("g") })
      report(
        "another width",
        time {
          library.resize(Size(columns: $0.isMultiple(of: 2) ? 200 : 180, rows: 50))
        })
    }

    var library = Library(article: article(english, repeated: 1))
    library.start()
    _ = library.press("Tab Tab")
    print("\nA list of 1,000,000 articles")
    report("an article down", time { _ in library.press("j") })
    report("a screenful down", time { _ in library.press("Ctrl-f") })
    report(
      "to the end and back", time { $0.isMultiple(of: 2) ? library.press("G") : library.press("g") }
    )
    report(
      "type a letter of a search",
      time { $0.isMultiple(of: 2) ? library.press("/ a") : library.press("Esc") })
    report("the help", time { $0.isMultiple(of: 2) ? library.press("?") : library.press("Esc") })

    library = Library(
      article: article(arabic, repeated: 20), counterpart: article(english, repeated: 20))
    library.start()
    print("\nA comparison of \(library.beads) rows")
    report("open it", time { $0.isMultiple(of: 2) ? library.press("c") : library.press("Esc") })
    _ = library.press("Esc c")
    report("a row down", time { _ in library.press("j") })
    report("a screenful down", time { _ in library.press("Ctrl-f") })
    report(
      "to the end and back", time { $0.isMultiple(of: 2) ? library.press("G") : library.press("g") }
    )
  }

  // MARK: Texts

  private static func segments(of name: String, language: LanguageTag) throws -> [Segment] {
    let seeds = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "seeds")
    return try String(contentsOf: seeds.appending(path: "\(name).txt"), encoding: .utf8)
      .split(separator: "\n").map {
        Segment(kind: .paragraph, language: language, text: String($0))
      }
  }

  private static func article(_ segments: [Segment], repeated count: Int) -> AnnotatedArticle {
    let all = (0..<count).flatMap { _ in segments }
    let language = segments.first?.language ?? .undetermined
    let mentions = all.enumerated().flatMap { index, segment in
      stride(from: 0, to: max(0, segment.text.unicodeScalars.count - 8), by: 40).map { start in
        LinkedMention(
          mention: Mention(
            segment: index, range: start..<(start + 8), type: .person, text: "",
            language: language),
          entity: "someone")
      }
    }
    return AnnotatedArticle(
      article: Article(
        id: "a", title: ArticleTitle(text: "A title", origin: .headline, language: .english),
        language: language, text: "", segments: all),
      mentions: mentions)
  }

  // MARK: Times

  /// The median processor time of several runs, each given its number.
  private static func time(rounds: Int = 61, _ work: (Int) -> Int) -> Duration {
    var sink = 0
    var times: [Duration] = []
    for round in 0..<rounds {
      let start = processorTime()
      sink &+= work(round)
      times.append(processorTime() - start)
    }
    times.sort()
    return sink == .min ? .zero : times[times.count / 2]
  }

  private static func processorTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  private static func report(_ what: String, _ time: Duration) {
    let name = what.padding(toLength: 34, withPad: " ", startingAt: 0)
    let milliseconds = String(format: "%8.3f ms", time / .milliseconds(1))
    print(name + milliseconds + String(format: "%8.1f x", time / blank))
  }
}

/// A browser whose questions are answered at once from memory.
struct Library {
  let article: AnnotatedArticle
  let counterpart: AnnotatedArticle?
  private var state: State

  init(article: AnnotatedArticle, counterpart: AnnotatedArticle? = nil) {
    self.article = article
    self.counterpart = counterpart
    state = Self.newState()
  }

  private static func newState() -> State {
    State(
      size: BrowserBenchmark.size, library: LibraryStatus(name: "benchmark", articles: 1_000_000))
  }

  var scalars: Int {
    article.article.segments.reduce(0) { $0 + $1.text.unicodeScalars.count }
  }

  var beads: Int {
    min(article.article.segments.count, counterpart?.article.segments.count ?? 0)
  }

  mutating func open() -> Int {
    state = Self.newState()
    send(.start)
    return state.frame().size.rows
  }

  mutating func start() {
    _ = open()
    send(.event(.key(Key(.tab))))
  }

  mutating func press(_ names: String) -> Int {
    for name in names.split(separator: " ") {
      if let key = Key(String(name)) { send(.event(.key(key))) }
    }
    return state.frame().size.rows
  }

  mutating func resize(_ size: Size) -> Int {
    send(.event(.resize(size)))
    return state.frame().size.rows
  }

  private mutating func send(_ action: Action) {
    for effect in update(&state, action) {
      if case .ask(let question, let generation) = effect, let answer = answer(question) {
        send(.response(answer, generation: generation))
      }
    }
  }

  private func answer(_ question: Question) -> Answer? {
    switch question {
    case .articles(let request):
      let items = (request.offset..<(request.offset + request.limit)).map { index in
        ListItem(
          article: ArticleSummary(
            id: ArticleID(rawValue: "\(index)"), title: article.article.title,
            language: article.article.language))
      }
      return .articles(ArticleWindow(offset: request.offset, items: items, total: 1_000_000))
    case .article(let id):
      var article = article
      article.article.id = id
      return .article(article)
    case .counterparts(let id):
      guard counterpart != nil else { return .counterparts([], of: id) }
      let other = ArticleSummary(
        id: "b", title: article.article.title, language: article.article.language)
      return .counterparts([Counterpart(article: other, relation: .translation, score: 1)], of: id)
    case .comparison:
      return counterpart.map { other in
        .comparison(
          Comparison(
            source: article, target: other,
            alignment: Alignment(
              beads: (0..<beads).map { Bead(source: [$0], target: [$0], score: 1) }, score: 1)))
      }
    case .hits(_, let id): return .hits([], in: id)
    case .entities: return .entities([])
    default: return nil
    }
  }
}
