import Canvas
import Model

extension BrowseScreen {
  mutating func startComparison(in context: inout ScreenContext) {
    guard articles.selectedID != nil else { return }
    wantsComparison = true
    awaitsTranslationsSince = nil
    compare(in: &context)
  }

  /// Opens the comparison as soon as it is known what the article can be compared with.
  mutating func compare(in context: inout ScreenContext) {
    if let count = awaitsTranslationsSince, count != context.keyCount {
      awaitsTranslationsSince = nil
      wantsComparison = false
      return
    }
    guard let counterparts = reader.counterparts, reader.articleID == articles.selectedID else {
      let askedQuestions = context.askedQuestions
      if !askedQuestions.isPending(.counterparts), !askedQuestions.isPending(.article) {
        wantsComparison = false
      }
      return
    }
    wantsComparison = false
    awaitsTranslationsSince = nil
    let translations = counterparts.filter(\.relation.isTranslation)
    if counterparts.isEmpty, context.library.progress != nil {
      // The answer comes anew as translations are found, and when the work is done.
      wantsComparison = true
      awaitsTranslationsSince = context.keyCount
      context.tell("Translations are still being looked for…")
    } else if counterparts.isEmpty {
      tellThatNothingCompares(in: &context)
    } else if counterparts.count == 1 || translations.count == 1 {
      compare(with: translations.first ?? counterparts[0], in: &context)
    } else {
      chooseComparison(in: &context)
    }
  }

  /// Lets the reader choose among all that the article can be compared with.
  func chooseComparison(in context: inout ScreenContext) {
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
      context.tell("There is no other article in the list.")
      return
    }
    context.open(Picker(title: "Compare with", choices: choices))
  }

  private func tellThatNothingCompares(in context: inout ScreenContext) {
    var text = "No translation or other rendering of this article is known."
    if let key = context.keyName(of: .compareWith) { text += " \(key) chooses another article." }
    context.tell(text)
  }

  mutating func compare(with counterpart: Counterpart, in context: inout ScreenContext) {
    guard let id = reader.articleID else { return }
    let segment = reader.text.segmentAtCursor ?? 0
    let other = counterpart.article.id
    // Of two texts in two languages the Arabic one is more likely the original.
    let isOriginal =
      counterpart.relation == .original
      || (counterpart.relation == .passages && counterpart.article.language.isRightToLeft)
    forgetReadingHere(of: id, beside: other)
    context.open(
      ComparisonScreen(
        ComparedArticles(
          source: isOriginal ? other : id, target: isOriginal ? id : other,
          relation: counterpart.relation == .original ? .translation : counterpart.relation,
          origin: SegmentOfArticle(article: id, segment: segment))))
    context.askedQuestions.forget(.comparison)
    markAsRead(in: &context)
  }

  /// Drops the way back into a comparison of the same two articles, where it is the next one: to go to
  /// the text and back to the comparison by its key leaves nothing behind.
  private mutating func forgetReadingHere(of id: ArticleID, beside other: ArticleID) {
    guard let last = history.last, last.isReadingHere(articles),
      let compared = last.comparison?.articles,
      Set([compared.source, compared.target]) == [id, other]
    else { return }
    history.removeLast()
  }

  /// Goes to a paragraph of the text, from a comparison that Esc leads back to.
  mutating func read(
    segment: Int?, from comparison: ComparisonScreen, in context: inout ScreenContext
  ) {
    prepareToGoBack(from: comparison, in: context)
    focus = .reader
    guard let segment else { return }
    let visible = context.visibleRows
    reader.text.fit(
      width: layout(in: context).text.columns, options: context.options, visible: visible)
    if let place = reader.text.position(of: SegmentRange(segment: segment, range: 0..<0)) {
      reader.text.top = place
      reader.text.clamp(visible: visible)
      reader.text.moveCursor(toBlock: place.item)
    }
  }
}

extension Picker.Choice {
  /// The choice to compare with an article.
  fileprivate init(_ counterpart: Counterpart, note: String) {
    let title = counterpart.article.title
    self.init(
      title: title.text, note: note, direction: counterpart.article.titleDirection,
      pick: .send(.compare(with: counterpart)))
  }
}
