public import Canvas

extension State {
  /// The screen as it is to be shown.
  ///
  /// - Complexity: Bound by the size of the screen.
  public func frame() -> Frame {
    var frame = Frame(size: size)
    if context.layout.isTooSmall {
      draw(TooSmallNote(), on: &frame) { $0.drawTooSmall() }
      return frame
    }
    let screen = layers.lastIndex { $0.level == .screen } ?? 0
    layers[screen].draw(on: &frame, in: self)
    // The cursor belongs to what lies over the screen.
    if theme.isLinear, screen + 1 < layers.count { frame.cursor = nil }
    let above = layers[(screen + 1)...]
    above.last { $0.level == .popup }?.draw(on: &frame, in: self)
    if let line = above.last(where: { $0.level == .line }) {
      line.draw(on: &frame, in: self)
    } else {
      draw(StatusBar(), on: &frame) { $0.drawStatus() }
    }
    return frame
  }

  /// Draws something without a copy of the frame.
  fileprivate func draw<Subject>(
    _ subject: Subject, on frame: inout Frame, _ draw: (inout Painter<Subject>) -> Void
  ) {
    var painter = Painter(
      subject, in: context, layers: layers, on: Frame(size: Size(columns: 0, rows: 0)))
    swap(&painter.frame, &frame)
    draw(&painter)
    swap(&painter.frame, &frame)
  }
}

extension Screen {
  fileprivate func draw(on frame: inout Frame, in state: State) {
    state.draw(self, on: &frame) { Self.draw(&$0) }
  }
}

/// What there is to say on a screen that is too small for anything else.
private struct TooSmallNote {}

extension Painter<TooSmallNote> {
  fileprivate mutating func drawTooSmall() {
    let needed = ScreenLayout.smallest
    drawNote(
      [
        "Khabar needs \(needed.columns) columns and \(needed.rows) rows.",
        "Here are \(context.size.columns) and \(context.size.rows).",
      ], in: frame.bounds, style: .plain)
  }
}
