/// What the terminal needs of the layout.
public struct LayoutOptions: Hashable, Sendable {
  /// Who puts right-to-left text in order.
  public enum Bidi: Hashable, Sendable {
    /// The canvas: cells come shaped and in visual order.
    case visual
    /// The terminal: cells come unshaped and in logical order.
    case logical
  }

  /// What becomes of the marks on right-to-left letters (vowels, shadda).
  public enum Marks: Hashable, Sendable {
    /// They are shown.
    case keep
    /// They are left out, for terminals that misplace them.
    case strip
  }

  /// Who puts right-to-left text in order.
  public var bidi: Bidi
  /// What becomes of the marks on right-to-left letters.
  public var marks: Marks

  /// Options of the given parts; with none, what most terminals need.
  public init(bidi: Bidi = .visual, marks: Marks = .keep) {
    self.bidi = bidi
    self.marks = marks
  }
}
