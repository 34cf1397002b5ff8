public import Model

/// Where a reader is: what a later start goes on from.
public struct ReadingPlace: Hashable, Sendable {
  /// A pane of the browse screen.
  public enum Pane: String, Hashable, Sendable, CaseIterable {
    case articles, reader, entities
  }

  /// What the list shows.
  public var filter = ListFilter()
  /// Whether the list shows one line for each article.
  public var isDense = false
  /// Which headlines are glossed.
  public var glossed = GlossedHeadlines.none
  /// Whether vowel marks are hidden.
  public var hidesMarks = false
  /// The selected article; `nil` for none.
  public var article: ArticleID?
  /// Where the list has it.
  public var index = 0
  /// The pane that keys go to.
  public var pane = Pane.articles
  /// The segment that one is at in the article; `nil` above its text.
  public var segment: Int?
  /// What stands on the first line of the text; `nil` where that is not known.
  public var top: TextAnchor?
  /// Columns of the list; `nil` where the reader gave it none.
  public var listWidth: Int?
  /// Columns of the names; `nil` where the reader gave them none.
  public var namesWidth: Int?
  /// Searches that were made, the newest last.
  public var pastQueries: [String] = []

  /// The first article of all.
  public init() {}
}

extension State {
  /// Where the reader is.
  public var readingPlace: ReadingPlace {
    guard let browse = layers.first as? BrowseScreen else { return ReadingPlace() }
    var place = browse.readingPlace
    place.hidesMarks = context.hidesMarks
    return place
  }

  /// Begins where a reader was.
  mutating func go(on place: ReadingPlace) {
    context.hidesMarks = place.hidesMarks
    guard var browse = layers.first as? BrowseScreen else { return }
    browse.go(on: place)
    layers[0] = browse
  }
}

extension BrowseScreen {
  private static let mostPastQueries = 200

  fileprivate var readingPlace: ReadingPlace {
    var place = ReadingPlace()
    place.filter = articles.filter
    place.filter.isUnfinished = false
    place.isDense = isDense
    place.glossed = glossed
    place.article = articles.selectedID ?? articles.wanted?.id
    place.index = articles.wanted?.index ?? articles.selection
    place.pane =
      switch focus {
      case .articles: .articles
      case .reader: .reader
      case .entities: .entities
      }
    if reader.articleID == place.article {
      place.segment = reader.text.segmentAtCursor
      place.top = reader.text.anchor
    }
    place.listWidth = widths.list
    place.namesWidth = widths.names
    place.pastQueries = pastQueries.suffix(Self.mostPastQueries)
    return place
  }

  fileprivate mutating func go(on place: ReadingPlace) {
    articles.filter = place.filter
    isDense = place.isDense
    glossed = place.glossed
    if let article = place.article {
      articles.select(article, near: place.index)
      pendingPlace = place.segment.map {
        PendingPlace(article: article, target: .segment($0, top: place.top))
      }
    }
    focus =
      switch place.pane {
      case .articles: .articles
      case .reader: .reader
      case .entities: .entities
      }
    widths = PaneWidths(list: place.listWidth, names: place.namesWidth)
    pastQueries = place.pastQueries
  }
}
