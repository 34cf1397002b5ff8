import Exporting
import Model

/// What `feeds --format json` prints.
struct SubscriptionsDocument: Encodable {
  struct Row: Encodable {
    var id: Int64
    var title: String?
    var address: String
    var link: String?
    var language: LanguageTag?
    var articles: Int
    var unread: Int
    var fetched: String?
    var error: String?
    var next: String?

    init(_ feed: Subscription) {
      id = feed.id
      title = feed.title
      address = feed.address
      link = feed.link
      language = feed.language
      articles = feed.articleCount
      unread = feed.unreadCount
      fetched = feed.state.fetchedAt.map(Self.moment)
      error = feed.state.error
      next = feed.state.nextAt > 0 ? Self.moment(feed.state.nextAt) : nil
    }

    private static func moment(_ seconds: Int64) -> String {
      PublicationDate(secondsSince1970: seconds, precision: .second).iso8601
    }
  }

  var schema = Schema.khabar1
  var feeds: [Row]

  init(_ feeds: [Subscription]) {
    self.feeds = feeds.map(Row.init)
  }
}
