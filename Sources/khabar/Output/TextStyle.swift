/// A look for text that a command prints for people; plain where there is no colour.
enum TextStyle: String {
  case title = "1"
  case faint = "2"
  case hit = "1;33"
  case mark = "36"

  /// The text in this look.
  func callAsFunction(_ text: Printable) -> Printable {
    text.styled(self)
  }
}
