import Markup

extension PageText {
  /// The text that some markup shows.
  static func plain(_ markup: String) -> String? {
    guard let document = try? MarkupDocument(html: "<body>" + markup) else { return line(markup) }
    return line(document.root.text)
  }
}
