import Canvas
import Model

/// The text pane: an article, where one is in it, and what is lit in it.
struct Reader: Hashable, Sendable {
  /// The article that stands in the pane; the selected one's may still be on its way.
  private(set) var content: AnnotatedArticle?
  /// Its text as rows.
  var text = TextColumn()
  /// Places that n and N walk through, in reading order.
  private(set) var matches: [SegmentRange] = []
  /// Index of the match that was walked to.
  private(set) var match: Int?
  /// Hits of the list's query in the article.
  private(set) var hits: [SegmentRange] = []
  /// The query that ``hits`` are of; `nil` while not known.
  private(set) var hitsQuery: String?
  /// Words that are looked for in the article.
  var find: TextFind?
  /// The word that was walked to.
  var word: SegmentRange?
  /// Articles that say the same; `nil` while not known.
  var counterparts: [Counterpart]?
  /// Why the selected article cannot be shown.
  var problem: Problem?
  /// Mentions by segment.
  private(set) var mentions: [Int: [LinkedMention]] = [:]
  /// Entities that the article names.
  private(set) var entities: Set<EntityID> = []
  /// The article's tags.
  private(set) var tags: [String] = []
  /// Whether only the beginnings of notes are shown.
  private(set) var foldsNotes = false

  /// The folder that was opened, from which the head tells the way to the file.
  private var folder: String?
  private var places: [ArticleID: TextColumn.Place] = [:]

  var articleID: ArticleID? { content?.article.id }
  var currentMatch: SegmentRange? { match.map { matches[$0] } }

  mutating func show(_ article: AnnotatedArticle, tags: [String], in folder: String?) {
    problem = nil
    self.folder = folder
    guard article != content || tags != self.tags else { return }
    let isSame = article.article.id == articleID
    let isAnnotated = isSame && article.article == content?.article
    if let articleID { places[articleID] = text.place }
    content = article
    mentions = Dictionary(grouping: article.mentions) { $0.mention.segment }
    entities = Set(article.mentions.map(\.entity))
    self.tags = tags
    // Notes come and go above where one is.
    if isAnnotated { return layOutAnew() }
    text = laidOut
    if !isSame {
      counterparts = nil
      hits = []
      hitsQuery = nil
      matches = []
      match = nil
      word = nil
    }
    if let place = places[article.article.id] { text.place = place }
  }

  /// Shows other tags above the text; where one is in it stays as it was.
  mutating func show(tags: [String]) {
    guard content != nil, tags != self.tags else { return }
    self.tags = tags
    layOutAnew()
  }

  /// Shows only the beginnings of notes, or all of them again.
  mutating func toggleNotes() {
    foldsNotes.toggle()
    layOutAnew()
  }

  /// The text with what stands above it and what was noted.
  private var laidOut: TextColumn {
    guard let content else { return TextColumn() }
    return TextColumn(
      content.article, tags: tags, in: folder, note: content.storyInWords, notes: content.notes,
      folded: foldsNotes)
  }

  /// Lays the same text out with other lines around it; where one is in it stays as it was.
  private mutating func layOutAnew() {
    let segment = text.segmentAtCursor
    let top = text.anchor
    let (width, options) = (text.width, text.options)
    text = laidOut
    text.fit(width: width, options: options, visible: 1)
    if let segment { text.moveCursor(toSegment: segment) }
    if let top, top.segment != nil, let place = text.position(of: top) { text.top = place }
  }

  mutating func clear() {
    if let articleID { places[articleID] = text.place }
    let (places, foldsNotes, find) = (places, foldsNotes, find)
    self = Reader()
    self.places = places
    self.foldsNotes = foldsNotes
    self.find = find
  }

  mutating func show(hits: [SegmentRange], of query: String?) {
    self.hits = hits
    hitsQuery = query
  }

  /// Makes these the places to walk through; the walk begins anew where they changed.
  mutating func walk(_ places: [SegmentRange]) {
    guard places != matches else { return }
    matches = places
    match = nil
  }

  /// Goes to the next or previous match; `false` where there is none further on.
  mutating func goToMatch(_ direction: Verb.Direction, visible: Int) -> Bool {
    guard !matches.isEmpty else { return false }
    let next: Int
    if let match {
      next = direction == .next ? match + 1 : match - 1
    } else {
      next = direction == .next ? firstMatchOnScreen(visible: visible) : matches.count - 1
    }
    guard matches.indices.contains(next) else { return false }
    goToMatch(at: next, visible: visible)
    return true
  }

  mutating func goToMatch(at index: Int, visible: Int) {
    match = index
    if let place = text.position(of: matches[index]) {
      text.reveal(from: place, to: place, visible: visible, margin: min(3, visible / 4))
      text.moveCursor(toBlock: place.item)
    }
  }

  private mutating func firstMatchOnScreen(visible: Int) -> Int {
    guard text.top > .start else { return 0 }
    let top = text.top
    for (index, range) in matches.enumerated() {
      if let place = text.position(of: range), place >= top { return index }
    }
    return 0
  }
}
