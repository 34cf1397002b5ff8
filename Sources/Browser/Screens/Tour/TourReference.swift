/// The tour as text.
public enum TourReference {
  /// The five steps, with the keys that a keymap has.
  public static func text(keymap: Keymap = .standard) -> String {
    TourStep.all.enumerated().map { index, step in
      let lines = step.lines.map { line in
        switch line {
        case .text(let text): "  \(text)"
        case .keys(let verbs, let place, let text):
          "  \(verbs.compactMap { keymap.keyName(of: $0, in: place) }.joined(separator: " "))  \(text)"
        }
      }
      return (["\(index + 1). \(step.title)"] + lines).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}
