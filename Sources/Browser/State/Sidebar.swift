import Model

/// The names: entities in groups, with a selection.
struct Sidebar: Hashable, Sendable {
  /// A line of the sidebar.
  enum Line: Hashable, Sendable {
    case heading(EntityType, count: Int)
    case entity(Int)
    case gap
  }

  /// Whether names are counted in the open article rather than in the whole list.
  var isOfArticle = false
  /// The entities in the order of the groups.
  private(set) var entities: [EntitySummary] = []
  /// Groups and entities as they stand below each other.
  private(set) var lines: [Line] = []
  /// What the entities were counted over; `nil` before the first answer.
  private(set) var scope: EntityScope?
  /// Index of the selected entity.
  private(set) var selection = 0
  /// First line on the screen.
  private(set) var top = 0
  /// Entities marked to be merged.
  var marked: [EntityID] = []

  static let groups: [EntityType] = [.person, .location, .organization, .miscellaneous]

  var selected: EntitySummary? {
    entities.indices.contains(selection) ? entities[selection] : nil
  }

  func entity(_ id: EntityID) -> EntitySummary? { entities.first { $0.id == id } }

  mutating func show(_ found: [EntitySummary], of scope: EntityScope) {
    let selectedID = selected?.id
    self.scope = scope
    entities = []
    lines = []
    for type in Self.groups {
      let group = found.filter { $0.type == type }
      guard !group.isEmpty else { continue }
      if !lines.isEmpty { lines.append(.gap) }
      lines.append(.heading(type, count: group.count))
      for entity in group {
        lines.append(.entity(entities.count))
        entities.append(entity)
      }
    }
    select(entities.firstIndex { $0.id == selectedID } ?? 0)
  }

  mutating func select(_ index: Int) {
    selection = max(0, min(index, entities.count - 1))
  }

  /// Scrolls so that the selection and, where it is a group's first, the heading are visible.
  mutating func scroll(visible: Int) {
    let visible = max(1, visible)
    guard let line = lines.firstIndex(of: .entity(selection)) else {
      top = 0
      return
    }
    let isFirstOfGroup = line > 0 && lines[line - 1].isHeading
    top = min(top, isFirstOfGroup ? line - 1 : line)
    top = max(top, line - visible + 1)
    top = max(0, min(top, lines.count - visible))
  }

  /// Index of the entity on a line of the screen.
  func entityIndex(atLine line: Int) -> Int? {
    guard lines.indices.contains(line), case .entity(let index) = lines[line] else { return nil }
    return index
  }
}

extension Sidebar.Line {
  fileprivate var isHeading: Bool {
    if case .heading = self { true } else { false }
  }
}

extension EntitySummary {
  /// The name to call it by where there is room for one only: the English, then the Arabic one.
  var name: String {
    names[.english] ?? names[.arabic] ?? names.values.min() ?? id.rawValue
  }
}
