import Canvas
import Language
import Model

/// Finding words in the open text, and a name among the names, as they are typed.
extension BrowseScreen {
  static let findingNames = "find-name"

  // MARK: In the text

  mutating func startFinding(in context: inout ScreenContext) {
    // What was looked for before may be looked for again.
    let past = reader.find.map { [$0.query] } ?? []
    reader.find = TextFind(from: reader.text.segmentAtCursor ?? 0)
    context.open(Prompt(.named(TextFind.prompt, label: "Find here: "), past: past))
  }

  /// Goes on with what was typed: kept, or given up where it was left.
  mutating func takeFind(_ prompt: Prompt, isLeft: Bool) {
    if isLeft || prompt.line.text.isEmpty { reader.find = nil }
  }

  /// Goes to the next place or the one before; from the last one to the first.
  mutating func goToFound(_ direction: Verb.Direction, in context: inout ScreenContext) {
    if reader.goToMatch(direction, visible: context.visibleRows) { return }
    guard !reader.matches.isEmpty else {
      context.tell("\(reader.find?.query.isolated ?? "That") stands nowhere in this article.")
      return
    }
    reader.goToMatch(
      at: direction == .next ? 0 : reader.matches.count - 1, visible: context.visibleRows)
    context.tell(
      direction == .next ? "From the beginning again." : "From the end again.")
  }

  /// Makes the places that were found those to walk, and goes to the first from where one was.
  mutating func settleFind(visible: Int) {
    guard let find = reader.find, let id = reader.articleID else { return }
    reader.walk(find.places(in: id) ?? [])
    guard find.isToGo, find.places(in: id) != nil else { return }
    reader.find?.isToGo = false
    guard !reader.matches.isEmpty else { return }
    reader.goToMatch(
      at: reader.matches.firstIndex { $0.segment >= find.origin } ?? 0, visible: visible)
  }

  /// What is looked for and where one is among its places.
  func findSpans(in context: ScreenContext) -> [Span] {
    guard focus == .reader, let find = reader.find else { return [] }
    let count = reader.matches.count
    let place =
      reader.match.map { "\(($0 + 1).grouped) of \(count.grouped)" } ?? count.placesInWords
    return [
      Span("Find ", context.theme.quiet), Span(find.query.isolated, Style(attributes: .bold)),
      Span(" · \(place) · ", context.theme.quiet),
    ]
  }

  // MARK: Among the names

  mutating func startFindingNames(in context: inout ScreenContext) {
    guard !sidebar.entities.isEmpty else { return context.tell("There is no name here.") }
    sidebar.look(for: "")
    context.open(Prompt(.named(Self.findingNames, label: "Find a name: ")))
  }

  mutating func goToFoundName(_ direction: Verb.Direction, in context: inout ScreenContext) {
    if !sidebar.goToFound(direction) {
      context.tell("\(sidebar.find?.isolated ?? "That") is in none of these names.")
    }
  }

  func note(forNames prompt: Prompt, in context: ScreenContext) -> PromptNote {
    PromptNote(
      spans: prompt.line.text.isEmpty
        ? [] : [Span(sidebar.found.count.counted("name"), context.theme.quiet)])
  }
}

extension Sidebar {
  /// Looks for names that hold what was typed, and goes to the first one from where one is.
  mutating func look(for text: String) {
    if find == nil { findOrigin = selection }
    find = text
    let found = found
    if let first = found.first(where: { $0 >= findOrigin }) ?? found.first { select(first) }
  }

  /// Ends looking.
  ///
  /// - Parameter isLeft: Whether one is to be where one was before.
  mutating func endFinding(isLeft: Bool) {
    if isLeft { select(findOrigin) }
    if isLeft || find?.isEmpty == true { find = nil }
  }

  /// The names that hold what is looked for.
  var found: [Int] {
    guard let find, !find.isEmpty else { return [] }
    let wanted = NamePattern(find)
    return entities.indices.filter { index in
      entities[index].names.values.contains(where: wanted.isIn)
    }
  }

  /// Goes to the next of the names that were found, from the last one to the first; `false` for none.
  mutating func goToFound(_ direction: Verb.Direction) -> Bool {
    let found = found
    let next =
      direction == .next
      ? found.first { $0 > selection } ?? found.first
      : found.last { $0 < selection } ?? found.last
    guard let next else { return false }
    select(next)
    return true
  }
}

/// A part of a name that is looked for, in any letter case and Arabic spelling, and whatever vowels a Latin
/// spelling has.
struct NamePattern {
  private let folded: String
  private let skeletons: [String]

  init(_ text: String) {
    folded = Folding.folded(text)
    skeletons = Self.skeletons(of: folded)
  }

  func isIn(_ name: String) -> Bool {
    let name = Folding.folded(name)
    guard !folded.isEmpty else { return false }
    if name.contains(folded) { return true }
    guard !skeletons.isEmpty, skeletons.allSatisfy({ $0.count >= 3 }) else { return false }
    let others = Self.skeletons(of: name)
    return skeletons.allSatisfy { own in others.contains { $0.hasPrefix(own) } }
  }

  /// Scalars of a name that are what is looked for; the whole name where it is spelled otherwise.
  func place(in name: String) -> Range<Int>? {
    guard isIn(name) else { return nil }
    let scalars = Array(name.unicodeScalars)
    let wanted = Array(folded.unicodeScalars)
    guard wanted.count <= scalars.count else { return 0..<scalars.count }
    for start in 0...(scalars.count - wanted.count) {
      let part = String(String.UnicodeScalarView(scalars[start..<(start + wanted.count)]))
      if Folding.folded(part) == folded { return start..<(start + wanted.count) }
    }
    return 0..<scalars.count
  }

  /// The consonants of each word, doubled ones once.
  private static func skeletons(of text: String) -> [String] {
    text.split(whereSeparator: { !$0.isLetter }).map { word in
      var skeleton = ""
      for letter in word where !"aeiouy".contains(letter) && letter != skeleton.last {
        skeleton.append(letter)
      }
      return skeleton
    }.filter { !$0.isEmpty }
  }
}
