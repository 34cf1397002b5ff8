/// A run of text that stands alone: a paragraph, a heading, an item.
struct TextBlock {
  /// The text on one line, white space run together.
  var text: String
  /// The element that it stands in: the nearest that makes a block.
  var owner: Int
  /// The node of its first text.
  var start: Int
  /// Words between white space.
  var words = 0
  /// Bytes that are no white space.
  var size = 0
  /// Those of them that are in links.
  var linked = 0
  /// Signs that end or part sentences.
  var stops = 0
  /// Whether it is one of the texts that pages put between paragraphs.
  var isBoilerplate = false

  /// How much of it is links, from 0 to 1.
  var linkShare: Double { size == 0 ? 0 : Double(linked) / Double(size) }
}
