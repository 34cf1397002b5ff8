import Exporting
import Feeds
import Model

/// What `feed --format json` prints: how a feed is read.
struct FeedDocument: Encodable {
  struct Entry: Encodable {
    var id: String?
    var title: String?
    var link: String?
    var author: String?
    var published: String?
    var updated: String?
    var text: String

    init(_ entry: FeedEntry) {
      id = entry.id
      title = entry.title
      link = entry.link
      author = entry.authors.first
      published = entry.published?.moment
      updated = entry.updated?.moment
      text = entry.text
    }
  }

  var schema = Schema.khabar1
  var title: String?
  var link: String?
  var language: LanguageTag?
  var entries: [Entry]
  var problems: [String]

  init(_ feed: Feed) {
    title = feed.title
    link = feed.link
    language = feed.language
    entries = feed.entries.map(Entry.init)
    problems = feed.problems
  }
}

extension PublicationDate {
  /// The moment at which it begins, in UTC.
  fileprivate var moment: String {
    PublicationDate(secondsSince1970: secondsSince1970, precision: .second).iso8601
  }
}
