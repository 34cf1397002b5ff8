public import Canvas

extension State {
  /// The screen as it is to be shown.
  ///
  /// - Complexity: Bound by the size of the screen.
  public func frame() -> Frame {
    var painter = Painter(self)
    if layout.isTooSmall {
      painter.drawTooSmall()
      return painter.frame
    }
    if comparing != nil {
      painter.drawComparison()
    } else {
      painter.drawPanes()
      painter.drawArticles()
      painter.drawReader()
      painter.drawNames()
    }
    painter.drawPopup()
    painter.drawStatus()
    return painter.frame
  }
}

extension Painter {
  fileprivate mutating func drawTooSmall() {
    let needed = ScreenLayout.smallest
    drawNote(
      [
        "Khabar needs \(needed.columns) columns and \(needed.rows) rows.",
        "Here are \(state.size.columns) and \(state.size.rows).",
      ], in: frame.bounds, style: .plain)
  }
}
