import Model

extension ArticleGroup.Key {
  /// The heading.
  var inWords: String {
    switch self {
    case .day(let date): date?.dayInWords ?? "Without a date"
    case .source(let source): source ?? "Without a source"
    }
  }
}

extension ArticleSorting.Order {
  /// The order, for a chooser.
  var inWords: String {
    switch self {
    case .relevance: "Best matches first; without a search, newest first"
    case .date: "Newest first"
    case .source: "By source, the newest of each first"
    case .language: "By language, the newest of each first"
    case .story: "By story, that with the newest report first"
    }
  }

  /// The order, for the status line.
  var noted: String { self == .date ? "newest first" : "by \(rawValue)" }
}

extension ArticleSorting.Grouping {
  /// The headings, for a chooser.
  var inWords: String {
    switch self {
    case .none: "No headings"
    case .day: "A heading for each day"
    case .source: "A heading for each source"
    }
  }
}

extension ArticleSorting {
  /// What is out of the ordinary about it, for the status line; `nil` for nothing.
  var inWords: String? {
    let parts =
      (order == .relevance ? [] : [order.noted])
      + (grouping == .none ? [] : ["\(grouping.rawValue)s under headings"])
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
