import Canvas
import Model

/// Two articles laid beside each other.
struct ComparisonScreen: Screen {
  /// The articles that are compared.
  var articles: ComparedArticles
  /// The comparison, once it has come.
  var pane: ComparisonPane?
  /// Words that are looked for in both texts.
  var find: TextFind?
  /// Where these words stand, in the order of the rows.
  var foundPlaces: [FoundPlace] = []
  /// Index, among the places of these words, of the one that was gone to.
  var found: Int?
  /// What the line that is typed is a note about.
  var noted: NoteSubject?
  /// The comparison that the line that is typed is to name a file for.
  var export: ComparisonExport?
  /// The row to go to when the comparison comes anew.
  var awaited: AwaitedRow?

  init(_ articles: ComparedArticles) {
    self.articles = articles
  }

  static let places: [Place] = [.compare]
  static let level = LayerLevel.screen

  var place: Place { .compare }

  /// The side that was being read.
  var originSide: Side { articles.origin.article == articles.target ? .target : .source }

  /// Whether the original of the two renderings is shown: where the reader has not said, if it has a
  /// column of its own.
  func showsOriginal(in context: ScreenContext) -> Bool {
    pane?.comparison.original != nil
      && (context.wantsOriginal ?? (context.size.columns >= ComparisonLayout.leastForThree))
  }

  func layout(in context: ScreenContext) -> ComparisonLayout {
    ComparisonLayout(
      size: context.size, hasOriginal: showsOriginal(in: context), isLinear: context.theme.isLinear)
  }

  // MARK: The library

  /// What asks for the comparison.
  var question: Question {
    .comparison(source: articles.source, target: articles.target, unit: articles.unit)
  }

  mutating func take(_ news: LibraryNews, in context: inout ScreenContext) {
    switch news {
    case .answer(.comparison(let comparison), _): show(comparison, in: context)
    case .answer(.found(let places, let query), _): find?.take(places, of: query)
    case .failure(_, of: .comparison): context.close()
    case .decided(let decision): take(decision, isKept: true, in: &context)
    case .undone(let decision): take(decision, isKept: false, in: &context)
    default: break
    }
  }

  /// Shows a comparison that has come, at the row that was in focus or being read.
  private mutating func show(_ new: Comparison, in context: ScreenContext) {
    let old = pane
    var pane = ComparisonPane(new, relation: articles.relation)
    if let old { pane.stack.leftSide = old.leftSide }
    // What there is to show decides on the columns.
    self.pane = pane
    let layout = layout(in: context)
    let visible = layout.visibleRows
    pane.stack.fit(columns: layout.beadColumns, options: context.options, visible: visible)
    if let old {
      pane.show(old.filter, visible: visible)
    } else if articles.relation == .passages, new.alignment.beads.contains(where: \.hasBothSides) {
      // What the two have in common is what makes them worth comparing.
      pane.show(.common, visible: visible)
    }
    let bead =
      awaited.flatMap { $0.unit == new.unit ? pane.row(of: ($0.source, $0.target)) : nil }
      ?? old.map { pane.row(ofFocusIn: $0) }
      ?? pane.row(ofParagraph: articles.origin.segment, on: originSide) ?? 0
    awaited = nil
    pane.focus(on: bead, visible: visible)
    self.pane = pane
  }

  private mutating func take(
    _ decision: Decision, isKept: Bool, in context: inout ScreenContext
  ) {
    switch decision {
    case .alignment, .sentences:
      if isKept { pane?.marked = [] }
      tell(decision, isKept: isKept, in: &context)
      context.askedQuestions.forget(.comparison)
      context.want(question)
    case .paired(let source, let target, let isPair):
      take(isPair: isPair == isKept, source: source, target: target)
    default: break
    }
  }

  /// Takes in that the two articles are, or are not, said to be translations.
  private mutating func take(isPair: Bool, source: ArticleID, target: ArticleID) {
    guard articles.source == source, articles.target == target, articles.relation != .rendering
    else { return }
    let relation: Counterpart.Relation = isPair ? .translation : .passages
    articles.relation = relation
    pane?.relation = relation
  }

  mutating func settle(in context: inout ScreenContext) {
    guard pane != nil else {
      return context.want(question)
    }
    let layout = layout(in: context)
    pane?.stack.fit(
      columns: layout.beadColumns, options: context.options, visible: layout.visibleRows)
    settleFind(in: &context)
  }

  // MARK: Views

  static func draw(_ painter: inout Painter<ComparisonScreen>) { painter.drawComparison() }

  func status(in context: ScreenContext) -> StatusLine? {
    guard let pane else {
      return StatusLine(spans: [Span("Comparing…", context.theme.quiet)])
    }
    let remarks = pane.comparison.remarks
    let counts = remarks.contains(where: \.makesCountsIdle) ? [] : pane.countsInWords
    let parts = remarks.map { $0.inWords(in: pane) } + counts
    var spans = [Span(parts.joined(separator: " · "), context.theme.quiet)]
    if pane.filter != .all {
      let count = "\(pane.stack.count.grouped) of \(pane.alignment.beads.count.grouped) rows"
      spans =
        [
          Span("Only \(pane.filter.inWords): \(count)", context.theme.note),
          Span(" · ", context.theme.quiet),
        ] + spans
    }
    return StatusLine(spans: findSpans(in: context) + spans)
  }

  /// What can be done: first what the row in focus or the marked ones ask for, then the ways through
  /// the texts, then what is done more seldom.
  func hints(in context: ScreenContext) -> [Hint] {
    guard let pane else { return [Hint(.back), Hint(.help), Hint(.quit)] }
    let hasDifferences = !pane.alignment.differences.isEmpty
    var hints: [Hint] = []
    if find != nil { hints += [Hint(.match(.next), "next place"), Hint(.back, "end finding")] }
    if !pane.marked.isEmpty { hints.append(Hint(.linkBeads)) }
    if pane.focusedBead != nil { hints.append(Hint(.confirmBead)) }
    hints.append(Hint(.flag(.next)))
    // A row that one side lacks says so by itself, and is left to the help.
    if pane.focusedBead != nil, !pane.stack.flags(of: pane.focus).isEmpty {
      hints.append(Hint(.dismissFlag))
    }
    if !pane.otherEnds(of: pane.focus).isEmpty { hints.append(Hint(.followMove)) }
    if articles.edits.firstIndex(of: articles.source) ?? 0 > 0 {
      hints.append(Hint(.showEdit, "edit before"))
    }
    hints += [
      Hint(.cycleRowFilter), Hint(.noteRow), Hint(.exportComparison), Hint(.back),
      Hint(.match(.next), hasDifferences ? "difference" : "name"), Hint(.open),
    ]
    if pane.relation == .passages { hints.append(Hint(.togglePair)) }
    if !pane.comparison.links.isEmpty { hints.append(Hint(.word(.next))) }
    hints += [
      Hint(.account), Hint(.toggleUnit, pane.comparison.unit == .sentence ? "paragraphs" : nil),
      Hint(.copy(.paragraph)), Hint(.markBead), Hint(.unlinkBead), Hint(.swapSides),
    ]
    if pane.comparison.original != nil { hints.append(Hint(.toggleOriginal)) }
    return hints + [Hint(.compareWith), Hint(.help), Hint(.quit)]
  }
}

extension Place {
  /// Two texts side by side.
  static let compare = Place("compare", inWords: "comparison", for: .comparing, .screen)
}

/// Two articles that are to be compared.
struct ComparedArticles: Hashable, Sendable {
  var source: ArticleID
  var target: ArticleID
  /// What the second is to the first.
  var relation: Counterpart.Relation
  /// The article that was being read, and the segment that it was read at.
  let origin: SegmentOfArticle
  /// What the segments of the two texts are to be.
  var unit = AlignmentUnit.paragraph
  /// The versions of an article that is compared with itself, the first one first.
  var edits: [ArticleID] = []
}

/// What a note is written about.
enum NoteSubject: Hashable, Sendable {
  /// The row of these segments.
  case row(source: [Int], target: [Int])
  case flag(Flag)
}

/// A row, by its segments.
struct AwaitedRow: Hashable, Sendable {
  let source: [Int]
  let target: [Int]
  let unit: AlignmentUnit
}

/// A segment of an article in the library.
struct SegmentOfArticle: Hashable, Sendable {
  let article: ArticleID
  let segment: Int
}
