import Model

extension Decision {
  /// What the reader is told once it is kept; `nil` where the screen shows it by itself.
  ///
  /// - Parameter name: What a name is called that stands on the screen.
  func doneInWords(naming name: (EntityID) -> String?) -> String? {
    switch self {
    case .merged(let ids): Self.mergedInWords(ids.map { name($0)?.isolated })
    case .split(let form, _): "\(form.isolated) is a name of its own now."
    case .retyped(let id, let type):
      "\(name(id)?.isolated ?? "The name") is under \(type.plural) now."
    case .alignment(_, _, .linked(let source, let target)):
      "Linked: \((source.count + target.count).counted("paragraph")) in one row."
    case .alignment(_, _, .unlinked): "Parted: these have no counterpart."
    case .alignment(_, _, .confirmed): "Kept: this row is right."
    case .alignment(_, _, .dismissed): "The flag is dismissed."
    case .alignment(_, _, .arranged): "The rows are as the file has them."
    case .alignment(_, _, .noted), .alignment(_, _, .flagNoted): "The note is kept."
    case .tagged(_, let tag, true): "Tagged \(tag.isolated)."
    case .tagged(_, let tag, false): "The tag \(tag.isolated) is gone."
    case .savedSearch(let name, _): "Kept as \(name.isolated)."
    case .removedSearch(let name, _): "The search \(name.isolated) is gone."
    case .paired(_, _, true): "Kept as translations."
    case .paired(_, _, false): "Kept as no translations."
    case .allRead(let ids, true): "\(ids.count.counted("article")) marked as read."
    case .allRead(let ids, false): "\(ids.count.counted("article")) marked as unread."
    case .storyJoined(let ids): "\(ids.count.counted("article")) are one story now."
    case .storyParted(let ids, _):
      ids.count == 1
        ? "The article is taken out of the story."
        : "\(ids.count.counted("article")) are a story of their own now."
    case .storyNamed(_, ""): "The story has its article's title again."
    case .storyNamed(_, let name): "The story is called \(name.isolated)."
    case .read, .starred: nil
    }
  }

  /// What became of the names: the first is the one that the others went into.
  private static func mergedInWords(_ names: [String?]) -> String {
    let others = names.dropFirst().compactMap(\.self)
    guard let first = names.first ?? nil, !others.isEmpty, others.count + 1 == names.count else {
      return "\(names.count.counted("name")) are one now."
    }
    return "Merged into \(first): \(others.joined(separator: ", "))."
  }

  /// What the reader is told once it is taken back.
  var undoneInWords: String {
    let what =
      switch self {
      case .read: "the mark as read"
      case .allRead(let ids, _): "the mark of \(ids.count.counted("article"))"
      case .starred(_, true): "the star"
      case .starred(_, false): "taking the star away"
      case .tagged(_, let tag, true): "the tag \(tag.isolated)"
      case .tagged(_, let tag, false): "removing the tag \(tag.isolated)"
      case .savedSearch(let name, _): "keeping the search \(name.isolated)"
      case .removedSearch(let name, _): "removing the search \(name.isolated)"
      case .merged: "merging names"
      case .split(let form, _): "making \(form.isolated) a name of its own"
      case .retyped: "the name's type"
      case .alignment(_, _, .linked): "linking rows"
      case .alignment(_, _, .unlinked): "parting a row"
      case .alignment(_, _, .confirmed): "confirming a row"
      case .alignment(_, _, .dismissed): "dismissing a flag"
      case .alignment(_, _, .arranged): "the rows that were read from a file"
      case .alignment(_, _, .noted), .alignment(_, _, .flagNoted): "a note"
      case .paired: "what was said of the pair"
      case .storyJoined: "joining stories"
      case .storyParted: "parting a story"
      case .storyNamed: "the story's name"
      }
    return "Taken back: \(what)."
  }
}
