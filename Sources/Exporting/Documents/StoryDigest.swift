public import Model

/// A story with its articles whole, to be taken away: `export story`.
public struct StoryDigest: Sendable {
  /// The story.
  public var story: Story
  /// Its articles in the order in which they came out.
  public var articles: [Article]
  /// Which of them render each other.
  public var pairs: [TranslationPair]

  /// A digest of the given parts.
  public init(story: Story, articles: [Article], pairs: [TranslationPair] = []) {
    self.story = story
    self.articles = articles
    self.pairs = pairs
  }

  /// The titles, that of the language of most articles first.
  var titles: [(language: LanguageTag, text: String)] {
    story.titlesInOrder
  }

  /// When and by whom it was reported, in a line.
  var about: String {
    var parts: [String] = []
    if let first = story.first, let last = story.last {
      let days = [first, last].map { String($0.iso8601.prefix(10)) }
      parts.append(days[0] == days[1] ? days[0] : "\(days[0]) to \(days[1])")
    }
    parts.append(story.articles.count == 1 ? "1 article" : "\(story.articles.count) articles")
    return parts.joined(separator: ", ")
  }

  /// The names that most articles have, each in its languages.
  var names: [String] {
    story.entities.prefix(Self.mostNames).map { entity in
      [entity.shownNames[.english], entity.shownNames[.arabic]].compactMap(\.self)
        .joined(separator: " · ")
    }.filter { !$0.isEmpty }
  }

  /// When and where an article came out, in a line.
  func about(_ article: Article) -> String {
    var parts: [String] = []
    if let source = article.source { parts.append(source) }
    if let date = article.date {
      parts.append(String(date.iso8601.prefix(16)).replacing("T", with: " "))
    }
    if article.id == story.articles.first(where: { $0.date != nil })?.id {
      parts.append("first report")
    }
    let renders = pairs.compactMap { pair -> ArticleID? in
      pair.source == article.id ? pair.target : pair.target == article.id ? pair.source : nil
    }
    for other in renders {
      if let summary = story.articles.first(where: { $0.id == other }) {
        parts.append("says the same as \(summary.source ?? summary.id.rawValue)")
      }
    }
    return parts.joined(separator: ", ")
  }

  private static let mostNames = 12
}

extension StoryDigest: Exportable {
  /// What a story is taken away as.
  public static var exporters: [any Exporter<StoryDigest>] {
    [StoryMarkdownExporter(), StoryPageExporter()]
  }
}

/// Writes a story as Markdown; every line is in one language, so that it has one direction.
private struct StoryMarkdownExporter: Exporter {
  let format = ExportFormat.markdown

  func write(_ digest: StoryDigest, to output: any TextOutput) {
    for (index, title) in digest.titles.enumerated() {
      output.print("\(index == 0 ? "#" : "##") \(Markdown.escaped(title.text))")
      output.print("")
    }
    output.print("\(Markdown.escaped(digest.about))")
    output.print("")
    for name in digest.names { output.print("- \(Markdown.escaped(name))") }
    for article in digest.articles {
      output.print("")
      output.print("## \(Markdown.escaped(article.title.text))")
      output.print("")
      let about = digest.about(article)
      if !about.isEmpty { output.print("*\(Markdown.escaped(about))*") }
      if let url = article.url { output.print("<\(url)>") }
      for segment in article.segments where segment.isReported(under: article.title.text) {
        output.print("")
        output.print("\(Markdown.paragraph(segment.text))")
      }
    }
  }
}

/// Writes a story as a page: what is from right to left in a column of its own beside the rest.
private struct StoryPageExporter: Exporter {
  let format = ExportFormat.html

  func write(_ digest: StoryDigest, to output: any TextOutput) {
    let page = Page(
      title: digest.titles.first?.text ?? digest.story.id.rawValue, language: .english)
    page.begin(on: output)
    for (index, title) in digest.titles.enumerated() {
      let attributes = Page.attributes(of: title.language)
      output.print(
        index == 0
          ? "<h1 \(attributes)>\(title.text)</h1>" as Markup
          : "<h2 \(attributes)>\(title.text)</h2>" as Markup)
    }
    output.print("<p class=\"about\">\(digest.about)</p>" as Markup)
    let names = digest.names.map { "<li><bdi>\($0)</bdi></li>" as Markup }.joined()
    output.print("<ul>\(names)</ul>" as Markup)
    let columns = [false, true].map { isRightToLeft in
      digest.articles.filter { $0.language.isRightToLeft == isRightToLeft }
    }.filter { !$0.isEmpty }
    if columns.count > 1 { output.print("<div class=\"texts\">" as Markup) }
    for column in columns {
      output.print("<div>" as Markup)
      for article in column { write(article, in: digest, to: output) }
      output.print("</div>" as Markup)
    }
    if columns.count > 1 { output.print("</div>" as Markup) }
    page.end(on: output)
  }

  private func write(_ article: Article, in digest: StoryDigest, to output: any TextOutput) {
    output.print("<article \(Page.attributes(of: article.language))>" as Markup)
    output.print(
      "<h2 \(Page.attributes(of: article.title.language))>\(article.title.text)</h2>" as Markup)
    let about = digest.about(article)
    if !about.isEmpty {
      output.print("<p class=\"about\" lang=\"en\" dir=\"ltr\"><bdi>\(about)</bdi></p>" as Markup)
    }
    for segment in article.segments where segment.isReported(under: article.title.text) {
      output.print("<p \(Page.attributes(of: segment.language))>\(segment.text)</p>" as Markup)
    }
    output.print("</article>" as Markup)
  }
}

extension Segment {
  /// Whether it is part of what an article tells below its title.
  fileprivate func isReported(under title: String) -> Bool {
    switch kind {
    case .headline: text != title
    case .paragraph, .subheading: true
    case .caption, .sourceLine, .linkLine: false
    }
  }
}
