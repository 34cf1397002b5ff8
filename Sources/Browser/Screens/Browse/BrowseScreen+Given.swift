import Canvas
import Model

/// Commands with what was typed behind their names.
extension BrowseScreen {
  static let pipePrompt = "pipe"
  static let writePrompt = "write"

  /// Does a command with what was given to it; `false` for one that others know.
  mutating func perform(
    _ argument: CommandArgument, _ text: String, in context: inout ScreenContext
  ) -> Bool {
    switch argument {
    case .tag:
      guard let id = articles.selectedID else { return tellNoArticle(in: &context) }
      tag(id, text, in: &context)
    case .query:
      show(ListFilter(query: text), in: context)
      pastQueries.removeAll { $0 == text }
      pastQueries.append(text)
      focus = .articles
    case .place: go(to: text, in: &context)
    case .digestFile: writeDigest(to: text, in: &context)
    case .articleFile: write(to: text, in: &context)
    case .setting:
      if let problem = ScreenSetting.set(text, in: &context) {
        context.tell(problem, kind: .problem)
      }
    case .program: pipe(to: text, in: &context)
    case .searchName:
      guard !articles.filter.query.isEmpty else {
        context.tell("There is no search to keep: search first.")
        return true
      }
      context.decide(.savedSearch(name: text, query: articles.filter.query))
    }
    return true
  }

  private func tellNoArticle(in context: inout ScreenContext) -> Bool {
    context.tell("There is no article here.")
    return true
  }

  // MARK: Going to a day

  private mutating func go(to text: String, in context: inout ScreenContext) {
    if let number = Int(text), !Self.years.contains(number) {
      focus = .articles
      return selectArticle(number - 1, in: &context)
    }
    guard text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "-") }) else {
      context.tell("goto wants a day, as 2020-07-01, a month, a year, or a number.", kind: .problem)
      return
    }
    context.tell("Looking for \(text)…")
    context.askedQuestions.forget(.placeOfDay)
    context.want(.placeOfDay(articles.filter, text))
  }

  /// Numbers that are years, and not places in the list.
  private static let years = 1800..<2200

  /// Goes to where the list has a day.
  mutating func goToDay(
    _ day: String, at place: PlaceOfDay?, of filter: ListFilter, in context: inout ScreenContext
  ) {
    guard filter == articles.filter else { return }
    guard let place else {
      return context.tell("No article of this list has a date.")
    }
    focus = .articles
    selectArticle(place.index, in: &context)
    if place.isOfDay {
      context.message = nil
    } else {
      context.tell("Nothing of \(day) is in this list: this is the nearest.")
    }
  }

  // MARK: Saving

  /// Has chosen what becomes of the article: a file, a program, a bookmark, a digest.
  func startSaving(in context: inout ScreenContext) {
    guard let article = articles.selectedItem?.article else { return }
    context.open(
      Picker(
        title: "Save the article",
        choices: [
          Picker.Choice(
            title: "Write it to a file", note: "write", pick: .perform(.write)),
          Picker.Choice(
            title: "Give it to a program", note: "pipe", pick: .perform(.pipe)),
          Picker.Choice(
            title: article.isStarred ? "Take its star away" : "Star it, to find it again",
            note: "toggle-star", pick: .perform(.toggleStar)),
          Picker.Choice(
            title: "Write a digest of the list", note: "digest", pick: .perform(.digest)),
        ]))
  }

  /// Has the file named that the article is to be written to.
  func startWriting(in context: inout ScreenContext) {
    guard let article = articles.selectedItem?.article else { return }
    let name = article.title.text.prefix(40).map { character -> Character in
      character.isLetter || character.isNumber ? character : "-"
    }
    let file = String(name).split(separator: "-").joined(separator: "-")
    context.open(
      Prompt(
        .named(Self.writePrompt, label: "Write the article to (.txt, .md, .html): "),
        text: (file.isEmpty ? "article" : file) + ".txt"))
  }

  func write(to path: String, in context: inout ScreenContext) {
    guard let id = articles.selectedID, !path.trimmingBlanks.isEmpty else { return }
    context.effects.append(
      .exportDigest(
        DigestExport(article: id, filter: articles.filter, path: path.trimmingBlanks)))
  }

  // MARK: Other programs

  /// Has the program named that the article is given to.
  func startPiping(in context: inout ScreenContext) {
    guard articles.selectedItem != nil else { return }
    context.open(
      Prompt(
        .named(Self.pipePrompt, label: "Give the article to (! before it: with the terminal): ")))
  }

  /// Gives the article to a program.
  func pipe(to command: String, in context: inout ScreenContext) {
    let command = command.trimmingBlanks
    guard let id = articles.selectedID, !command.isEmpty else { return }
    let isLent = command.hasPrefix("!")
    context.effects.append(
      .pipe(
        id, command: isLent ? String(command.dropFirst()).trimmingBlanks : command,
        lendingTerminal: isLent))
  }
}
