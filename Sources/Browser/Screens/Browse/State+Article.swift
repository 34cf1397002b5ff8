import Canvas
import Model

extension State {
  /// Keeps that the selected article is read, once.
  mutating func markAsRead() {
    guard let item = articles.selectedItem, !item.article.isRead else { return }
    articles.change(item.id) { $0.isRead = true }
    effects.append(.decide(.read(item.id, true)))
  }

  mutating func toggleRead() {
    guard let item = articles.selectedItem else { return }
    articles.change(item.id) { $0.isRead.toggle() }
    effects.append(.decide(.read(item.id, !item.article.isRead)))
  }

  mutating func toggleStar() {
    guard let item = articles.selectedItem else { return }
    articles.change(item.id) { $0.isStarred.toggle() }
    effects.append(.decide(.starred(item.id, !item.article.isStarred)))
  }

  mutating func startTagging() {
    guard let id = articles.selectedID else { return }
    prompt = Prompt(kind: .tag(id), line: InputLine())
  }

  mutating func startSavingSearch() {
    guard !articles.filter.query.isEmpty else {
      message = Message("There is no search to keep: search first.")
      return
    }
    prompt = Prompt(kind: .saveSearch(query: articles.filter.query), line: InputLine())
  }

  mutating func startSavedSearches() {
    wantsSavedSearches = true
    if shelf.searches != nil { showSavedSearches() }
  }

  mutating func showSavedSearches() {
    wantsSavedSearches = false
    guard let searches = shelf.searches, !searches.isEmpty else {
      let save = keymap.keyName(of: .saveSearch, in: .articles) ?? ":"
      message = Message("No search is kept yet: search, then press \(save).")
      return
    }
    popup = .picker(
      Picker(
        title: "Saved searches",
        choices: searches.map { search in
          let count = search.count.map { " · \($0.grouped)" } ?? ""
          return Picker.Choice(
            title: search.name, note: search.query + count, direction: .firstStrong,
            pick: .search(search.query))
        }))
  }

  mutating func removeSearch() {
    guard let search = selectedSearch else {
      message = Message("No saved search is selected: they stand above the articles.")
      return
    }
    effects.append(.decide(.removedSearch(name: search.name, query: search.query)))
  }

  mutating func showProblems() {
    if library.failures.isEmpty {
      message = Message(
        library.progress?.isReading != true
          ? "Every file could be read." : "Not known yet: the files are still being read.")
    } else {
      seenFailures = library.failures
      popup = .page(Page(content: .problems))
    }
  }

  // MARK: Copying

  mutating func copy(_ part: Verb.CopyPart) {
    if let comparison {
      copy(part, of: comparison)
      return
    }
    if let text = reader.text.textAtCursor { copy(text) }
  }

  private mutating func copy(_ part: Verb.CopyPart, of comparison: ComparisonPane) {
    guard let bead = comparison.focusedBead, let comparing else { return }
    let side: Side = comparing.origin.article == comparing.target ? .target : .source
    let own = comparison.text(of: bead, on: side)
    let other = comparison.text(of: bead, on: side.other)
    switch part {
    case .paragraph: copy(own.isEmpty ? other : own)
    case .counterpart: copy(other.isEmpty ? own : other)
    case .both: copy([own, other].filter { !$0.isEmpty }.joined(separator: "\n"))
    }
  }

  private mutating func copy(_ text: String) {
    effects.append(.copy(text))
    // Isolates keep a right-to-left text from pulling the words around it along.
    let start = text.prefix(60).split(separator: "\n").first ?? ""
    message = Message("Copied: \u{2068}\(start)\(text.count > 60 ? "\u{2026}" : "")\u{2069}")
  }

  // MARK: Names

  mutating func showEntityPage() {
    guard let entity = sidebar.selected else { return }
    popup = .entity(EntityPage(id: entity.id))
    ledger.forget(.entity)
    want(.entity(entity.id))
  }

  mutating func markEntity() {
    guard let id = sidebar.selected?.id else { return }
    if let place = sidebar.marked.firstIndex(of: id) {
      sidebar.marked.remove(at: place)
    } else {
      sidebar.marked.append(id)
      sidebar.select(sidebar.selection + 1)
    }
  }

  mutating func mergeEntities() {
    guard let selected = sidebar.selected else { return }
    let others = sidebar.marked.filter { $0 != selected.id }
    guard !others.isEmpty else {
      let mark = keymap.keyName(of: .markEntity, in: .entities) ?? ":"
      message = Message("Mark the names to be merged with \(mark) first.")
      return
    }
    effects.append(.decide(.merged([selected.id] + others)))
    message = Message("Merging \((others.count + 1).counted("name"))…")
  }

  mutating func splitEntity() {
    guard case .entity(let page) = popup, let entity = page.entity,
      entity.forms.indices.contains(page.selection)
    else { return }
    guard entity.forms.count > 1 else {
      message = Message("It is the only spelling: there is nothing to split off.")
      return
    }
    effects.append(.decide(.split(form: entity.forms[page.selection].text, from: entity.id)))
  }

  mutating func startRetyping() {
    guard let id = entityPage?.id ?? sidebar.selected?.id else { return }
    let type = entityPage?.entity?.type ?? sidebar.entity(id)?.type
    var picker = Picker(
      title: "What is it?",
      choices: Sidebar.groups.map {
        Picker.Choice(title: $0.singular, note: "", pick: .retype(id, $0))
      })
    picker.selection = Sidebar.groups.firstIndex { $0 == type } ?? 0
    popups.append(.picker(picker))
  }
}
