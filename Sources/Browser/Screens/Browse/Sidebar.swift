import Canvas
import Language
import Model

/// The names: entities in groups, with a selection.
struct Sidebar: Hashable, Sendable {
  /// A line of the sidebar.
  enum Line: Hashable, Sendable {
    case heading(EntityType, count: Int)
    /// An entity, with both names where they fit on one line.
    case entity(Int)
    /// The right-to-left name of the entity above, where they do not.
    case secondName(Int)
    case gap
  }

  /// Whether names are counted in the open article rather than in the whole list.
  var isOfArticle = false
  /// The entities in the order of the groups.
  private(set) var entities: [EntitySummary] = []
  /// Groups and entities as they stand below each other.
  private(set) var lines: [Line] = []
  /// The width that the lines are made for.
  private var width = 0
  /// Columns of the longest count: the names end before it.
  private(set) var countWidth = 0
  /// Languages in which an article of the library has a name; in others, names are known from tables alone,
  /// and the sidebar leaves them out.
  private(set) var writtenLanguages: Set<LanguageTag> = []
  /// What the entities were counted over; `nil` before the first answer.
  private(set) var scope: EntityScope?
  /// Index of the selected entity.
  private(set) var selection = 0
  /// First line on the screen.
  private(set) var top = 0
  /// What is looked for among the names; `nil` for nothing.
  var find: String?
  /// The name that one was at when the looking began.
  var findOrigin = 0

  static let groups: [EntityType] = [.person, .location, .organization, .miscellaneous]

  var selected: EntitySummary? {
    entities.indices.contains(selection) ? entities[selection] : nil
  }

  func entity(_ id: EntityID) -> EntitySummary? { entities.first { $0.id == id } }

  /// Shows the names of a scope; the selection stays on its name.
  ///
  /// - Parameter isFocused: Whether a person is among the names. Whoever is not, and has chosen none,
  ///   goes on seeing the ones that are named most, whatever analysis finds meanwhile.
  mutating func show(_ found: [EntitySummary], of scope: EntityScope, isFocused: Bool) {
    let selectedID = isFocused || selection > 0 ? selected?.id : nil
    self.scope = scope
    for entity in found {
      writtenLanguages.formUnion(Set(entity.names.keys).subtracting(entity.unwrittenLanguages))
    }
    entities = Self.groups.flatMap { type in found.filter { $0.type == type } }
    width = 0
    countWidth = entities.map { $0.mentions.grouped.count }.max() ?? 0
    select(entities.firstIndex { $0.id == selectedID } ?? 0)
  }

  /// Makes the lines for a width: two for an entity whose names do not fit on one.
  mutating func fit(width: Int, options: LayoutOptions) {
    guard width != self.width else { return }
    self.width = width
    lines = []
    for (index, entity) in entities.enumerated() {
      if index == 0 || entities[index - 1].type != entity.type {
        if !lines.isEmpty { lines.append(.gap) }
        lines.append(.heading(entity.type, count: entities.count { $0.type == entity.type }))
      }
      lines.append(.entity(index))
      if !row(of: entity, options: options).fitsOnOneLine {
        lines.append(.secondName(index))
      }
    }
  }

  /// How an entity's names and count stand in the width that the lines are made for.
  func row(of entity: EntitySummary, options: LayoutOptions) -> EntityRow {
    var shown = entity
    shown.names = entity.names.filter { writtenLanguages.contains($0.key) }
    // One that no article has in any language, as a name that a person chose.
    if shown.names.isEmpty { shown = entity }
    return EntityRow(shown, width: width, countWidth: countWidth, options: options)
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
    let hasSecond = lines.indices.contains(line + 1) && lines[line + 1] == .secondName(selection)
    top = max(top, line + (hasSecond ? 1 : 0) - visible + 1)
    top = max(0, min(top, lines.count - visible))
  }

  /// Index of the entity on a line of the screen.
  func entityIndex(atLine line: Int) -> Int? {
    guard lines.indices.contains(line) else { return nil }
    return switch lines[line] {
    case .entity(let index), .secondName(let index): index
    case .heading, .gap: nil
    }
  }
}

extension Sidebar.Line {
  fileprivate var isHeading: Bool {
    if case .heading = self { true } else { false }
  }
}

extension EntitySummary {
  /// The name to call it by where there is room for one only.
  var name: String { shownNames.preferredName ?? id.rawValue }
}

/// How an entity's names and count stand in the sidebar's width.
struct EntityRow: Hashable, Sendable {
  /// Columns before the names: for the selection, a sign and a blank.
  static let lead = 3

  /// The count, against the right edge.
  let count: String
  /// The left-to-right name, or the only one.
  let name: String
  /// The right-to-left name, where there are two.
  let secondName: String?
  /// Columns of the second name.
  let secondWidth: Int
  /// Columns that the names may take.
  let room: Int
  /// Whether both names stand on one line, with two blanks between them.
  let fitsOnOneLine: Bool

  init(_ entity: EntitySummary, width: Int, countWidth: Int, options: LayoutOptions) {
    count = entity.mentions.grouped
    room = max(0, width - Self.lead - countWidth - 2)
    let names = entity.shownNames
    let fromRight = names.name(isRightToLeft: true)
    let first = names.name(isRightToLeft: false) ?? fromRight ?? entity.name
    let second = fromRight == first ? nil : fromRight
    name = first
    secondName = second
    secondWidth = second.map { $0.columns(options) } ?? 0
    fitsOnOneLine = second == nil || first.columns(options) + 2 + secondWidth <= room
  }
}

extension String {
  /// The columns that the text takes on one line.
  func columns(_ options: LayoutOptions) -> Int {
    Paragraph(self, direction: .leftToRight, options: options).width
  }
}
