/// Evidence that two spellings name one thing.
public struct SpellingLink: Hashable, Sendable {
  /// What the evidence is.
  public enum Kind: Int, Hashable, Sendable, CaseIterable {
    /// They sound alike.
    case sound = 0
    /// They have the same words, in any order.
    case words = 1
    /// Their words mean the same in two languages.
    case meaning = 2
    /// One is the acronym of the other, as an article explains it.
    case acronym = 3
    /// They alone are left of their type in segments that correspond.
    case place = 4
    /// They stand in segments that correspond: it confirms a link and makes none.
    case confirmation = 5
  }

  /// The number of one spelling.
  public var left: Int64
  /// The number of the other.
  public var right: Int64
  /// What the evidence is.
  public var kind: Kind
  /// How much it says, 0 to 1.
  public var score: Double

  /// A link of the given kind.
  public init(left: Int64, right: Int64, kind: Kind, score: Double) {
    self.left = left
    self.right = right
    self.kind = kind
    self.score = score
  }

  /// The spelling at the other end.
  public func other(than number: Int64) -> Int64 { number == left ? right : left }
}
