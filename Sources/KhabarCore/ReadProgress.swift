/// How far a library is with reading files.
public struct ReadProgress: Hashable, Sendable {
  /// What is being done.
  public enum Task: Hashable, Sendable {
    /// Feeds are fetched.
    case fetching
    /// Pages are fetched for the full text of entries.
    case fetchingPages
    /// Files are read and indexed.
    case reading
    /// Names are found and linked to people, places and organisations.
    case linking
    /// Translations are looked for.
    case pairing
    /// Articles that report the same are grouped.
    case grouping
  }

  /// What is being done.
  public var task: Task
  /// How much of it is done.
  public var done: Int
  /// How much there is.
  public var total: Int
}
