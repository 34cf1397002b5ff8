import Feeds
import Importing

extension ReaderRegistry {
  /// The formats that the program reads: one of another room is added here.
  static let khabar = ReaderRegistry.standard.adding(FeedArticleReader())
}
