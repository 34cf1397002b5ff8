public import Importing

/// How a library comes by the full text of feeds' entries.
public struct FullTextRules: Sendable {
  /// Whether the full text of each entry of a feed is fetched with it, by the addresses that the feed has
  /// had.
  public var isWanted: @Sendable (_ addresses: [String]) -> Bool
  /// The formats that the pages of a feed are read in; `nil` for the library's.
  public var readers: @Sendable (_ addresses: [String]) -> ReaderRegistry?

  /// Rules of the given parts; by default full texts are fetched only when somebody asks for one.
  public init(
    isWanted: @escaping @Sendable (_ addresses: [String]) -> Bool = { _ in false },
    readers: @escaping @Sendable (_ addresses: [String]) -> ReaderRegistry? = { _ in nil }
  ) {
    self.isWanted = isWanted
    self.readers = readers
  }
}

/// What fetching full texts did.
public struct FullTextReport: Sendable {
  /// The titles of the articles that have their full text now.
  public var fetched: [String] = []
  /// Those whose full text could not be had: a line each.
  public var failures: [String] = []
}
