/// A text of a feed without its markup, and what the markup said of its paragraphs.
struct FeedText: Hashable {
  /// Paragraphs parted by blank lines.
  var text: String
  /// Paragraphs that are titles of what follows them.
  var subheadings: Set<String> = []
  /// Paragraphs that belong to a picture.
  var captions: Set<String> = []

  /// A text without markup.
  init(_ text: String) {
    self.text = text
  }

  var isEmpty: Bool { text.isEmpty }
}
