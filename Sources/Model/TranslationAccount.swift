/// What a comparison comes to as a whole: how much is rendered, what is flagged, and whether names
/// keep their renderings.
public struct TranslationAccount: Hashable, Sendable, Codable {
  /// Share of the source's text that the target renders, 0 to 1.
  public var rendered: Double
  /// Share of the target's text that has its counterpart in the source, 0 to 1.
  public var grounded: Double
  /// The rows by what they come to.
  public var rows: RowCounts
  /// How many flags there are of each kind; kinds without one are left out.
  public var flagCounts: [Flag.Kind: Int]
  /// Names of the source with the ways in which the target renders them, in the order in which the
  /// source first has them.
  public var names: [NameRendering]

  /// An account of the given parts.
  public init(
    rendered: Double, grounded: Double, rows: RowCounts, flagCounts: [Flag.Kind: Int],
    names: [NameRendering]
  ) {
    self.rendered = rendered
    self.grounded = grounded
    self.rows = rows
    self.flagCounts = flagCounts
    self.names = names
  }

  /// How many flags there are in all.
  public var flagCount: Int { flagCounts.values.reduce(0, +) }

  /// The names that the target renders in several ways.
  public var inconsistentNames: [NameRendering] { names.filter { $0.forms.count > 1 } }
}

/// A name of one text and the forms that it has in another.
public struct NameRendering: Hashable, Sendable, Codable {
  /// One way in which a name is rendered.
  public struct Form: Hashable, Sendable, Codable {
    /// The form as it most often stands in the target.
    public var text: String
    /// Target segments that have it, ascending.
    public var segments: [Int]

    /// A form with the target segments that have it.
    public init(text: String, segments: [Int]) {
      self.text = text
      self.segments = segments
    }
  }

  /// The name as the source has it.
  public var name: String
  /// Its renderings, the most frequent first.
  public var forms: [Form]

  /// A name with its renderings.
  public init(name: String, forms: [Form]) {
    self.name = name
    self.forms = forms
  }
}
