import Model

/// Marking many articles, and what is done to all of them at once.
extension BrowseScreen {
  static let taggingMarked = "tag-marked"

  /// Marks the selected article, or takes its mark away, and goes on; of a folded group, all of it.
  mutating func mark(in context: inout ScreenContext) {
    if let group = articles.headings.foldedGroup(of: articles.selection) {
      let range = articles.headings.starts[group]..<articles.headings.end(of: group)
      mark(range, in: &context)
    } else if let id = articles.selectedID {
      marks.toggle(id, at: articles.selection)
    }
    if focus == .articles {
      selectArticle(articles.headings.moved(from: articles.selection, by: 1), in: &context)
    }
  }

  /// Marks everything from the article that was marked last to the selected one.
  mutating func markRange(in context: inout ScreenContext) {
    guard let last = marks.last else {
      let key = context.keymap.keyName(of: .own(ListCommand.mark.rawValue), in: .articles) ?? ":"
      context.tell("Mark the first article with \(key); this marks up to the selected one.")
      return
    }
    let ends = [min(last, articles.total - 1), articles.selection].sorted()
    mark(ends[0]..<(ends[1] + 1), in: &context)
  }

  /// Marks all that the list has; where all of it is marked, no article.
  mutating func markAll(in context: inout ScreenContext) {
    if marks.count >= articles.total {
      marks = ArticleMarks()
    } else {
      mark(0..<articles.total, in: &context)
    }
  }

  private mutating func mark(_ range: Range<Int>, in context: inout ScreenContext) {
    guard articles.filter == articles.shownFilter else { return }
    let window = articles.window
    if (window.offset..<(window.offset + window.items.count)).clamped(to: range) == range {
      marks.add(range.compactMap { articles.item(at: $0)?.id }, in: &context)
    } else {
      context.tell("Marking…")
      context.askedQuestions.forget(.listed)
      context.want(.listed(articles.filter, in: range.count == articles.total ? nil : range))
    }
  }

  /// Has something done to the marked articles: taken back where all of them have it, as far as they are on
  /// the screen.
  ///
  /// - Returns: Whether there are any.
  func decideForMarked(
    _ decision: ([ArticleID], Bool) -> Decision, _ has: (ArticleSummary) -> Bool,
    in context: inout ScreenContext
  ) -> Bool {
    guard focus == .articles, !marks.isEmpty else { return false }
    let known = articles.window.items.map(\.article).filter { marks.contains($0.id) }
    let isSet = known.isEmpty || !known.allSatisfy(has)
    context.effects.append(.decideForMany(decision(marks.ids, isSet)))
    context.tell("Keeping that for \(marks.count.counted("article"))…")
    return true
  }

  /// Has a tag typed for the marked articles, else for the selected one.
  func startTagging(in context: inout ScreenContext) {
    if focus == .articles, !marks.isEmpty {
      let label = "Tag \(marks.count.counted("article")): "
      context.open(Prompt(.named(Self.taggingMarked, label: label)))
    } else if let id = articles.selectedID {
      context.open(Prompt(.tag(id)))
    }
  }

  /// Keeps or takes away the tag that was typed for the marked articles.
  func tagMarked(_ text: String, in context: inout ScreenContext) {
    let isTaken = text.hasPrefix("-")
    let tag = isTaken ? String(text.dropFirst()) : text
    guard !tag.isEmpty else { return }
    context.effects.append(.decideForMany(.allTagged(marks.ids, tag: tag, !isTaken)))
    context.tell("Keeping that for \(marks.count.counted("article"))…")
  }

  /// The keys that matter while articles are marked.
  var hintsForMarks: [Hint] {
    [
      Hint(.own(ListCommand.mark.rawValue)), Hint(.own(ListCommand.markRange.rawValue)),
      Hint(.toggleRead), Hint(.toggleStar), Hint(.tag), Hint(.own(ListCommand.archive.rawValue)),
      Hint(.own(ListCommand.export.rawValue)),
      Hint(.back, "unmark"), Hint(.undo), Hint(.help), Hint(.quit),
    ]
  }
}
