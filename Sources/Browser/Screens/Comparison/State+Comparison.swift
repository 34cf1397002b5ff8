import Canvas
import Model

extension State {
  mutating func startComparison() {
    guard articles.selectedID != nil else { return }
    wantsComparison = true
    compare()
  }

  /// Opens the comparison as soon as it is known what the article can be compared with.
  mutating func compare() {
    guard let counterparts = reader.counterparts, reader.articleID == articles.selectedID else {
      if !ledger.isPending(.counterparts), !ledger.isPending(.article) { wantsComparison = false }
      return
    }
    wantsComparison = false
    awaitsTranslations = false
    let translations = counterparts.filter(\.relation.isTranslation)
    if counterparts.isEmpty, library.progress != nil {
      // The answer comes anew as translations are found, and when the work is done.
      wantsComparison = true
      awaitsTranslations = true
      message = Message("Translations are still being looked for…")
    } else if counterparts.isEmpty {
      tellThatNothingCompares()
    } else if counterparts.count == 1 || translations.count == 1 {
      compare(with: translations.first ?? counterparts[0])
    } else {
      chooseComparison()
    }
  }

  /// Lets the reader choose among all that the article can be compared with.
  mutating func chooseComparison() {
    guard let article = reader.content?.article else { return }
    let known = reader.counterparts ?? []
    let knownIDs = Set(known.map(\.article.id) + [article.id])
    let others = articles.window.items.map(\.article).filter { !knownIDs.contains($0.id) }
    let choices =
      known.map { Picker.Choice($0, note: $0.inWords) }
      + others.map { other in
        let isSameLanguage = other.language.primary == article.language.primary
        return Picker.Choice(
          Counterpart(
            article: other, relation: isSameLanguage ? .rendering : .passages, score: 0),
          note: other.language.inWords)
      }
    guard !choices.isEmpty else {
      message = Message("There is no other article in the list.")
      return
    }
    popup = .picker(Picker(title: "Compare with", choices: choices))
  }

  private mutating func tellThatNothingCompares() {
    var text = "No translation or other rendering of this article is known."
    if let key = keymap.keyName(of: .compareWith, in: place) {
      text += " \(key) chooses another article."
    }
    message = Message(text)
  }

  mutating func compare(with counterpart: Counterpart) {
    guard let id = reader.articleID else { return }
    let segment = reader.text.segmentAtCursor ?? 0
    let other = counterpart.article.id
    // Of two texts in two languages the Arabic one is more likely the original.
    let isOriginal =
      counterpart.relation == .original
      || (counterpart.relation == .passages && counterpart.article.language.isRightToLeft)
    forgetReadingHere(of: id, beside: other)
    comparison = nil
    comparing = ComparedArticles(
      source: isOriginal ? other : id, target: isOriginal ? id : other,
      relation: counterpart.relation == .original ? .translation : counterpart.relation,
      origin: SegmentOfArticle(article: id, segment: segment))
    ledger.forget(.comparison)
    markAsRead()
  }

  /// Drops the way back into a comparison of the same two articles, where it is the next one: to go to
  /// the text and back to the comparison by its key leaves nothing behind.
  private mutating func forgetReadingHere(of id: ArticleID, beside other: ArticleID) {
    guard let last = history.last, last.isReadingHere(articles),
      let comparing = last.comparing,
      Set([comparing.source, comparing.target]) == [id, other]
    else { return }
    history.removeLast()
  }

  /// Shows a comparison that has come, at the row that was in focus or being read.
  mutating func show(_ new: Comparison) {
    guard let comparing else { return }
    let old = comparison
    var pane = ComparisonPane(new, relation: comparing.relation)
    if let old { pane.stack.leftSide = old.leftSide }
    // What there is to show decides on the columns.
    comparison = pane
    let visible = layout.visibleRows
    pane.stack.fit(columns: layout.beadColumns, options: options, visible: visible)
    let side: Side = comparing.origin.article == comparing.target ? .target : .source
    let bead =
      old.map { pane.row(ofFocusIn: $0) } ?? pane.stack.bead(of: comparing.origin.segment, on: side)
      ?? 0
    pane.focus(on: bead, visible: visible)
    comparison = pane
  }

  mutating func swapSides() {
    let visible = layout.visibleRows
    comparison?.swapSides(visible: visible)
  }

  mutating func goToWord(_ direction: Verb.Direction) {
    guard let comparison, !comparison.comparison.links.isEmpty else {
      message = Message("No word of these texts is known to render another.")
      return
    }
    let visible = layout.visibleRows
    if self.comparison?.goToWord(direction, visible: visible) == false {
      message = Message("There is no further word that way.")
    }
  }

  mutating func toggleOriginal() {
    guard comparison?.comparison.original != nil else {
      message = Message("No original of both texts is known.")
      return
    }
    wantsOriginal = !showsOriginal
  }

  mutating func showAccount() {
    guard comparison?.comparison.account != nil else {
      message = Message("There is no account of these texts.")
      return
    }
    var page = Page(content: .account)
    page.lines = PageText.lines(of: page, in: self).count
    popup = .page(page)
  }

  mutating func goToFlag(_ direction: Verb.Direction) {
    let visible = layout.visibleRows
    if comparison?.goToFlag(direction, visible: visible) == false {
      message = Message("There is no further flag that way.")
    }
  }

  /// Goes to the text, to the paragraph that is in focus here or the last one before it; Esc leads
  /// back to the row.
  mutating func openFocusedParagraph() {
    guard let comparing, let comparison else { return }
    let side: Side = comparing.origin.article == comparing.target ? .target : .source
    prepareToGoBack()
    self.comparing = nil
    self.comparison = nil
    focus = .reader
    guard let segment = comparison.segmentAtFocus(on: side) else { return }
    let visible = layout.visibleRows
    reader.text.fit(width: layout.text.columns, options: options, visible: visible)
    if let place = reader.text.position(of: SegmentRange(segment: segment, range: 0..<0)) {
      reader.text.top = place
      reader.text.clamp(visible: visible)
      reader.text.moveCursor(toBlock: place.item)
    }
  }

  // MARK: Decisions

  mutating func markBead() {
    guard let comparison else { return }
    self.comparison?.marked.formSymmetricDifference([comparison.focus])
  }

  mutating func linkBeads() {
    guard let comparison else { return }
    let rows = comparison.marked.union([comparison.focus]).sorted()
    let beads = rows.filter(comparison.alignment.beads.indices.contains)
      .map { comparison.alignment.beads[$0] }
    let source = beads.flatMap(\.source).sorted()
    let target = beads.flatMap(\.target).sorted()
    guard beads.count > 1, !source.isEmpty, !target.isEmpty else {
      let mark = keymap.keyName(of: .markBead, in: .compare) ?? ":"
      message = Message("Mark the rows to be linked with \(mark) first, one of each text at least.")
      return
    }
    decide(.linked(source: source, target: target))
  }

  mutating func unlinkBead() {
    guard let bead = comparison?.focusedBead, !bead.source.isEmpty, !bead.target.isEmpty else {
      message = Message("There is nothing to part: the row has no counterpart.")
      return
    }
    decide(.unlinked(source: bead.source, target: bead.target))
  }

  mutating func confirmBead() {
    guard let bead = comparison?.focusedBead else { return }
    decide(.confirmed(bead))
  }

  mutating func dismissFlag() {
    guard let comparison, let flag = comparison.stack.flags(of: comparison.focus).first else {
      message = Message("There is no flag on this row.")
      return
    }
    decide(.dismissed(comparison.alignment.flags[flag]))
  }

  mutating func togglePair() {
    guard let comparing else { return }
    effects.append(
      .decide(
        .paired(
          source: comparing.source, target: comparing.target,
          comparing.relation != .translation)))
  }

  /// Takes in that the two articles that are compared are, or are not, said to be translations.
  mutating func take(isPair: Bool, source: ArticleID, target: ArticleID) {
    guard comparing?.source == source, comparing?.target == target,
      comparing?.relation != .rendering
    else { return }
    let relation: Counterpart.Relation = isPair ? .translation : .passages
    comparing?.relation = relation
    comparison?.relation = relation
  }

  private mutating func decide(_ decision: BeadDecision) {
    guard let comparing else { return }
    effects.append(
      .decide(.alignment(source: comparing.source, target: comparing.target, decision)))
  }
}
