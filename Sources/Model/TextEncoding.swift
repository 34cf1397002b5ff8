/// The encoding that an article's bytes were read in, where it was not UTF-8.
public struct TextEncoding: Hashable, Sendable, Codable {
  /// Its name, as in `WINDOWS-1256`.
  public var name: String
  /// Whether a mark or a label told it; it was assumed otherwise.
  public var isDeclared: Bool

  /// An encoding of the given name.
  public init(name: String, isDeclared: Bool) {
    self.name = name
    self.isDeclared = isDeclared
  }
}
