import Language
import Model

/// Tells what each block of an article's text is: headline, paragraph, caption and so on.
///
/// The rules are those of news pages pasted as text: a headline has no full stop and stands first, a
/// subheading stands alone and is short, a caption ends in a photo credit or stands directly beside a
/// line that says the same in the other script.
struct SegmentClassifier {
  private let blocks: [Block]
  /// The language of each block.
  private let languages: [LanguageTag]
  private let language: LanguageTag

  init(blocks: [Block], languages: [LanguageTag], language: LanguageTag) {
    self.blocks = blocks
    self.languages = languages
    self.language = language
  }

  /// One kind for each block.
  func kinds() -> [Segment.Kind] {
    var kinds = blocks.indices.map { ownKind(of: $0) }
    findBilingualCaptions(in: &kinds)
    findRepeatedCaptions(in: &kinds)
    if isHeadline(kinds: kinds) { kinds[0] = .headline }
    for index in kinds.indices
    where kinds[index] == .paragraph && isSubheading(index, kinds: kinds) {
      kinds[index] = .subheading
    }
    return kinds
  }

  private func ownKind(of index: Int) -> Segment.Kind {
    let block = blocks[index]
    if index >= blocks.count - 3, block.measure.words <= 15,
      LineLabel.source.value(in: block.text) != nil
    {
      return .sourceLine
    }
    if LineLabel.link.value(in: block.text) != nil { return .linkLine }
    // A headline may end in a bracket as a credit does: "(Reuters)", "(فيديو)".
    return PhotoCredit.opens(block.text)
      || index > 0 && block.measure.words <= 70 && PhotoCredit.closes(block.text)
      ? .caption : .paragraph
  }

  /// Whether a line is in the other script than the article's.
  private func isForeign(_ index: Int) -> Bool {
    languages[index] != .undetermined && language != .undetermined
      && languages[index].isRightToLeft != language.isRightToLeft
  }

  /// Two lines with nothing but a line break between them, one of which is in the other script: the
  /// text of a picture in both languages.
  ///
  /// A line that is merely in the other script is a paragraph like any other; so are both where they
  /// end as sentences do or where every line of the text follows the one before it directly.
  private func findBilingualCaptions(in kinds: inout [Segment.Kind]) {
    for index in blocks.indices.dropLast()
    where blocks[index].startsGroup && blocks[index + 1].endsGroup && !blocks[index].endsGroup
      && index > 0 && isForeign(index) != isForeign(index + 1)
    {
      let pair = [index, index + 1]
      let own = isForeign(index) ? index + 1 : index
      guard pair.allSatisfy({ kinds[$0] == .paragraph || kinds[$0] == .caption }),
        kinds[own] == .caption
          || !blocks[own].measure.ending.endsSentence && blocks[own].measure.words <= 40
      else { continue }
      for index in pair { kinds[index] = .caption }
    }
  }

  /// A line directly under or above a caption, with no blank line between, that repeats it.
  private func findRepeatedCaptions(in kinds: inout [Segment.Kind]) {
    for index in blocks.indices where kinds[index] == .paragraph {
      let above = blocks[index].startsGroup ? nil : index - 1
      let below = blocks[index].endsGroup ? nil : index + 1
      for neighbour in [above, below].compactMap({ $0 }) where kinds[neighbour] == .caption {
        if blocks[neighbour].text.hasPrefix(blocks[index].text) { kinds[index] = .caption }
      }
    }
  }

  private func isHeadline(kinds: [Segment.Kind]) -> Bool {
    guard let first = blocks.first, kinds[0] == .paragraph,
      kinds.dropFirst().contains(.paragraph), !first.measure.ending.closesStatement
    else { return false }
    if first.measure.words <= 35, first.measure.scalars <= 400 { return true }
    // A long one has to look more like it: words of words' length, no sentence that ends within it,
    // and a body whose first paragraph does end.
    return first.measure.scalars <= 1000 && first.measure.longestWord <= 60
      && !first.measure.hasSeveralSentences
      && zip(blocks, kinds).dropFirst().first { $1 == .paragraph }?.0.measure.ending.endsSentence
        == true
  }

  private func isSubheading(_ index: Int, kinds: [Segment.Kind]) -> Bool {
    let block = blocks[index]
    guard index > 0, block.startsGroup, block.endsGroup, block.measure.words <= 8,
      block.measure.scalars <= 80, !block.measure.ending.closesStatement,
      let first = block.text.first, first.isLetter || first.isNumber
    else { return false }
    // It is the title of something: running text follows, perhaps after a picture.
    return kinds[(index + 1)...].first { $0 != .caption } == .paragraph
  }
}
