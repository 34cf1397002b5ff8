import Model

/// Watches: what is looked for is kept, and what is new of it counted above the list.
extension BrowseScreen {
  /// Shows what a saved search finds, or what a watch has found, which is seen then.
  mutating func show(_ search: SavedSearch, in context: inout ScreenContext) {
    show(ListFilter(query: search.query), in: context)
    seeNews(in: &context)
  }

  /// Has what stands in the list noted as seen where the list is a watch's.
  func seeNews(in context: inout ScreenContext) {
    guard let watch = shownWatch, watch.newCount > 0 else { return }
    context.effects.append(.markSeen(watch: watch.watch.name))
  }

  /// The watch whose finds the list shows.
  private var shownWatch: WatchStatus? {
    savedSearchList.searches?.first { $0.query == articles.filter.query }?.watch
  }

  /// Watches for the selected name, for what the list is searched for or for the selected saved search; a
  /// watch that is there already goes.
  mutating func toggleWatch(in context: inout ScreenContext) {
    if let watch = selectedSearch(in: context)?.watch ?? shownWatch {
      context.decide(.watched(watch.watch, false))
      return
    }
    guard let watch = wantedWatch(in: context) else {
      let search = context.keymap.keyName(of: .search, in: place) ?? "/"
      context.tell("Nothing to watch for yet: search with \(search) or choose a name.")
      return
    }
    let there = savedSearchList.searches?.compactMap(\.watch?.watch)
      .first { $0.name.lowercased() == watch.name.lowercased() }
    context.decide(there.map { .watched($0, false) } ?? .watched(watch, true))
  }

  private func wantedWatch(in context: ScreenContext) -> Watch? {
    if let search = selectedSearch(in: context) {
      return Watch(name: search.name, subject: .query(search.query))
    }
    if focus == .entities, let entity = sidebar.selected { return Watch(entity) }
    let query = articles.filter.query
    if let entity = filterEntity {
      guard !query.isEmpty else { return Watch(entity) }
      // Of a name and words both are wanted.
      return Watch(
        name: "\(entity.name) \(query)",
        subject: .query("\(QueryField.entity.rawValue):\"\(entity.name)\" \(query)"))
    }
    return query.isEmpty ? nil : Watch(name: query, subject: .query(query))
  }
}

extension Watch {
  /// A watch for a name in all its spellings.
  fileprivate init(_ entity: EntitySummary) {
    let names = entity.names.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
    self.init(
      name: entity.name,
      subject: .names(
        (names.isEmpty ? [entity.name] : names).map {
          WatchedName(id: entity.id.rawValue, name: $0)
        }))
  }
}

extension WatchStatus {
  /// How much is new.
  var newInWords: String { newCount > 0 ? "\(newCount.grouped) new" : "nothing new" }
}

extension ListFilter {
  /// What the watch of a name has found.
  init(watch name: String) {
    self.init(
      query: SavedSearch(
        WatchStatus(
          watch: Watch(name: name, subject: .query("")), madeAt: 0, newCount: 0, articleCount: 0)
      ).query)
  }
}
