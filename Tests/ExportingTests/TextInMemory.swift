import Exporting

/// An output that keeps what is written to it.
final class TextInMemory: TextOutput {
  private(set) var text = ""
  private(set) var notes: [String] = []

  func print(_ text: Printable) {
    self.text += text.text + "\n"
  }

  func note(_ message: Printable) {
    notes.append(message.text)
  }
}

extension Exportable {
  /// The document as it is written in a format, which there has to be.
  func written(as format: String) throws -> String {
    let output = TextInMemory()
    try Self.exporter(named: format)?.write(self, to: output)
    return output.text
  }
}
