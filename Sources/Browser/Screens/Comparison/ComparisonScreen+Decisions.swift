import Model

extension ComparisonScreen {
  func linkBeads(in context: inout ScreenContext) {
    guard let pane else { return }
    let rows = pane.marked.union([pane.focus]).sorted()
    let beads = rows.filter(pane.alignment.beads.indices.contains).map { pane.alignment.beads[$0] }
    let source = beads.flatMap(\.source).sorted()
    let target = beads.flatMap(\.target).sorted()
    guard beads.count > 1, !source.isEmpty, !target.isEmpty else {
      let mark = context.keymap.keyName(of: .markBead, in: .compare) ?? ":"
      context.tell("Mark the rows to be linked with \(mark) first, one of each text at least.")
      return
    }
    decide(.linked(source: source, target: target), in: &context)
  }

  func unlinkBead(in context: inout ScreenContext) {
    guard let bead = pane?.focusedBead, !bead.source.isEmpty, !bead.target.isEmpty else {
      context.tell("There is nothing to part: the row has no counterpart.")
      return
    }
    decide(.unlinked(source: bead.source, target: bead.target), in: &context)
  }

  func confirmBead(in context: inout ScreenContext) {
    guard let bead = pane?.focusedBead else { return }
    decide(.confirmed(bead), in: &context)
  }

  func dismissFlag(in context: inout ScreenContext) {
    guard let pane, let flag = pane.stack.flags(of: pane.focus).first else {
      context.tell("There is no flag on this row.")
      return
    }
    decide(.dismissed(pane.alignment.flags[flag]), in: &context)
  }

  func togglePair(in context: inout ScreenContext) {
    guard articles.relation != .version else {
      context.tell("These are versions of one article.")
      return
    }
    context.decide(
      .paired(
        source: articles.source, target: articles.target, articles.relation != .translation))
  }

  private func decide(_ decision: BeadDecision, in context: inout ScreenContext) {
    context.decide(
      .alignment(source: articles.source, target: articles.target, decision))
  }
}
