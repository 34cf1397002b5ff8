/// Work on a whole library that an event has made necessary, noted until it is done: whoever opens the
/// library next does what an end of the program cut off.
public enum PendingWork: String, Sendable {
  /// A person has decided something about names, which are still to be linked accordingly.
  case relinking

  fileprivate var key: String { "pending-\(rawValue)" }
}

extension StoreReader {
  /// Whether work is still to be done.
  public func isPending(_ work: PendingWork) throws -> Bool {
    try number(forKey: work.key) == 1
  }
}

extension StoreWriter {
  /// Notes whether work is still to be done.
  public func setPending(_ work: PendingWork, _ isPending: Bool) throws {
    try set(isPending ? 1 : 0, forKey: work.key)
  }
}
