/// What stands on the first line of a text pane, told so that it is found again at another width.
public struct TextAnchor: Hashable, Sendable {
  /// The segment; `nil` for what stands above the text or between its paragraphs.
  public var segment: Int?
  /// Index of the block, where it is of no segment.
  public var block: Int
  /// The first scalar of the line, in the segment or the block.
  public var offset: Int
  /// Empty lines above that line.
  public var space: Int

  /// An anchor of the given parts.
  public init(segment: Int?, block: Int = 0, offset: Int = 0, space: Int = 0) {
    self.segment = segment
    self.block = block
    self.offset = offset
    self.space = space
  }
}
