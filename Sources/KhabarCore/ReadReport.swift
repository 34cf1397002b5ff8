public import Importing

/// What reading files into a library did.
public struct ReadReport: Sendable {
  /// Articles that the library did not have.
  public var added: Int
  /// Articles whose text or title is another than before.
  public var changed: Int
  /// Articles that are as before.
  public var unchanged: Int
  /// Articles whose file is gone, or which their file no longer holds.
  public var removed: Int
  /// Files and lines that could not be read.
  public var failures: [ImportingError]

  /// A report of the given parts.
  public init(
    added: Int = 0, changed: Int = 0, unchanged: Int = 0, removed: Int = 0,
    failures: [ImportingError] = []
  ) {
    self.added = added
    self.changed = changed
    self.unchanged = unchanged
    self.removed = removed
    self.failures = failures
  }
}
