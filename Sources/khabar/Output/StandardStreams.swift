import Exporting

/// Standard output, with standard error for what is said beside it.
struct StandardStreams: TextOutput {
  func print(_ text: Printable) {
    StandardOutput.print(text)
  }

  func note(_ message: Printable) {
    StandardError.print(message)
  }
}
