import Canvas

/// Where the panes of the browse screen stand: what folds away when it gets narrow.
///
/// From 100 columns on there are three panes; below, the names take the list's place while they
/// are in focus; below 66, only the pane in focus is shown.
struct BrowseLayout: Hashable, Sendable {
  /// The inside of each pane that is shown.
  let panes: [Pane: Rect]
  /// The panes from left to right.
  let order: [Pane]
  /// Lines inside the panes.
  let visibleRows: Int

  /// - Parameters:
  ///   - size: The screen's extent.
  ///   - focus: The pane that keys go to.
  ///   - isLinear: Whether only that is shown, whatever the extent.
  init(size: Size, focus: Pane, isLinear: Bool = false) {
    visibleRows = ScreenLayout(size: size).visibleRows
    let inner = size.columns - 2
    var widths: [(Pane, Int)]
    if size.columns >= 100, !isLinear {
      let list = min(max(inner * 28 / 100, 28), 46)
      let names = min(max(inner * 24 / 100, 26), 40)
      widths = [(.articles, list), (.reader, inner - list - names - 2), (.entities, names)]
    } else if size.columns >= 66, !isLinear {
      let list = min(max(inner * 42 / 100, 26), 40)
      if focus == .entities {
        widths = [(.reader, inner - list - 1), (.entities, list)]
      } else {
        widths = [(.articles, list), (.reader, inner - list - 1)]
      }
    } else {
      widths = [(focus, inner)]
    }
    var panes: [Pane: Rect] = [:]
    var column = 1
    for (pane, width) in widths {
      panes[pane] = Rect(column: column, row: 1, columns: width, rows: visibleRows)
      column += width + 1
    }
    self.panes = panes
    order = widths.map(\.0)
  }

  func shows(_ pane: Pane) -> Bool { panes[pane] != nil }

  func rect(_ pane: Pane) -> Rect { panes[pane] ?? Rect(column: 0, row: 0, columns: 0, rows: 0) }

  /// The column of text inside the reader: set in from the pane's edges, and no wider than reads
  /// well.
  var text: Rect {
    let pane = rect(.reader)
    let margin = pane.columns >= 60 ? 2 : 1
    let width = min(pane.columns - 2 * margin, 92)
    let left = pane.left + (pane.columns - width) / 2
    return Rect(column: left, row: pane.top, columns: width, rows: pane.rows)
  }
}
