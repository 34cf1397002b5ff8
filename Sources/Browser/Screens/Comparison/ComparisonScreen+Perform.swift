import Canvas
import Model

extension ComparisonScreen {
  mutating func perform(_ verb: Verb, in context: inout ScreenContext) -> Bool {
    switch verb {
    case .back:
      context.close()
      context.ledger.forget(.comparison)
    case .search:
      context.close()
      context.send(.search(leaving: self))
    case .togglePair: togglePair(in: &context)
    case .showEdit: showEditBefore(in: &context)
    case .open: openFocusedParagraph(in: &context)
    case .copy(let part): copy(part, in: &context)
    case .move, .match, .flag, .word, .lookUp, .swapSides, .toggleOriginal, .account, .markBead,
      .linkBeads,
      .unlinkBead, .confirmBead, .dismissFlag:
      guard pane != nil else {
        if case .move = verb { return true }
        context.tell("Not yet: the texts are still being laid beside each other.")
        return true
      }
      performInPane(verb, in: &context)
    default: return false
    }
    return true
  }

  private mutating func performInPane(_ verb: Verb, in context: inout ScreenContext) {
    switch verb {
    case .move(let motion): move(motion, visible: context.visibleRows)
    case .match(let direction): goToMatch(direction, in: &context)
    case .flag(let direction): goToFlag(direction, in: &context)
    case .word(let direction): goToWord(direction, in: &context)
    case .lookUp: lookUp(in: &context)
    case .swapSides: pane?.swapSides(visible: context.visibleRows)
    case .toggleOriginal: toggleOriginal(in: &context)
    case .account: showAccount(in: &context)
    case .markBead:
      if let focus = pane?.focus { pane?.marked.formSymmetricDifference([focus]) }
    case .linkBeads: linkBeads(in: &context)
    case .unlinkBead: unlinkBead(in: &context)
    case .confirmBead: confirmBead(in: &context)
    case .dismissFlag: dismissFlag(in: &context)
    default: break
    }
  }

  // MARK: Moving

  private mutating func move(_ motion: Verb.Motion, visible: Int) {
    switch motion {
    case .lineDown: pane?.goDown(visible: visible)
    case .lineUp: pane?.goUp(visible: visible)
    case .top: pane?.focus(on: 0, visible: visible)
    case .bottom: pane?.focus(on: .max, visible: visible)
    case .item(let item): pane?.focus(on: item, visible: visible)
    default: pane?.scroll(by: motion.lines(page: visible - 1), visible: visible)
    }
  }

  private mutating func goToMatch(_ direction: Verb.Direction, in context: inout ScreenContext) {
    let visible = context.visibleRows
    let isFound =
      pane?.alignment.differences.isEmpty == false
      ? pane?.goToDifference(direction, visible: visible)
      : pane?.goToName(direction, visible: visible)
    if isFound == false { context.tell("There is no further one that way.") }
  }

  private mutating func goToFlag(_ direction: Verb.Direction, in context: inout ScreenContext) {
    if pane?.goToFlag(direction, visible: context.visibleRows) == false {
      context.tell("There is no further flag that way.")
    }
  }

  mutating func take(_ mouse: MouseEvent, in context: inout ScreenContext) {
    let visible = context.visibleRows
    switch mouse.kind {
    case .scrollDown: pane?.scroll(by: 3, visible: visible)
    case .scrollUp: pane?.scroll(by: -3, visible: visible)
    case .press(.left):
      guard var pane, mouse.position.row >= 1, mouse.position.row <= visible else { return }
      let place = pane.stack.position(pane.stack.top, movedBy: mouse.position.row - 1)
      pane.focus(on: place.item, visible: visible)
      self.pane = pane
    default: break
    }
  }

  // MARK: What is shown

  private func toggleOriginal(in context: inout ScreenContext) {
    guard pane?.comparison.original != nil else {
      context.tell("No original of both texts is known.")
      return
    }
    context.wantsOriginal = !showsOriginal(in: context)
  }

  private func showAccount(in context: inout ScreenContext) {
    guard let pane, pane.comparison.account != nil else {
      context.tell("There is no account of these texts.")
      return
    }
    var page = Page(content: .account(pane))
    page.lines = PageText.lines(of: page, in: context).count
    context.open(page)
  }

  /// Goes to the text, to the paragraph that is in focus here or the last one before it; Esc leads
  /// back to the row.
  private func openFocusedParagraph(in context: inout ScreenContext) {
    guard let pane else { return }
    context.close()
    context.send(.read(segment: pane.segmentAtFocus(on: originSide), leaving: self))
  }

  /// Goes one edit further back.
  private mutating func showEditBefore(in context: inout ScreenContext) {
    guard let place = articles.edits.firstIndex(of: articles.source) else {
      context.tell("These are no versions of one article.")
      return
    }
    guard place > 0 else {
      context.tell("This was the first edit.")
      return
    }
    articles.target = articles.source
    articles.source = articles.edits[place - 1]
    pane = nil
    context.ledger.forget(.comparison)
  }

  // MARK: Copying

  private func copy(_ part: Verb.CopyPart, in context: inout ScreenContext) {
    guard let pane, let bead = pane.focusedBead else { return }
    let own = pane.text(of: bead, on: originSide)
    let other = pane.text(of: bead, on: originSide.other)
    switch part {
    case .paragraph: context.copy(own.isEmpty ? other : own)
    case .counterpart: context.copy(other.isEmpty ? own : other)
    case .both: context.copy([own, other].filter { !$0.isEmpty }.joined(separator: "\n"))
    }
  }
}
