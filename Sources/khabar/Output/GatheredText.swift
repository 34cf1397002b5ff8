import Exporting

/// What is written to a file, gathered until all of it is there.
final class GatheredText: TextOutput {
  private(set) var text = ""

  func print(_ text: Printable) {
    self.text += text.text
    self.text += "\n"
  }

  func note(_ message: Printable) {
    StandardError.print(message)
  }
}
