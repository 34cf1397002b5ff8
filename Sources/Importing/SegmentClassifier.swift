import Model

/// Tells what each block of an article's text is: headline, paragraph, caption and so on.
///
/// The rules are those of news pages pasted as text: a headline has no full stop and stands first, a
/// subheading stands alone and is short, a caption ends in a photo credit or stands in another
/// language than the article or directly beside such a line.
struct SegmentClassifier {
  private let blocks: [Block]
  private let language: LanguageTag

  init(blocks: [Block], language: LanguageTag) {
    self.blocks = blocks
    self.language = language
  }

  /// One kind for each block.
  func kinds() -> [Segment.Kind] {
    var kinds = blocks.indices.map { ownKind(of: $0) }
    spreadCaptions(over: &kinds)
    if let first = kinds.indices.first, isHeadline(first, kinds: kinds) {
      kinds[first] = .headline
    }
    for index in kinds.indices
    where kinds[index] == .paragraph && isSubheading(index, kinds: kinds) {
      kinds[index] = .subheading
    }
    return kinds
  }

  private func ownKind(of index: Int) -> Segment.Kind {
    let block = blocks[index]
    if LineLabel.source.value(in: block.text) != nil, index >= blocks.count - 3,
      block.text.wordCount <= 15
    {
      return .sourceLine
    }
    if LineLabel.link.value(in: block.text) != nil { return .linkLine }
    if isForeign(block) || endsWithCredit(block.text) { return .caption }
    return .paragraph
  }

  /// A line in the other script than the article's.
  private func isForeign(_ block: Block) -> Bool {
    block.language != .undetermined && language != .undetermined
      && block.language.isRightToLeft != language.isRightToLeft
  }

  /// A line directly under or above a caption, with no blank line between, that repeats it or
  /// gives it in the article's own language.
  private func spreadCaptions(over kinds: inout [Segment.Kind]) {
    for index in blocks.indices where kinds[index] == .paragraph {
      let above = blocks[index].startsGroup ? nil : index - 1
      let below = blocks[index].endsGroup ? nil : index + 1
      for neighbour in [above, below].compactMap({ $0 }) where kinds[neighbour] == .caption {
        let isTwin =
          blocks[neighbour].text.hasPrefix(blocks[index].text)
          || (isForeign(blocks[neighbour]) && !blocks[index].text.endsSentence
            && blocks[index].text.wordCount <= 40)
        if isTwin { kinds[index] = .caption }
      }
    }
  }

  private func isHeadline(_ index: Int, kinds: [Segment.Kind]) -> Bool {
    let text = blocks[index].text
    let hasBody = kinds.indices.contains { $0 != index && kinds[$0] == .paragraph }
    return kinds[index] == .paragraph && hasBody && !text.endsWithFullStop
      && text.wordCount <= 35 && text.unicodeScalars.count <= 400
  }

  private func isSubheading(_ index: Int, kinds: [Segment.Kind]) -> Bool {
    let block = blocks[index]
    guard index > 0, block.startsGroup, block.endsGroup, block.text.wordCount <= 8,
      block.text.unicodeScalars.count <= 80, !block.text.endsWithFullStop,
      let first = block.text.first, first.isLetter || first.isNumber
    else { return false }
    // It is the title of something: running text follows, perhaps after a picture.
    return kinds[(index + 1)...].first { $0 != .caption } == .paragraph
  }

  /// Whether a line ends in a photo credit: a short bracket with a name, and no full stop after it.
  private func endsWithCredit(_ text: String) -> Bool {
    if text.hasPrefix("FILE PHOTO") || text.hasPrefix("File photo") { return true }
    guard text.last == ")" || text.last == "]",
      let open = text.lastIndex(where: { $0 == "(" || $0 == "[" })
    else { return false }
    let credit = text[text.index(after: open)...].dropLast()
    guard !credit.isEmpty, credit.split(separator: " ").count <= 5, text.wordCount <= 70,
      !credit.contains(where: \.isNumber), open > text.startIndex
    else { return false }
    guard let first = credit.first else { return false }
    return first.isUppercase || first.isLetter && !first.isLowercase
  }
}

extension String {
  /// Words parted by blanks.
  var wordCount: Int { split(whereSeparator: \.isWhitespace).count }

  /// Whether the text ends in a full stop or another mark that closes a statement; a question may
  /// be a title, and so may a line that trails off.
  fileprivate var endsWithFullStop: Bool {
    let closing: Set<Character> = ["\"", "'", "”", "’", "»", ")", "]", " "]
    guard let last = last(where: { !closing.contains($0) }) else { return false }
    return [".", "!", ":", "،", ",", ";", "؛", "۔"].contains(last)
  }
}
