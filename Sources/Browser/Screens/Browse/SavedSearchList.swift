import Model

/// The saved searches, which stand above the articles with their counts.
struct SavedSearchList: Hashable, Sendable {
  /// Lines that saved searches take at most; the others are chosen from a list of their own.
  static let mostLines = 6

  /// The saved searches by name; `nil` before the first answer.
  private(set) var searches: [SavedSearch]?
  /// Index of the selected search, while one is.
  private(set) var selection: Int?

  /// Those that stand above the articles.
  var shown: ArraySlice<SavedSearch> {
    let all = searches ?? []
    return all.count > Self.mostLines ? all.prefix(Self.mostLines - 1) : all[...]
  }

  /// How many do not fit above the articles.
  var hiddenCount: Int { (searches?.count ?? 0) - shown.count }

  var selected: SavedSearch? {
    selection.flatMap { shown.indices.contains($0) ? shown[$0] : nil }
  }

  /// Lines that the list takes, the rule below it included; none without saved searches.
  var lines: Int {
    shown.isEmpty ? 0 : shown.count + (hiddenCount > 0 ? 1 : 0) + 1
  }

  /// Whether reading, starring or tagging an article may change a count.
  func countsMarks(in decision: Decision) -> Bool {
    searches?.contains { search in
      if case .read = decision, search.watch?.newCount ?? 0 > 0 { return true }
      return search.query.contains("is:") || search.query.contains("tag:")
    } ?? false
  }

  mutating func show(_ searches: [SavedSearch]) {
    let name = selected?.name
    self.searches = searches
    selection = name.flatMap { name in shown.firstIndex { $0.name == name } }
  }

  mutating func select(_ index: Int) {
    selection = shown.isEmpty ? nil : max(0, min(index, shown.count - 1))
  }

  /// Selects the search nearest to the articles.
  mutating func selectLast() { select(shown.count - 1) }

  mutating func deselect() { selection = nil }
}
