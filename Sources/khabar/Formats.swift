import Documents
import Feeds
import Importing
import Pages

extension ReaderRegistry {
  /// The formats that the program reads: one of another room is added here.
  static let khabar = ReaderRegistry.standard.adding(
    PageArticleReader(), FeedArticleReader(), MarkdownReader(), DOCXReader(), EPUBReader())
}
