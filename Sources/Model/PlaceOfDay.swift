/// Where a list has the first article of a day, a month or a year.
public struct PlaceOfDay: Hashable, Sendable {
  /// Index of the article in the list.
  public var index: Int
  /// Whether it came out then; otherwise it is the nearest one before, or else the nearest one after.
  public var isOfDay: Bool

  /// A place in a list.
  public init(index: Int, isOfDay: Bool) {
    self.index = index
    self.isOfDay = isOfDay
  }
}
