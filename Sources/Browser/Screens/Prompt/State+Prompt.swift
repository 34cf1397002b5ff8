import Canvas
import Model

extension State {
  mutating func startSearch() {
    prepareToGoBack()
    comparing = nil
    comparison = nil
    prompt = Prompt(kind: .search, line: InputLine(articles.filter.query))
  }

  /// A key in the prompt that is no command.
  mutating func type(_ key: Key) {
    guard var prompt else { return }
    switch (key.code, key.modifiers) {
    case (.up, []), (.character("p"), .control): goBackInHistory(&prompt)
    case (.down, []), (.character("n"), .control): goOnInHistory(&prompt)
    case (.tab, []): complete(&prompt)
    case (.backspace, []) where prompt.line.isEmpty:
      back()
      return
    default:
      guard prompt.line.edit(key) else { return }
      prompt.historyIndex = nil
    }
    self.prompt = prompt
    promptChanged()
  }

  /// Searches for what stands in the search prompt now.
  mutating func promptChanged() {
    if let prompt, prompt.kind == .findInPage { filterPage(by: prompt.line.text) }
    guard let prompt, prompt.kind == .search else { return }
    let query = prompt.line.text
    guard query != articles.filter.query else { return }
    articles.filter.query = query
    articles.filter.isUnfinished = true
    articles.filter.ranksAll = false
    articles.problem = nil
    want(.completions(query: query, caret: prompt.line.caret))
  }

  /// Takes what stands in the prompt.
  mutating func acceptPrompt() {
    guard let prompt else { return }
    self.prompt = nil
    let text = prompt.line.text
    switch prompt.kind {
    case .search:
      acceptSearch(text)
    case .saveSearch(let query):
      if !text.isEmpty { effects.append(.decide(.savedSearch(name: text, query: query))) }
    case .tag(let id):
      guard !text.isEmpty else { return }
      let isTaken = text.hasPrefix("-")
      let tag = isTaken ? String(text.dropFirst()) : text
      effects.append(.decide(.tagged(id, tag: tag, !isTaken)))
    case .findInPage:
      break
    }
  }

  /// Opens the prompt for what the lines of the page are to hold.
  mutating func startFindingInPage() {
    guard case .page(let page) = popup else { return }
    prompt = Prompt(kind: .findInPage, line: InputLine(page.filter))
  }

  mutating func filterPage(by words: String) {
    guard case .page(var page) = popup else { return }
    page.filter = words
    page.top = 0
    popup = .page(page)
  }

  private mutating func acceptSearch(_ query: String) {
    articles.filter.isUnfinished = false
    if query.isEmpty || articles.filter == history.last?.articles.filter {
      _ = history.popLast()
    }
    if !query.isEmpty {
      pastQueries.removeAll { $0 == query }
      pastQueries.append(query)
    }
    focus = .articles
  }

  private func goBackInHistory(_ prompt: inout Prompt) {
    guard prompt.kind == .search, !pastQueries.isEmpty else { return }
    if prompt.historyIndex == nil { prompt.draft = prompt.line.text }
    let index = max(0, (prompt.historyIndex ?? pastQueries.count) - 1)
    prompt.historyIndex = index
    prompt.line.set(pastQueries[index])
  }

  private func goOnInHistory(_ prompt: inout Prompt) {
    guard let index = prompt.historyIndex else { return }
    if index + 1 < pastQueries.count {
      prompt.historyIndex = index + 1
      prompt.line.set(pastQueries[index + 1])
    } else {
      prompt.historyIndex = nil
      prompt.line.set(prompt.draft)
    }
  }

  private func complete(_ prompt: inout Prompt) {
    guard let completion = prompt.completions.first else { return }
    let scalars = Array(prompt.line.text.unicodeScalars)
    guard completion.range.upperBound <= scalars.count else { return }
    var text = String.UnicodeScalarView(scalars[..<completion.range.lowerBound])
    text.append(contentsOf: completion.text.unicodeScalars)
    text.append(contentsOf: scalars[completion.range.upperBound...])
    prompt.line.set(String(text))
    prompt.completions = []
  }
}
