/// A value of a TOML document, and where it stands.
public struct TOMLValue: Hashable, Sendable {
  /// A place in a document, counted from one.
  public struct Place: Hashable, Comparable, Sendable {
    /// The line.
    public var line: Int
    /// The column, in characters.
    public var column: Int

    /// A place of the given parts.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }

    /// What stands before comes first.
    public static func < (left: Place, right: Place) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  /// A value with its name.
  public struct Entry: Hashable, Sendable {
    /// The name.
    public var key: String
    /// Where the name stands.
    public var place: Place
    /// What it names.
    public var value: TOMLValue
  }

  /// What it is.
  public enum Content: Hashable, Sendable {
    /// Named values, in the order in which they stand.
    case table([Entry])
    /// Values after each other.
    case array([TOMLValue])
    /// A text.
    case string(String)
    /// A whole number.
    case integer(Int)
    /// A number.
    case number(Double)
    /// Yes or no.
    case boolean(Bool)
    /// A date or a time, which nothing here is.
    case time
  }

  /// What it is.
  public var content: Content
  /// Where it begins.
  public var place: Place

  /// What it is called in a message, as in "a number".
  var kindInWords: String {
    switch content {
    case .table: "a table"
    case .array: "a list"
    case .string: "a text"
    case .integer, .number: "a number"
    case .boolean(let value): value ? "true" : "false"
    case .time: "a date"
    }
  }
}
