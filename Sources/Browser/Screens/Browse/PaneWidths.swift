import Canvas

/// The widths that the reader gave the panes at the sides; the text has what is left.
struct PaneWidths: Hashable, Sendable {
  /// Columns of the list; `nil` for what the screen's width gives it.
  var list: Int?
  /// Columns of the names; `nil` for what the screen's width gives them.
  var names: Int?

  /// The fewest columns of a pane at the side.
  static let least = 20
  /// The fewest columns that the text is left.
  static let leastText = 30

  /// The list's columns among so many panes.
  func list(within columns: Int, of panes: Int) -> Int? {
    list.map {
      Self.bounded($0, most: columns - Self.leastText - (panes == 3 ? Self.least + 2 : 1))
    }
  }

  /// The names' columns beside the text alone.
  func names(within columns: Int) -> Int? {
    names.map { Self.bounded($0, most: columns - Self.leastText - 1) }
  }

  /// So many columns, within what a pane at the side may have.
  static func bounded(_ columns: Int, most: Int) -> Int {
    max(Self.least, min(columns, most))
  }
}

/// A border between two panes that can be moved.
enum PaneDivider: Hashable, Sendable {
  case afterList, beforeNames
}

extension BrowseLayout {
  /// The divider that a cell is on.
  func divider(at position: Position) -> PaneDivider? {
    guard position.row < visibleRows + 2 else { return nil }
    if let list = panes[.articles], order.count > 1, position.column == list.right {
      return .afterList
    }
    if let names = panes[.entities], order.count > 1, position.column == names.left - 1 {
      return .beforeNames
    }
    return nil
  }
}

extension BrowseScreen {
  /// Moves the divider that the mouse holds.
  mutating func drag(to position: Position, in context: ScreenContext) {
    let inner = context.size.columns - 2
    switch held {
    case .afterList: widths.list = max(PaneWidths.least, position.column - 1)
    case .beforeNames: widths.names = max(PaneWidths.least, inner - position.column)
    case nil: return
    }
    keepWidths(in: context)
  }

  /// Makes the pane in focus wider by some columns; the text, at the cost of the list.
  mutating func changeWidth(by columns: Int, in context: inout ScreenContext) {
    let layout = layout(in: context)
    guard layout.order.count > 1 else {
      return context.tell("Only one pane is shown: a wider screen has several.")
    }
    if focus == .entities {
      widths.names = layout.rect(.entities).columns + columns
    } else if layout.shows(.articles) {
      widths.list = layout.rect(.articles).columns + (focus == .articles ? columns : -columns)
    }
    keepWidths(in: context)
  }

  /// Remembers the widths that the panes have, not those that there was no room for.
  private mutating func keepWidths(in context: ScreenContext) {
    let layout = layout(in: context)
    if widths.list != nil, let list = layout.panes[.articles] { widths.list = list.columns }
    if widths.names != nil, let names = layout.panes[.entities] { widths.names = names.columns }
  }
}
