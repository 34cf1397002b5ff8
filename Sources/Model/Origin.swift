/// Where an article was read from.
///
/// What it was read from (``container``) is what tells two articles of one id apart: only an article
/// of the same container takes another's place. Where in it the article stands (``place``) is for
/// people.
public struct Origin: Hashable, Sendable, Codable {
  /// What articles are read from.
  public enum Container: Hashable, Sendable, Codable {
    /// A file, by the name under which it can be opened.
    case file(path: String)
    /// Standard input of the program.
    case standardInput
    /// A feed at an address.
    case feed(address: String)
    /// A web page at an address.
    case page(address: String)
  }

  /// Where in its container an article stands that is not alone in it.
  public enum Place: Hashable, Sendable, Codable {
    /// A line, counted from 1.
    case line(Int)
    /// An entry of a feed, by the id that the feed gives it.
    case entry(String)
  }

  /// What it was read from; `nil` for an article that a program made.
  public var container: Container?
  /// Where in it it stands; `nil` where it is the only one.
  public var place: Place?

  /// An origin of the given parts.
  public init(_ container: Container?, place: Place? = nil) {
    self.container = container
    self.place = place
  }

  /// That of an article that was read from nowhere.
  public static let unknown = Origin(nil)

  /// A file of one article.
  public static func file(_ path: String) -> Origin { Origin(.file(path: path)) }

  /// A line of a file, counted from 1.
  public static func line(_ number: Int, ofFile path: String) -> Origin {
    Origin(.file(path: path), place: .line(number))
  }

  /// An entry of a feed.
  public static func entry(_ id: String, ofFeed address: String) -> Origin {
    Origin(.feed(address: address), place: .entry(id))
  }

  /// A web page.
  public static func page(_ address: String) -> Origin { Origin(.page(address: address)) }

  /// What articles of one origin have in common and others have not: the container's name; `nil` for
  /// what has no name by which it could be read again.
  public var identity: String? {
    switch container {
    case .file(let name), .feed(let name), .page(let name): name
    case .standardInput, nil: nil
    }
  }

  /// The file that it was read from, where it was one.
  public var path: String? {
    if case .file(let path) = container { path } else { nil }
  }

  /// The origin as it stays true: lines move when something is written above them.
  public var lasting: Origin {
    if case .line = place { Origin(container) } else { self }
  }
}

extension Origin {
  /// What tells whether a container was changed since it was read, without reading it again.
  public struct Stamp: Hashable, Sendable, Codable {
    /// Its size in bytes.
    public var size: Int64
    /// When it was last written, in nanoseconds since 1970.
    public var modifiedAt: Int64

    /// A stamp of the given parts.
    public init(size: Int64, modifiedAt: Int64) {
      self.size = size
      self.modifiedAt = modifiedAt
    }
  }
}
