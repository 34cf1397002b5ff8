import Canvas
import Model

/// What words and names of headlines mean, under the headlines.
extension BrowseScreen {
  /// Glosses next: Arabic headlines, others, all, none.
  mutating func cycleGlosses(in context: inout ScreenContext) {
    glossed = glossed.next
    toldOfDictionaries = false
    switch glossed {
    case .none: context.tell("Headlines are not glossed.")
    case .fromRight: context.tell("Headlines that are read from the right are glossed.")
    case .fromLeft: context.tell("Headlines that are read from the left are glossed.")
    case .all: context.tell("All headlines are glossed.")
    }
  }

  /// Asks for the glosses of the headlines on the screen that have none yet.
  mutating func settleGlosses(in context: inout ScreenContext) {
    guard glossed != .none, articles.filter == articles.shownFilter else { return }
    let lines = articles.lines(
      rows: listRows(in: context), height: itemHeight(in: context).lines)
    let shown = lines.compactMap { line -> ArticleSummary? in
      guard case .article(let index) = line.content else { return nil }
      return articles.item(at: index)?.article
    }
    let wanted = shown.filter { glosses[$0.id] == nil && glossed.includes($0.title.language) }
    if !wanted.isEmpty { context.want(.glosses(wanted.map(\.id))) }
  }

  mutating func take(_ answer: HeadlineGlosses, in context: inout ScreenContext) {
    if glosses.count > Self.mostGlosses { glosses = [:] }
    glosses.merge(answer.glosses) { _, new in new }
    guard let missing = answer.missingDictionaries.first, !toldOfDictionaries else { return }
    toldOfDictionaries = true
    context.tell(
      "No dictionary from \(missing.inWords) is installed: names alone are glossed. On Debian: "
        + "apt install dict-freedict-ara-eng dict-freedict-eng-ara")
  }

  /// What stands under an article's headline; `nil` where it is not glossed.
  func gloss(of article: ArticleSummary) -> String? {
    guard glossed.includes(article.title.language) else { return nil }
    return glosses[article.id].map { glosses in
      glosses.map(\.meaning.isolated).joined(separator: " · ")
    }
  }

  private static let mostGlosses = 2_000
}
