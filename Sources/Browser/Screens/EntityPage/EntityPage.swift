import Canvas
import Model

/// The page of a name: an entity's spellings, the articles that name it, and who is named with it.
struct EntityPage: Screen {
  /// What the page lists.
  enum View: Hashable, Sendable, CaseIterable {
    case spellings, appearances, titles, notes, companions
  }

  let id: EntityID
  /// The entity; `nil` while it is on its way.
  var entity: Entity?
  /// What the news tell of it; `nil` while that is on its way.
  private(set) var profile: EntityProfile?
  /// What it was called, and when; `nil` before that is asked for and while it is on its way.
  private(set) var titles: EntityTitles?
  /// Whether what is shown has changed, and is to be asked for anew.
  private var isStale = false
  /// What is listed.
  private(set) var view = View.spellings
  /// Index of what is selected in the list.
  var selection = 0

  init(id: EntityID) {
    self.id = id
  }

  static let places: [Place] = [.entityPage]
  static let level = LayerLevel.popup

  var place: Place { .entityPage }

  /// How much the list has; `nil` while that is not known.
  var count: Int? {
    switch view {
    case .spellings: entity?.forms.count
    case .titles: titles?.titles.count
    case .appearances: profile?.appearances.count
    case .companions: profile?.companions.count
    case .notes: profile?.notes.count
    }
  }

  /// The spelling that is selected.
  private var selectedForm: EntityForm? {
    guard view == .spellings, let entity, entity.forms.indices.contains(selection) else {
      return nil
    }
    return entity.forms[selection]
  }

  /// Who is selected among those who are named with it.
  private var selectedCompanion: EntityID? {
    guard view == .companions, let profile, profile.companions.indices.contains(selection) else {
      return nil
    }
    return profile.companions[selection].id
  }

  mutating func perform(_ verb: Verb, in context: inout ScreenContext) -> Bool {
    switch verb {
    case .move(let motion):
      // The head and the names of the lists take two lines of the page's.
      let page = PopupLayout(size: context.size, lines: lineCount).rows - 2
      selection = motion.target(from: selection, count: count ?? 0, page: page)
    case .focus(let direction): turn(direction)
    case .open: open(in: &context)
    case .splitEntity: split(in: &context)
    case .retypeEntity: context.retype(id, now: entity?.type)
    case .renameEntity:
      if let entity { context.startRenaming(id, called: entity.name) }
    case .markEntity: context.markEntity(selectedCompanion ?? id)
    case .mergeEntities: context.mergeMarkedEntities(into: id)
    case .note: editNote(in: &context)
    case .back, .close: context.close()
    default: return false
    }
    return true
  }

  /// Lines that the page has beside its border.
  var lineCount: Int? { count.map { max($0, 10) + 2 } }

  private mutating func turn(_ direction: Verb.Direction) {
    let views = View.allCases
    let index = views.firstIndex(of: view) ?? 0
    view = direction == .next ? view.next : views[(index + views.count - 1) % views.count]
    selection = 0
  }

  private func open(in context: inout ScreenContext) {
    switch view {
    case .spellings: break
    case .titles:
      guard let titles, titles.titles.indices.contains(selection) else { return }
      context.close()
      context.send(
        .show(ListFilter(query: "\"\(titles.titles[selection].text)\"", entity: id)))
    case .notes: editNote(in: &context)
    case .appearances:
      guard let profile, profile.appearances.indices.contains(selection) else { return }
      context.close()
      context.send(
        .showArticle(
          profile.appearances[selection].article.id, in: ListFilter(entity: id), near: selection))
    case .companions:
      guard let companion = selectedCompanion else { return }
      context.askedQuestions.forget(.entity, .profile, .titles)
      context.open(EntityPage(id: companion))
    }
  }

  /// Has the selected note written on, or the first one.
  private func editNote(in context: inout ScreenContext) {
    guard let entity else { return }
    let notes = profile?.notes ?? []
    let note = view == .notes && notes.indices.contains(selection) ? notes[selection] : notes.first
    context.effects.append(
      .editNote(note?.subject ?? .entity(id, name: entity.name), about: entity.name))
  }

  private func split(in context: inout ScreenContext) {
    guard let entity, let form = selectedForm else {
      context.tell("Choose a spelling to split off.")
      return
    }
    guard entity.forms.count > 1 else {
      context.tell("It is the only spelling: there is nothing to split off.")
      return
    }
    context.decide(.split(form: form.text, from: entity.id))
  }

  mutating func take(_ news: LibraryNews, in context: inout ScreenContext) {
    switch news {
    case .answer(.entity(let entity), to: .entity(let asked)) where asked == id:
      self.entity = entity
      isStale = false
    case .answer(.profile(let profile), to: .profile(let asked)) where asked == id:
      self.profile = profile
    case .answer(.titles(let titles), to: .titles(let asked)) where asked == id:
      self.titles = titles
    case .decided(.renamed), .undone(.renamed), .decided(.merged), .decided(.split),
      .decided(.retyped), .undone(.merged), .undone(.split),
      .undone(.retyped), .decided(.noted), .undone(.noted):
      context.askedQuestions.forget(.entity, .profile, .titles)
      profile = nil
      titles = nil
      isStale = true
    default: break
    }
    // What it lists may have become shorter.
    if let count { selection = max(0, min(selection, count - 1)) }
  }

  mutating func receive(_ request: Request, in context: inout ScreenContext) -> Bool {
    // A page above leads to an article: this one would stand over it.
    if case .showArticle = request { context.close() }
    return false
  }

  mutating func settle(in context: inout ScreenContext) {
    if entity == nil || isStale { context.want(.entity(id)) }
    if profile == nil { context.want(.profile(id)) }
    // They are read from the articles, which takes a while.
    if view == .titles, titles == nil { context.want(.titles(id)) }
  }

  func name(of entity: EntityID) -> String? {
    entity == id ? self.entity?.name : nil
  }

  static func draw(_ painter: inout Painter<EntityPage>) { painter.drawEntityPage() }

  func hints(in context: ScreenContext) -> [Hint] {
    let own: [Hint] =
      switch view {
      case .spellings: [Hint(.splitEntity), Hint(.retypeEntity), Hint(.renameEntity), Hint(.undo)]
      case .titles: [Hint(.open, "its articles")]
      case .appearances: [Hint(.open, "read")]
      case .companions: [Hint(.open, "its page"), Hint(.markEntity)]
      case .notes: [Hint(.open, "edit"), Hint(.note)]
      }
    let merge = context.markedEntities.contains { $0 != id } ? [Hint(.mergeEntities)] : []
    return merge + [Hint(.focus(.next), view.next.inWords.lowercased())] + own + [
      Hint(.show(.quotations)), Hint(.move(.lineDown)), Hint(.help), Hint(.back),
    ]
  }
}

extension EntityPage.View {
  /// The list, for people.
  var inWords: String {
    switch self {
    case .spellings: "Spellings"
    case .titles: "Titles"
    case .appearances: "In the news"
    case .companions: "Named with it"
    case .notes: "Notes"
    }
  }

  /// The list after it; after the last one, the first.
  fileprivate var next: Self {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}

extension Place {
  /// The page of one entity.
  static let entityPage = Place("entity-page", inWords: "a name's page", for: .names, .page)
}

extension Picker {
  /// The types that an entity may have.
  static func types(of id: EntityID, now type: EntityType?) -> Picker {
    var picker = Picker(
      title: "What is it?",
      choices: Sidebar.groups.map {
        Choice(title: $0.singular, note: "", pick: .decide(.retyped(id, $0)))
      })
    picker.selection = Sidebar.groups.firstIndex { $0 == type } ?? 0
    return picker
  }
}
