import Canvas
import Model

/// The commands of the list that only the browse screen has.
enum ListCommand: String {
  case sort, fold
  case foldAll = "fold-all-headings"
  case nextHeading = "next-heading"
  case previousHeading = "previous-heading"
  case mark = "mark-article"
  case markRange = "mark-range"
  case markAll = "mark-all"
  case export = "export-articles"
  case archive
  case showArchive = "show-archive"
}

extension BrowseScreen {
  static let listCommands = [
    command(
      .sort, "sort", keys: ["O"], in: .panes,
      help: "Choose the order of the list, and headings for days or sources", hint: "order"),
    command(
      .fold, "fold", keys: ["-"],
      help: "Fold the day or source under its heading, or unfold it", hint: "fold"),
    command(
      .foldAll, "fold-all", keys: ["_"],
      help: "Fold all days or sources under their headings, or unfold them"),
    command(
      .nextHeading, "next-heading", keys: ["}"], in: .panes, group: .moving,
      help: "Go to the next heading of the list"),
    command(
      .previousHeading, "previous-heading", keys: ["{"], in: .panes, group: .moving,
      help: "Go to the previous heading of the list"),
    command(
      .mark, "mark", keys: ["m"],
      help: "Mark the article, to act on many at once; again, take the mark away", hint: "mark"),
    command(
      .markRange, "mark-range", keys: ["M"],
      help: "Mark everything from the article that was marked last to this one", hint: "up to here"),
    command(
      .markAll, "mark-all", keys: ["*"],
      help: "Mark everything that the list or search has, or nothing"),
    command(
      .export, "export-articles", keys: ["X"],
      help: "Write the marked articles, or the selected one, to a file", hint: "export"),
    command(
      .archive, "archive", keys: ["r"], in: [.articles, .reader],
      help: "Archive the article: out of lists and searches; in the archive, take it out again",
      hint: "archive"),
    command(
      .showArchive, "show-archive", keys: ["@"], in: .panes,
      help: "Show what of the list or search is archived, or the list again",
      hint: "look in the archive"),
  ]

  private static func command(
    _ command: ListCommand, _ name: String, keys: [String], in places: PlaceSet = [.articles],
    group: Command.Group = .reading, help: String, hint: String? = nil
  ) -> Command {
    Command(
      name, keys: keys, in: places, group, help: help, hint: hint,
      action: .own(command.rawValue))
  }

  /// Does what a command does that only this screen has.
  mutating func performOwn(_ name: String, in context: inout ScreenContext) -> Bool {
    if let command = TextCommand(rawValue: name) {
      perform(command, in: &context)
      return true
    }
    if let command = PaneCommand(rawValue: name) {
      perform(command, in: &context)
      return true
    }
    guard let command = ListCommand(rawValue: name) else { return false }
    guard articles.isLoaded, articles.total > 0 || command == .sort || command == .showArchive
    else {
      context.tell("There is no article here.")
      return true
    }
    switch command {
    case .sort: chooseSorting(in: &context)
    case .fold: fold(in: &context)
    case .foldAll: foldAll(in: &context)
    case .nextHeading: goToHeading(.next, in: &context)
    case .previousHeading: goToHeading(.previous, in: &context)
    case .mark: mark(in: &context)
    case .markRange: markRange(in: &context)
    case .markAll: markAll(in: &context)
    case .export: chooseExport(in: &context)
    case .archive: toggleArchived(in: &context)
    case .showArchive: showArchive(in: &context)
    }
    return true
  }

  // MARK: Order

  /// Lets the reader choose the order and the headings.
  private func chooseSorting(in context: inout ScreenContext) {
    let sorting = articles.filter.sorting
    func choice(_ title: String, _ isChosen: Bool, _ new: ArticleSorting) -> Picker.Choice {
      Picker.Choice(title: title, note: isChosen ? "✓" : "", pick: .send(.sort(new)))
    }
    let orders = ArticleSorting.Order.allCases.map { order in
      choice(
        order.inWords, order == sorting.order,
        ArticleSorting(order: order, grouping: sorting.grouping))
    }
    let groupings = ArticleSorting.Grouping.allCases.map { grouping in
      choice(
        grouping.inWords, grouping == sorting.grouping,
        ArticleSorting(order: sorting.order, grouping: grouping))
    }
    context.open(Picker(title: "Order and headings", choices: orders + groupings))
  }

  /// Shows the list in another order; the selected article stays.
  mutating func sort(by sorting: ArticleSorting) {
    guard sorting != articles.filter.sorting else { return }
    let selected = articles.selectedID
    let index = articles.selection
    articles.filter.sorting = sorting
    articles.problem = nil
    if let selected { articles.select(selected, near: index) }
  }

  // MARK: Headings

  private mutating func fold(in context: inout ScreenContext) {
    guard let group = articles.headings.group(of: articles.selection) else {
      return tellHowToGetHeadings(in: &context)
    }
    articles.headings.fold(group, !articles.headings.isFolded(group))
    selectArticle(articles.headings.shown(articles.selection), in: &context)
  }

  private mutating func foldAll(in context: inout ScreenContext) {
    guard !articles.headings.isEmpty else { return tellHowToGetHeadings(in: &context) }
    articles.headings.foldAll(articles.headings.folded.isEmpty)
    selectArticle(articles.headings.shown(articles.selection), in: &context)
  }

  private mutating func goToHeading(_ direction: Verb.Direction, in context: inout ScreenContext) {
    let headings = articles.headings
    guard let group = headings.group(of: articles.selection) else {
      return tellHowToGetHeadings(in: &context)
    }
    let isInside = direction == .previous && articles.selection > headings.starts[group]
    let next = group + (direction == .next ? 1 : isInside ? 0 : -1)
    guard headings.starts.indices.contains(next) else {
      context.tell(
        direction == .next ? "This is under the last heading." : "This is the first heading.")
      return
    }
    selectArticle(headings.starts[next], in: &context)
  }

  private func tellHowToGetHeadings(in context: inout ScreenContext) {
    let key = context.keymap.keyName(of: .own(ListCommand.sort.rawValue), in: place) ?? ":"
    context.tell("The list has no headings: \(key) chooses some.")
  }

  // MARK: Status

  /// How many articles are marked.
  func marksSpans(in context: ScreenContext) -> [Span] {
    marks.isEmpty
      ? [] : [Span("\(marks.count.grouped) marked", context.theme.note), Span(" · ")]
  }

  /// What is out of the ordinary about the order, and whether it is still being made.
  func sortingSpans(in context: ScreenContext) -> [Span] {
    let isWaiting =
      articles.filter != articles.shownFilter && articles.problem == nil && articles.filter.isEmpty
    if isWaiting { return [Span(" · sorting…", context.theme.quiet)] }
    return articles.filter.sorting.inWords.map { [Span(" · \($0)", context.theme.note)] } ?? []
  }
}
