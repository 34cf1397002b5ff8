import Model
import Synchronization

/// The articles that somebody looks at, to be analysed before the others that wait.
final class PreferredArticles: Sendable {
  /// Who reads on quickly does not wait for what was passed over.
  private static let maximumCount = 4

  private struct Contents {
    /// The one looked at last is the last.
    var articles: [ArticleID] = []
    var servedCount = 0
  }

  private let contents = Mutex(Contents())

  /// The articles, the one looked at last first.
  var articles: [ArticleID] { contents.withLock { $0.articles.reversed() } }

  /// How many were analysed because of it; it only grows.
  var servedCount: Int { contents.withLock { $0.servedCount } }

  /// Puts an article before all others.
  func add(_ article: ArticleID) {
    contents.withLock { contents in
      contents.articles.removeAll { $0 == article }
      contents.articles.append(article)
      contents.articles = contents.articles.suffix(Self.maximumCount)
    }
  }

  /// Takes out articles that are analysed now.
  func serve(_ analysed: some Sequence<ArticleID>) {
    let analysed = Set(analysed)
    contents.withLock { contents in
      let before = contents.articles.count
      contents.articles.removeAll { analysed.contains($0) }
      contents.servedCount += before - contents.articles.count
    }
  }
}
