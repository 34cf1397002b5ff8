/// A look for text that a command prints for people; plain where there is no colour.
public enum TextStyle: String, Hashable, Sendable {
  /// What stands above the rest.
  case title = "1"
  /// What is said beside.
  case faint = "2"
  /// What was looked for, or is to be looked at.
  case hit = "1;33"
  /// A name to type.
  case mark = "36"

  /// The text in this look.
  public func callAsFunction(_ text: Printable) -> Printable {
    text.styled(self)
  }
}
