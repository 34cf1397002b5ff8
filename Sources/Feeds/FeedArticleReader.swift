public import Importing

/// Reads a feed that stands in a file, or was fetched, into an article an entry.
public struct FeedArticleReader: DocumentReader {
  /// A reader.
  public init() {}

  /// Those of feeds.
  public var endings: Set<String> { ["rss", "atom", "rdf"] }

  /// Those of other XML and JSON.
  public var sharedEndings: Set<String> { ["xml", "json", "feed"] }

  /// Those of feeds.
  public var mediaTypes: Set<String> {
    [
      "application/rss+xml", "application/atom+xml", "application/rdf+xml",
      "application/feed+json", "text/rss+xml", "text/atom+xml",
    ]
  }

  /// Whether it begins as RSS, Atom or JSON Feed do.
  public func recognises(_ sample: InputSample) -> Bool {
    let opening = sample.opening
    if opening.hasPrefix("{") { return opening.contains("jsonfeed.org/version") }
    guard opening.hasPrefix("<?xml") || opening.hasPrefix("<!doctype") else {
      return Self.marks.contains { opening.hasPrefix($0) }
    }
    guard let place = Self.marks.compactMap({ opening.firstRange(of: $0)?.lowerBound }).min() else {
      return false
    }
    // A page may tell of feeds.
    return !opening[..<place].contains("<html")
  }

  private static let marks = ["<rss", "<feed", "<rdf:rdf"]

  /// Reads each entry as an article.
  public func read(_ input: ArticleInput) throws(ImportingError) -> ArticleBatch {
    let bytes = try input.bytes()
    let feed: Feed
    do {
      feed = try FeedReader.feed(of: bytes, charset: input.charset)
    } catch {
      throw .unreadable(path: input.name, reason: "\(error)")
    }
    let articles = feed.articles(of: input.container)
    guard !articles.isEmpty || feed.entries.contains(where: \.isCutOff) else {
      throw .empty(path: input.name)
    }
    var batch = ArticleBatch(articles: articles)
    if feed.entries.contains(where: \.isCutOff) {
      batch.failures.append(
        .unreadable(path: input.name, reason: "it ends within its last entry"))
    }
    return batch
  }
}
