/// A query kept under a name.
public struct SavedSearch: Hashable, Sendable {
  /// The name, unique in its library.
  public var name: String
  /// The query.
  public var query: String
  /// How many articles it finds; `nil` while not counted.
  public var count: Int?

  /// A saved search; its count may follow later.
  public init(name: String, query: String, count: Int? = nil) {
    self.name = name
    self.query = query
    self.count = count
  }
}
