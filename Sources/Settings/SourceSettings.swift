public import Pages

/// What the reader wants of a feed.
public struct SourceSettings: Hashable, Sendable {
  /// The feed's address.
  public var address: String
  /// Whether the full text of each entry is fetched with it.
  public var isFullText = false
  /// Where parts of its pages are, if not where they are found without being told.
  public var expressions = PageExpressions()

  /// What is wanted of a feed without being said.
  public init(address: String) {
    self.address = address
  }
}
