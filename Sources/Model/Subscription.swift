/// A feed that a library follows.
public struct Subscription: Hashable, Sendable, Identifiable {
  /// What fetching it needs to know of the last times.
  public struct State: Hashable, Sendable {
    /// The `ETag` of the last document.
    public var etag: String?
    /// The `Last-Modified` of the last document.
    public var lastModified: String?
    /// A hash of the last document's bytes.
    public var bodyHash: UInt64?
    /// When it was last asked for and answered, in seconds since 1970.
    public var fetchedAt: Int64?
    /// Why it could not be had the last time, as the library keeps it; `nil` where it could.
    public var problem: String?
    /// The same in one line for a person.
    public var error: String?
    /// How many times one after the other it could not be had.
    public var failures: Int
    /// When it may be asked for again, in seconds since 1970; 0 for at once.
    public var nextAt: Int64

    /// The state of a feed that was never fetched.
    public init() {
      failures = 0
      nextAt = 0
    }
  }

  /// Its number in the library.
  public var id: Int64
  /// The address that it was first known by, which its articles have in their origin.
  public var origin: String
  /// Where it is now: `https:`, `file:` or `exec:`.
  public var address: String
  /// What it is called.
  public var title: String?
  /// The page that it belongs to.
  public var link: String?
  /// The language that it names.
  public var language: LanguageTag?
  /// What fetching it needs to know.
  public var state: State
  /// How many articles of it the library has.
  public var articleCount: Int
  /// How many of these are not read yet.
  public var unreadCount: Int

  /// A feed of the given parts.
  public init(
    id: Int64, origin: String, address: String, title: String? = nil, link: String? = nil,
    language: LanguageTag? = nil, state: State = State(), articleCount: Int = 0,
    unreadCount: Int = 0
  ) {
    self.id = id
    self.origin = origin
    self.address = address
    self.title = title
    self.link = link
    self.language = language
    self.state = state
    self.articleCount = articleCount
    self.unreadCount = unreadCount
  }
}
