import Canvas
import Model

extension ComparisonScreen {
  mutating func perform(_ verb: Verb, in context: inout ScreenContext) -> Bool {
    switch verb {
    case .back where find != nil: endFinding()
    case .own(TextCommand.find.rawValue): startFinding(in: &context)
    case .back:
      context.close()
      context.askedQuestions.forget(.comparison)
    case .search:
      context.close()
      context.send(.search(leaving: self))
    case .togglePair: togglePair(in: &context)
    case .showEdit: showEditBefore(in: &context)
    case .open: openFocusedParagraph(in: &context)
    case .copy(let part): copy(part, in: &context)
    case .move, .match, .flag, .word, .lookUp, .swapSides, .toggleOriginal, .account, .markBead,
      .linkBeads, .unlinkBead, .confirmBead, .dismissFlag, .noteRow, .noteFlag, .cycleRowFilter,
      .followMove, .toggleUnit, .exportComparison:
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
      if let pane, pane.focusedBead != nil {
        self.pane?.marked.formSymmetricDifference([pane.focus])
      }
    case .linkBeads: linkBeads(in: &context)
    case .unlinkBead: unlinkBead(in: &context)
    case .confirmBead: confirmBead(in: &context)
    case .dismissFlag: dismissFlag(in: &context)
    case .noteRow: startNote(onFlag: false, in: &context)
    case .noteFlag: startNote(onFlag: true, in: &context)
    case .cycleRowFilter: cycleRowFilter(in: &context)
    case .followMove: followMove(in: &context)
    case .toggleUnit: toggleUnit(in: &context)
    case .exportComparison: startExport(in: &context)
    default: break
    }
  }

  mutating func receive(_ request: Request, in context: inout ScreenContext) -> Bool {
    switch request {
    case .lineChanged(let prompt) where prompt.kind.name == TextFind.prompt:
      guard find != nil else { return false }
      find?.look(for: prompt.line.text)
    case .lineTaken(let prompt) where prompt.kind.name == TextFind.prompt:
      guard find != nil else { return false }
      if prompt.line.text.isEmpty { endFinding() }
    case .lineLeft(let prompt) where prompt.kind.name == TextFind.prompt:
      guard find != nil else { return false }
      endFinding()
    case .lineTaken(let prompt) where prompt.kind.name == Self.notePrompt:
      keepNote(prompt.line.text, in: &context)
    case .lineTaken(let prompt) where prompt.kind.name == Self.exportPrompt:
      takeExportName(prompt.line.text, in: &context)
    case .lineLeft(let prompt)
    where [Self.notePrompt, Self.exportPrompt].contains(prompt.kind.name):
      noted = nil
      export = nil
    case .export(let format): nameExport(as: format, in: &context)
    case .name(.comparison(let export)): name(export, in: &context)
    default: return false
    }
    return true
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
    if find != nil { return goToFound(direction, in: &context) }
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
      guard pane.stack.shown.indices.contains(place.item) else { return }
      pane.focus(on: pane.stack.shown[place.item], visible: visible)
      self.pane = pane
    default: break
    }
  }

  /// Goes to where the row's text stands in the target, or back from there.
  private mutating func followMove(in context: inout ScreenContext) {
    guard var pane else { return }
    guard let row = pane.otherEnds(of: pane.focus).first else {
      context.tell("Nothing of this row stands elsewhere.")
      return
    }
    let visible = context.visibleRows
    if pane.stack.item(of: row) == nil {
      pane.show(.all, visible: visible)
      context.tell("All rows are shown again.")
    }
    pane.focus(on: row, visible: visible)
    self.pane = pane
  }

  // MARK: What is shown

  private mutating func cycleRowFilter(in context: inout ScreenContext) {
    guard var pane else { return }
    let filters = pane.filters
    let index = filters.firstIndex(of: pane.filter) ?? 0
    pane.show(filters[(index + 1) % filters.count], visible: context.visibleRows)
    self.pane = pane
  }

  /// Turns paragraphs into sentences, or back; the old rows stay until the new ones come.
  private mutating func toggleUnit(in context: inout ScreenContext) {
    articles.unit = articles.unit == .sentence ? .paragraph : .sentence
    context.askedQuestions.forget(.comparison)
    context.want(question)
  }

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
    let segment = pane.segmentAtFocus(on: originSide)
    context.send(
      .read(segment: segment.map { pane.paragraph(of: $0, on: originSide) }, leaving: self))
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
    context.askedQuestions.forget(.comparison)
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
