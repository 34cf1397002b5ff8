import Importing
import KhabarCore
import Pages
import Settings

extension FullTextRules {
  /// What the reader's settings say of feeds.
  static let ofSettings = FullTextRules(
    isWanted: { source(at: $0)?.isFullText == true },
    readers: { addresses in
      guard let source = source(at: addresses), !source.expressions.isEmpty else { return nil }
      return ReaderRegistry.khabar.adding(PageArticleReader(expressions: source.expressions))
    })

  private static func source(at addresses: [String]) -> SourceSettings? {
    CurrentSettings.value.sources.first { source in
      addresses.contains(source.address)
        || addresses.contains(FeedSource(address: source.address).address)
    }
  }
}
