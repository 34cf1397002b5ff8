import Converters
import Documents
import Feeds
import Importing
import Pages
import Settings

extension ReaderRegistry {
  /// The formats that the program reads itself: one of another room is added here.
  private static let own = ReaderRegistry.standard.adding(
    PageArticleReader(), FeedArticleReader(), MarkdownReader(), DOCXReader(), EPUBReader())

  /// The formats that the program reads, itself or through others.
  static let khabar = own.adding(
    ConverterReader(readers: own) { CurrentSettings.value.converters })
}
