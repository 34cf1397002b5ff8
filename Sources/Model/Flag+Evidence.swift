extension Flag {
  /// What a flag rests on: words as they stand in the texts.
  public enum Evidence: Sendable {
    /// What each side says in the place of what the other says; `nil` where it says nothing.
    case sides(source: String?, target: String?)
    /// Words that one side alone has.
    case words(String)
  }
}

/// Two flags are one where documents tell them alike: what was decided about a flag is kept by its text.
extension Flag: Hashable {
  /// Whether two flags are told alike.
  public static func == (left: Flag, right: Flag) -> Bool {
    left.kind == right.kind && left.source == right.source && left.target == right.target
      && left.detail == right.detail
  }

  /// Hashes what documents tell.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(source)
    hasher.combine(target)
    hasher.combine(detail)
  }
}

extension Flag: Codable {
  private enum CodingKeys: String, CodingKey {
    case kind = "type"
    case source, target, detail, sides
  }

  /// Decodes a flag; one that an earlier version encoded has its text alone.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let sides = try values.decodeIfPresent([String?].self, forKey: .sides)
    let evidence: Evidence =
      if let sides, sides.count == 2 {
        .sides(source: sides[0], target: sides[1])
      } else {
        .words(try values.decode(String.self, forKey: .detail))
      }
    self.init(
      kind: try values.decode(Kind.self, forKey: .kind),
      source: try values.decode([Int].self, forKey: .source),
      target: try values.decode([Int].self, forKey: .target), evidence: evidence)
  }

  /// Encodes a flag, with its text for earlier versions.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(kind, forKey: .kind)
    try values.encode(source, forKey: .source)
    try values.encode(target, forKey: .target)
    try values.encode(detail, forKey: .detail)
    if case .sides(let source, let target) = evidence {
      try values.encode([source, target], forKey: .sides)
    }
  }
}
