import Browser
import Exporting
import Importing

/// A file that somebody named in the browser for something to be written to.
struct NamedFile {
  /// Its path, from a home folder on where it was named so.
  private let path: String
  private let isReplacing: Bool

  /// - Parameters:
  ///   - path: As it was named.
  ///   - isReplacing: Whether a file that is there already is replaced.
  init(_ path: String, replacing isReplacing: Bool) {
    self.path = HomeFolder.expanded(path)
    self.isReplacing = isReplacing
  }

  /// Writes a text to it.
  ///
  /// - Parameters:
  ///   - text: The whole of it.
  ///   - words: What is told of it when it is written, in front of its path.
  ///   - question: What the browser is asked where the file is there and is not to be replaced.
  /// - Returns: What to tell the browser.
  func write(_ text: GatheredText, told words: String, orAsk question: Action) throws -> Action {
    let file = OutputFile(path: path)
    do {
      if isReplacing {
        try file.replace(with: text.text)
      } else if try !file.create(with: text.text) {
        return question
      }
    } catch let failure as CommandFailure {
      return .message(Message("\(failure.message)", kind: .problem))
    }
    return .message(Message("\(words) \u{2068}\(path)\u{2069}."))
  }
}
