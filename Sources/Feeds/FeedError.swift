/// Why a document is no feed; each is a clause without a full stop.
public enum FeedError: Error, Hashable, Sendable, Codable {
  /// It is a web page, with the feeds that it links to.
  case page(feeds: [String])
  /// It is XML of another kind, with the name of its outermost element.
  case otherXML(root: String)
  /// It is JSON of another kind.
  case otherJSON
  /// It is no text.
  case notText
  /// There is nothing in it.
  case empty
  /// It is text without markup, or markup of which nothing could be read.
  case noMarkup
  /// It is larger than what is read.
  case tooLong(limit: Int)
}

extension FeedError: CustomStringConvertible {
  /// What it is instead.
  public var description: String {
    switch self {
    case .page(let feeds):
      switch feeds.count {
      case 0: "it is a web page, which names no feed"
      case 1: "it is a web page; its feed is \(feeds[0])"
      default: "it is a web page; its feeds are \(feeds.prefix(5).joined(separator: ", "))"
      }
    case .otherXML(let root): "it is XML of another kind (\(root))"
    case .otherJSON: "it is JSON of another kind"
    case .notText: "it is no text"
    case .empty: "there is nothing in it"
    case .noMarkup: "it is neither XML nor JSON"
    case .tooLong(let limit): "it has more than \(limit >> 20) MB"
    }
  }
}
