import Model

/// The list as a page to send.
extension BrowseScreen {
  static let digestPrompt = "digest"

  /// Has the file named that a digest of the list is to be written to.
  func startDigest(in context: inout ScreenContext, to path: String = "digest.html") {
    let what = articles.filter.isEmpty ? "what is starred or noted" : "this list"
    context.open(
      Prompt(
        .named(Self.digestPrompt, label: "Write a digest of \(what) to: "), text: path))
  }

  /// Writes a digest of the list to a file.
  func writeDigest(to path: String, in context: inout ScreenContext) {
    let path = path.trimmingBlanks
    guard !path.isEmpty else {
      context.tell("No file is named: nothing is written.")
      return
    }
    context.tell("Writing the digest…")
    context.effects.append(.write(.digest(DigestExport(filter: articles.filter, path: path))))
  }
}
