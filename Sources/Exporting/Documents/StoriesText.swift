import Model

/// Writes stories for people: titles, when and by whom it was reported, names, and the articles.
struct StoriesText {
  func write(_ report: StoriesReport, to output: any TextOutput) {
    for (index, story) in report.stories.enumerated() {
      if index > 0 { output.print("") }
      write(story, to: output)
    }
    if report.stories.isEmpty { output.note("No two articles report the same event.") }
  }

  private func write(_ story: Story, to output: any TextOutput) {
    for (index, language) in story.languages.enumerated() {
      guard let title = story.titles[language] else { continue }
      let id: Printable =
        index == 0
        ? TextStyle.mark("\(story.id)")
        : Printable(String(repeating: " ", count: story.id.rawValue.count))
      output.print("\(id) \(TextStyle.title("\(title)"))")
    }
    let counts = story.languages.map { language in
      "\(story.articles.count { $0.language.primary == language }) \(language)"
    }
    let about = [span(of: story), counts.joined(separator: ", "), outlets(of: story)]
      .filter { !$0.isEmpty }
    output.print(TextStyle.faint("  \(about.joined(separator: " · "))"))
    if let former = story.former {
      output.print(TextStyle.faint("  follows the closed story \(former)"))
    }
    let names = story.entities.prefix(Self.mostNames).map { entity in
      story.languages.lazy.compactMap { entity.shownNames[$0] }.first ?? entity.id.rawValue
    }
    if !names.isEmpty { output.print(TextStyle.faint("  \(names.joined(separator: ", "))")) }
    for article in story.articles { output.print(line(for: article)) }
  }

  private func line(for article: ArticleSummary) -> Printable {
    let date = article.date.map { String($0.iso8601.prefix(16)).replacing("T", with: " ") }
    let about = [date, article.source].compactMap(\.self).joined(separator: ", ")
    let line: Printable =
      "    \(article.language.rawValue) \(TextStyle.mark("\(article.id)")) \("\(article.title.text)")"
    return about.isEmpty ? line : line + TextStyle.faint(" (\(about))")
  }

  private func span(of story: Story) -> String {
    guard let first = story.first, let last = story.last else { return "" }
    let days = [first, last].map { String($0.iso8601.prefix(10)) }
    return days[0] == days[1] ? days[0] : "\(days[0]) to \(days[1])"
  }

  private func outlets(of story: Story) -> String {
    let sources = story.sources
    guard sources.count > Self.mostOutlets else { return sources.joined(separator: ", ") }
    return sources.prefix(Self.mostOutlets).joined(separator: ", ")
      + " and \(sources.count - Self.mostOutlets) more"
  }

  private static let mostNames = 6
  private static let mostOutlets = 4
}
