import Canvas
import Model

/// The page of a name: an entity with its spellings.
struct EntityPage: Screen {
  let id: EntityID
  /// The entity; `nil` while it is on its way.
  var entity: Entity?
  /// Index of the selected spelling.
  var selection = 0

  init(id: EntityID) {
    self.id = id
  }

  static let places: [Place] = [.entityPage]
  static let level = LayerLevel.popup

  var place: Place { .entityPage }

  mutating func perform(_ verb: Verb, in context: inout ScreenContext) -> Bool {
    switch verb {
    case .move(let motion):
      let forms = entity?.forms.count
      let page = PopupLayout(size: context.size, lines: forms).rows
      selection = motion.target(from: selection, count: forms ?? 0, page: page)
    case .splitEntity: split(in: &context)
    case .retypeEntity: context.open(Picker.types(of: id, now: entity?.type))
    case .back, .close: context.close()
    default: return false
    }
    return true
  }

  private func split(in context: inout ScreenContext) {
    guard let entity, entity.forms.indices.contains(selection) else { return }
    guard entity.forms.count > 1 else {
      context.tell("It is the only spelling: there is nothing to split off.")
      return
    }
    context.decide(.split(form: entity.forms[selection].text, from: entity.id))
  }

  mutating func take(_ news: LibraryNews, in context: inout ScreenContext) {
    switch news {
    case .answer(.entity(let entity), to: .entity(let asked)) where asked == id:
      self.entity = entity
    case .decided(.merged), .decided(.split), .decided(.retyped), .undone(.merged), .undone(.split),
      .undone(.retyped):
      context.ledger.forget(.entity)
      context.want(.entity(id))
    default: break
    }
  }

  func name(of entity: EntityID) -> String? {
    entity == id ? self.entity?.name : nil
  }

  static func draw(_ painter: inout Painter<EntityPage>) { painter.drawEntityPage() }

  func hints(in context: ScreenContext) -> [Hint] {
    [
      Hint(.move(.lineDown)), Hint(.splitEntity), Hint(.retypeEntity), Hint(.undo), Hint(.help),
      Hint(.back),
    ]
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
