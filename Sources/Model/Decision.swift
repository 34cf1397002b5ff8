/// What a person decides and the library keeps for good.
public enum Decision: Hashable, Sendable, Codable {
  /// The article has been read, or is to be unread again.
  case read(ArticleID, Bool)
  /// All of these have been read, or are to be unread again.
  case allRead([ArticleID], Bool)
  /// The article is starred, or no longer.
  case starred(ArticleID, Bool)
  /// The article bears a tag, or no longer.
  case tagged(ArticleID, tag: String, Bool)
  /// All of these are starred, or no longer.
  case allStarred([ArticleID], Bool)
  /// All of these bear a tag, or no longer.
  case allTagged([ArticleID], tag: String, Bool)
  /// All of these are put away, or no longer.
  case archived([ArticleID], Bool)
  /// A query is kept under a name; the name's older query goes.
  case savedSearch(name: String, query: String)
  /// A saved search goes; the query is what it was.
  case removedSearch(name: String, query: String)
  /// There is a watch, or no longer.
  case watched(Watch, Bool)
  /// What the watch of a name has found was looked at, or is new again.
  case watchSeen(name: String, [ArticleID], Bool)
  /// The word is in the reader's word list, or no longer.
  case keptWord(KeptWord, Bool)
  /// All of these are one entity, which keeps the first one's type.
  case merged([EntityID])
  /// A spelling names something else than the entity that it was linked to.
  case split(form: String, from: EntityID)
  /// The entity is of another type.
  case retyped(EntityID, EntityType)
  /// What corresponds to what in two articles, told by their paragraphs.
  case alignment(source: ArticleID, target: ArticleID, BeadDecision)
  /// What corresponds to what in two articles, told by their sentences.
  case sentences(source: ArticleID, target: ArticleID, BeadDecision)
  /// The second article renders the first, or does not.
  case paired(source: ArticleID, target: ArticleID, Bool)
  /// All of these report the same event.
  case storyJoined([ArticleID])
  /// None of the first reports the same event as any of the others.
  case storyParted([ArticleID], from: [ArticleID])
  /// The story that the article stands in is called so; an empty name takes it away.
  case storyNamed(ArticleID, String)
  /// A person wrote something about an article, a paragraph or a name; an empty text takes it away.
  case noted(Note.Subject, String)
  /// The article is no copy of another one, whatever it says, or may be one again.
  case lone(ArticleID, Bool)
}

extension Decision {
  /// What corresponds to what in two articles that are cut into segments of a unit.
  public static func rows(
    of source: ArticleID, _ target: ArticleID, by unit: AlignmentUnit, _ decision: BeadDecision
  ) -> Decision {
    unit == .sentence
      ? .sentences(source: source, target: target, decision)
      : .alignment(source: source, target: target, decision)
  }

  /// What it says about the rows of two articles, and what the segments of these are; `nil` for a
  /// decision about something else.
  public var aboutRows:
    (source: ArticleID, target: ArticleID, unit: AlignmentUnit, decision: BeadDecision)?
  {
    switch self {
    case .alignment(let source, let target, let decision): (source, target, .paragraph, decision)
    case .sentences(let source, let target, let decision): (source, target, .sentence, decision)
    default: nil
    }
  }

  /// The articles that it is about, where it is about one or two of them.
  public var articles: [ArticleID] {
    switch self {
    case .read(let id, _), .starred(let id, _), .tagged(let id, _, _), .lone(let id, _): [id]
    case .paired(let source, let target, _), .alignment(let source, let target, _),
      .sentences(let source, let target, _):
      [source, target]
    case .archived(let ids, _): ids.count <= 2 ? ids : []
    case .noted(let subject, _): subject.article.map { [$0] } ?? []
    case .allRead, .allStarred, .allTagged, .savedSearch, .removedSearch, .merged, .split, .retyped,
      .keptWord, .storyJoined, .storyParted, .storyNamed, .watched, .watchSeen:
      []
    }
  }
}

/// What a person decides about the beads of an alignment.
///
/// Joining, splitting and moving are all told by the bead that is wanted.
public enum BeadDecision: Hashable, Sendable, Codable {
  /// These segments, and no other, correspond.
  case linked(source: [Int], target: [Int])
  /// None of these segments has a counterpart.
  case unlinked(source: [Int], target: [Int])
  /// The bead is right as it is.
  case confirmed(Bead)
  /// The flag points at no fault.
  case dismissed(Flag)
  /// These are the rows, as another tool has them; segments in none of them have no counterpart.
  case arranged([ArrangedRow])
  /// A person wrote something about the row of these segments; an empty text takes it away.
  case noted(source: [Int], target: [Int], String)
  /// A person wrote something about a flag; an empty text takes it away.
  case flagNoted(Flag, String)
}

extension BeadDecision {
  /// The segments of the row that it is about; both empty where it is about all rows.
  public var segments: (source: [Int], target: [Int]) {
    switch self {
    case .linked(let source, let target), .unlinked(let source, let target),
      .noted(let source, let target, _):
      (source, target)
    case .confirmed(let bead): (bead.source, bead.target)
    case .dismissed(let flag), .flagNoted(let flag, _): (flag.source, flag.target)
    case .arranged: ([], [])
    }
  }
}

/// A row of an alignment that was made elsewhere.
public struct ArrangedRow: Hashable, Sendable, Codable {
  /// Its source segments.
  public var source: [Int]
  /// Its target segments.
  public var target: [Int]
  /// Whether a person has said there that it is right.
  public var isConfirmed: Bool
  /// What a person wrote about it there.
  public var note: String?

  /// A row of the given parts.
  public init(source: [Int], target: [Int], isConfirmed: Bool = false, note: String? = nil) {
    self.source = source
    self.target = target
    self.isConfirmed = isConfirmed
    self.note = note
  }
}
