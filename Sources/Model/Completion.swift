/// One way in which a query may go on.
public struct Completion: Hashable, Sendable {
  /// Scalars of the query that the completion replaces.
  public var range: Range<Int>
  /// What stands there afterwards.
  public var text: String
  /// What it is, in a few words ("field", "place, 12 articles"); may be empty.
  public var note: String

  /// A completion of the scalars in `range`.
  public init(range: Range<Int>, text: String, note: String = "") {
    self.range = range
    self.text = text
    self.note = note
  }
}
