/// A query kept under a name.
public struct SavedSearch: Hashable, Sendable {
  /// The name, unique in its library.
  public var name: String
  /// The query.
  public var query: String
  /// How many articles it finds; `nil` while not counted.
  public var count: Int?
  /// The watch whose finds it is; `nil` for a search that was kept.
  public var watch: WatchStatus?

  /// A saved search; its count may follow later.
  public init(name: String, query: String, count: Int? = nil) {
    self.name = name
    self.query = query
    self.count = count
  }

  /// What a watch has found.
  public init(_ status: WatchStatus) {
    name = status.watch.name
    query = "\(QueryField.watch.rawValue):\"\(status.watch.name.filter { $0 != "\"" })\""
    count = status.articleCount
    watch = status
  }
}
