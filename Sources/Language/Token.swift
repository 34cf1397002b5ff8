/// A word or number of a text, and the forms under which search and comparison know it.
public struct Token: Hashable, Sendable {
  /// Unicode scalars of the text, half open.
  public var range: Range<Int>
  /// The word in one spelling: no case, accents, vowel marks or tatweel; one form of alef, heh,
  /// yeh and kaf; ASCII digits; no possessive.
  public var folded: String
  /// What is left of ``folded`` without clitics (Arabic) and inflection (both languages).
  public var stem: String

  /// A token of the given forms.
  public init(range: Range<Int>, folded: String, stem: String) {
    self.range = range
    self.folded = folded
    self.stem = stem
  }
}
