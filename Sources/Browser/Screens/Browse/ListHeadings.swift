import Model

/// The headings of the list: which articles stand under which, and which headings are folded.
///
/// A heading stands above the first article of its group, and at the top of the screen where its group
/// began further up. A folded group is the heading alone; to be on it is to be on its first article.
struct ListHeadings: Hashable, Sendable {
  /// The groups in the list's order; empty where the list has no headings.
  private(set) var groups: [ArticleGroup] = []
  /// Index of each group's first article.
  private(set) var starts: [Int] = []
  /// The groups of which only the heading shows.
  private(set) var folded: Set<ArticleGroup.Key> = []
  /// How many articles the list has.
  private(set) var total = 0

  var isEmpty: Bool { groups.isEmpty }

  /// Takes over the groups of the list; what is folded stays folded.
  mutating func show(_ groups: [ArticleGroup], total: Int) {
    self.groups = groups.filter { $0.count > 0 }
    self.total = total
    var start = 0
    starts = self.groups.map { group in
      defer { start += group.count }
      return start
    }
  }

  /// Takes over that the list has another number of articles.
  mutating func setTotal(_ total: Int) { self.total = total }

  /// The group that an article stands in; `nil` where there are no headings.
  ///
  /// - Complexity: O(log *n*) in groups.
  func group(of index: Int) -> Int? {
    guard let first = starts.first, index >= first else { return nil }
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= index { low = middle } else { high = middle }
    }
    return low
  }

  /// Index of the article after a group's last one.
  func end(of group: Int) -> Int { group + 1 < starts.count ? starts[group + 1] : total }

  func isFolded(_ group: Int) -> Bool { folded.contains(groups[group].key) }

  /// The folded group that an article stands in.
  func foldedGroup(of index: Int) -> Int? {
    guard !folded.isEmpty, let group = group(of: index), isFolded(group) else { return nil }
    return group
  }

  /// Folds a group or unfolds it.
  mutating func fold(_ group: Int, _ isFolded: Bool) {
    if isFolded { folded.insert(groups[group].key) } else { folded.remove(groups[group].key) }
  }

  /// Folds all groups or unfolds them.
  mutating func foldAll(_ isFolded: Bool) { folded = isFolded ? Set(groups.map(\.key)) : [] }

  /// The article itself, or the first one of its group where that is folded.
  func shown(_ index: Int) -> Int { foldedGroup(of: index).map { starts[$0] } ?? index }

  /// The next thing that shows below an article; `nil` below the last.
  func next(after index: Int) -> Int? {
    let next = foldedGroup(of: index).map(end) ?? index + 1
    return next < total ? next : nil
  }

  /// The next thing that shows above an article; `nil` above the first.
  func previous(before index: Int) -> Int? {
    let first = shown(index)
    return first > 0 ? shown(first - 1) : nil
  }

  /// Goes over so many things that show; as far as there are any.
  func moved(from index: Int, by count: Int) -> Int {
    guard !folded.isEmpty else { return max(0, min(index + count, total - 1)) }
    var index = shown(index)
    for _ in 0..<abs(count) {
      guard let next = count > 0 ? next(after: index) : previous(before: index) else { break }
      index = next
    }
    return index
  }
}

/// What stands on the lines of the list.
struct ListLine: Hashable, Sendable {
  /// What it is.
  enum Content: Hashable, Sendable {
    /// The heading of a group; of a folded one, it stands for its articles.
    case heading(group: Int)
    case article(Int)
  }

  let content: Content
  /// The line that it begins on, from the first line of the list.
  let line: Int
}

extension ListHeadings {
  /// What shows from an article on, as far as there are lines.
  ///
  /// - Parameter height: Lines of an article.
  func lines(from top: Int, rows: Int, height: Int) -> [ListLine] {
    var lines: [ListLine] = []
    var line = 0
    var index: Int? = total > 0 ? shown(top) : nil
    var heading: Int?
    while let current = index, line < rows {
      if let group = group(of: current), group != heading {
        lines.append(ListLine(content: .heading(group: group), line: line))
        heading = group
        line += 1
      }
      if foldedGroup(of: current) == nil, line < rows {
        lines.append(ListLine(content: .article(current), line: line))
        line += height
      }
      index = next(after: current)
    }
    return lines
  }

  /// The lowest top from which an article shows whole.
  ///
  /// - Complexity: O(*rows*), with O(log *n*) in groups for each.
  func lowestTop(showing index: Int, rows: Int, height: Int) -> Int {
    var top = shown(index)
    // Lines from the top to the article, with the heading that stands above the top.
    var count = lineCount(of: top, height: height) + (group(of: top) == nil ? 0 : 1)
    while let before = previous(before: top) {
      // A heading stands above the first of its group that shows, and moves up with the top.
      count += lineCount(of: before, height: height)
      if let group = group(of: before), group != self.group(of: top) { count += 1 }
      guard count <= rows else { break }
      top = before
    }
    return top
  }

  /// Lines of an article beside headings: none where its group is folded.
  private func lineCount(of index: Int, height: Int) -> Int {
    foldedGroup(of: index) == nil ? height : 0
  }
}
