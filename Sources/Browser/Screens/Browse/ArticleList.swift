import Model

/// The article list: one stretch of it loaded, however long it is.
struct ArticleList: Hashable, Sendable {
  /// Which articles are wanted.
  var filter = ListFilter()
  /// Which articles ``window`` is a stretch of; `nil` before the first answer.
  var shownFilter: ListFilter?
  /// The loaded stretch.
  var window = ArticleWindow(offset: 0, items: [], total: 0)
  /// Why the wanted list could not be had.
  var problem: Problem?
  /// Index of the selected article in the whole list.
  private(set) var selection = 0
  /// The selected article, kept while the list around it changes.
  private(set) var selectedID: ArticleID?
  /// Index of the first article on the screen.
  private(set) var top = 0
  /// An article to select as soon as the list is loaded, and where it stood.
  private(set) var wanted: Wanted?
  /// The headings between the articles, where there are any.
  var headings = ListHeadings()
  /// Whether the window is out of date though its filter is the wanted one.
  var isStale = false

  /// An article of a list that may not be loaded.
  struct Wanted: Hashable, Sendable {
    let id: ArticleID
    let index: Int
  }

  var total: Int { window.total }
  var isLoaded: Bool { shownFilter != nil }
  var selectedItem: ListItem? { item(at: selection) }

  func item(at index: Int) -> ListItem? {
    let place = index - window.offset
    return window.items.indices.contains(place) ? window.items[place] : nil
  }

  mutating func select(_ index: Int) {
    selection = max(0, min(index, total - 1))
    selectedID = selectedItem?.id
  }

  /// Selects an article of the wanted list, now or when it is loaded.
  ///
  /// - Parameter index: Where it stood: what stands there is selected if it is there no more.
  mutating func select(_ id: ArticleID, near index: Int) {
    if filter == shownFilter, let place = window.items.firstIndex(where: { $0.id == id }) {
      wanted = nil
      select(window.offset + place)
    } else {
      wanted = Wanted(id: id, index: index)
    }
  }

  /// Lets the selected article go where the list is loaded anew without it.
  mutating func forgetSelection() { selectedID = nil }

  /// Gives up an article that was to be selected.
  mutating func forgetWanted() { wanted = nil }

  /// Takes over a loaded stretch of the list that `filter` describes.
  ///
  /// - Parameter keepsSelection: Whether the selected article stays selected where the stretch
  ///   holds it; otherwise, for a list that was not shown before, its first article is.
  mutating func show(_ window: ArticleWindow, of filter: ListFilter) {
    let isNewList = filter != shownFilter
    self.window = window
    if let groups = window.groups {
      headings.show(groups, total: window.total)
    } else if isNewList {
      headings.show([], total: window.total)
    } else {
      headings.setTotal(window.total)
    }
    shownFilter = filter
    isStale = false
    problem = nil
    if isNewList {
      top = 0
      selection = 0
      selectedID = nil
    } else if let selectedID, let place = window.items.firstIndex(where: { $0.id == selectedID }) {
      let moved = window.offset + place - selection
      selection += moved
      top = max(0, top + moved)
    }
    if let wanted, filter == self.filter {
      self.wanted = nil
      selection =
        window.items.firstIndex { $0.id == wanted.id }.map { window.offset + $0 } ?? wanted.index
    }
    select(selection)
  }

  /// Scrolls so that the selection stands within some rows.
  ///
  /// - Parameter height: Lines of an article.
  mutating func scroll(rows: Int, height: Int) {
    guard headings.isEmpty else {
      let rows = max(height + 1, rows)
      top = headings.shown(min(top, selection))
      top = max(top, headings.lowestTop(showing: selection, rows: rows, height: height))
      top = min(top, headings.lowestTop(showing: total - 1, rows: rows, height: height))
      return
    }
    let visible = max(1, rows / height)
    top = min(top, selection)
    top = max(top, selection - visible + 1)
    top = max(0, min(top, total - visible))
  }

  /// What stands on so many rows of the screen.
  func lines(rows: Int, height: Int) -> [ListLine] {
    headings.lines(from: top, rows: rows, height: height)
  }

  /// The articles of the list that show, and some before and after them.
  ///
  /// - Parameter most: How many at most: around the selection, where they are further apart.
  private func wantedRange(visible: Int, most: Int) -> Range<Int> {
    guard !headings.folded.isEmpty else {
      return max(0, top - visible)..<max(0, min(total, top + 2 * visible))
    }
    var lower = min(top, selection)
    var upper = max(top, selection) + 1
    for line in lines(rows: visible, height: 1) {
      guard case .article(let index) = line.content,
        max(upper, index + 1) - min(lower, index) <= most
      else { continue }
      (lower, upper) = (min(lower, index), max(upper, index + 1))
    }
    return upper - lower <= most
      ? lower..<min(total, upper) : selection..<min(total, selection + 1)
  }

  /// The request for the articles around ``top``, where they are not loaded as wanted.
  ///
  /// Its offset moves in steps, so that scrolling on while the answer is on its way asks nothing
  /// new.
  func request(visible: Int) -> ListRequest? {
    let limit = max(200, 8 * visible)
    let hasHeadings = filter.sorting.grouping != .none
    let isNew = filter != shownFilter
    if let wanted {
      return ListRequest(
        filter: filter, offset: max(0, wanted.index - limit / 2), limit: limit, anchor: wanted.id,
        wantsGroups: hasHeadings && (isNew || isStale))
    }
    guard !isNew else {
      return ListRequest(filter: filter, offset: 0, limit: limit, wantsGroups: hasHeadings)
    }
    let wanted = wantedRange(visible: visible, most: limit / 2)
    let loaded = window.offset..<(window.offset + window.items.count)
    let isLoaded = wanted.isEmpty || loaded.clamped(to: wanted) == wanted
    guard isStale || !isLoaded else { return nil }
    let step = limit / 4
    let middle =
      headings.folded.isEmpty
      ? top + visible / 2 : wanted.lowerBound + wanted.count / 2
    let offset = max(0, (middle - limit / 2) / step * step)
    return ListRequest(
      filter: filter, offset: offset, limit: limit,
      anchor: isStale || filter.isUnreadOnly || showsArchived ? selectedID : nil,
      wantsGroups: hasHeadings && isStale)
  }

  /// Whether the selected article is archived, which stays only while it is asked for by name.
  private var showsArchived: Bool { selectedItem?.article.isArchived == true }

  /// The tags of an article, where it is loaded.
  func tags(of id: ArticleID) -> [String] {
    window.items.first { $0.id == id }?.article.tags ?? []
  }

  /// Changes what is known of one article, where it is loaded.
  mutating func change(_ id: ArticleID, _ change: (inout ArticleSummary) -> Void) {
    guard let place = window.items.firstIndex(where: { $0.id == id }) else { return }
    change(&window.items[place].article)
  }
}
