/// Something to fetch, and what is known of it from the last time.
public struct FetchRequest: Hashable, Sendable {
  /// What is hoped for; servers that have several forms of a thing choose by it.
  public enum Purpose: Hashable, Sendable {
    /// A feed.
    case feed
    /// A web page, or the feed that may stand in its place.
    case page

    var accepted: String {
      switch self {
      case .feed:
        "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, "
          + "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5"
      case .page:
        "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5"
      }
    }
  }

  /// Where it is.
  public var address: String
  /// What is hoped for.
  public var purpose: Purpose
  /// The `ETag` of the last answer; the server need not send again what has it still.
  public var etag: String?
  /// The `Last-Modified` of the last answer.
  public var lastModified: String?

  /// A request.
  public init(
    address: String, purpose: Purpose = .feed, etag: String? = nil, lastModified: String? = nil
  ) {
    self.address = address
    self.purpose = purpose
    self.etag = etag
    self.lastModified = lastModified
  }

  /// The lines of the request's header that are its own.
  var headerLines: [String] {
    var lines = ["Accept: \(purpose.accepted)"]
    if let etag, Self.mayBeSent(etag) { lines.append("If-None-Match: \(etag)") }
    if let lastModified, Self.mayBeSent(lastModified) {
      lines.append("If-Modified-Since: \(lastModified)")
    }
    return lines
  }

  /// Whether a value is one line without controls.
  private static func mayBeSent(_ value: String) -> Bool {
    !value.isEmpty && value.utf8.count <= 1024 && value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }
}
