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
    case .alignment(_, _, let decision), .sentences(_, _, let decision): decision.doneInWords
    case .tagged(_, let tag, true): "Tagged \(tag.isolated)."
    case .tagged(_, let tag, false): "The tag \(tag.isolated) is gone."
    case .savedSearch(let name, _): "Kept as \(name.isolated)."
    case .removedSearch(let name, _): "The search \(name.isolated) is gone."
    case .watched(let watch, true): "Watching \(watch.name.isolated)."
    case .watched(let watch, false): "\(watch.name.isolated) is watched no more."
    case .watchSeen(let name, let ids, let isSeen):
      "\(ids.count.counted("article")) of \(name.isolated) \(isSeen ? "seen" : "new again")."
    case .keptWord(let word, true): "\(word.word.isolated) is in your word list."
    case .keptWord(let word, false): "\(word.word.isolated) is out of your word list."
    case .paired(_, _, true): "Kept as translations."
    case .paired(_, _, false): "Kept as no translations."
    case .allRead(let ids, true): "\(ids.count.counted("article")) marked as read."
    case .allRead(let ids, false): "\(ids.count.counted("article")) marked as unread."
    case .allStarred(let ids, true): "\(ids.count.counted("article")) starred."
    case .allStarred(let ids, false): "The stars of \(ids.count.counted("article")) are gone."
    case .archived(let ids, true):
      "\(ids.count == 1 ? "The article is" : "\(ids.count.counted("article")) are") archived."
    case .archived(let ids, false):
      "\(ids.count == 1 ? "The article is" : "\(ids.count.counted("article")) are") out of the archive."
    case .allTagged(let ids, let tag, true):
      "\(ids.count.counted("article")) tagged \(tag.isolated)."
    case .allTagged(let ids, let tag, false):
      "The tag \(tag.isolated) of \(ids.count.counted("article")) is gone."
    case .storyJoined(let ids): "\(ids.count.counted("article")) are one story now."
    case .storyParted(let ids, _):
      ids.count == 1
        ? "The article is taken out of the story."
        : "\(ids.count.counted("article")) are a story of their own now."
    case .storyNamed(_, ""): "The story has its article's title again."
    case .storyNamed(_, let name): "The story is called \(name.isolated)."
    case .lone(_, true): "It stands in the list by itself now."
    case .lone(_, false): "It may be a copy again."
    case .noted(_, ""): "The note is gone."
    case .noted: "The note is kept."
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

  /// What the reader is told once it is taken back: what, and where.
  ///
  /// - Parameters:
  ///   - row: The number of the row on the screen that it was about.
  ///   - titles: Of the articles that it was about.
  ///   - name: What a name is called that stands on the screen.
  func undoneInWords(
    inRow row: Int? = nil, titles: [ArticleID: String] = [:],
    naming name: (EntityID) -> String? = { _ in nil }
  ) -> String {
    let named = articles.compactMap { titles[$0]?.shortened.isolated }
    let place = named.isEmpty ? "" : " · \(named.joined(separator: " ⇄ "))"
    return "Taken back: \(undone(inRow: row, naming: name))\(place)."
  }

  private func undone(inRow row: Int?, naming name: (EntityID) -> String?) -> String {
    switch self {
    case .read: "the mark as read"
    case .allRead(let ids, _): "the mark of \(ids.count.counted("article"))"
    case .allStarred(let ids, true): "the stars of \(ids.count.counted("article"))"
    case .allStarred(let ids, false):
      "taking away the stars of \(ids.count.counted("article"))"
    case .archived(let ids, true):
      "archiving \(ids.count == 1 ? "the article" : ids.count.counted("article"))"
    case .archived(let ids, false):
      "taking \(ids.count == 1 ? "the article" : ids.count.counted("article")) out of the archive"
    case .allTagged(let ids, let tag, true):
      "the tag \(tag.isolated) of \(ids.count.counted("article"))"
    case .allTagged(let ids, let tag, false):
      "removing the tag \(tag.isolated) of \(ids.count.counted("article"))"
    case .starred(_, true): "the star"
    case .starred(_, false): "taking the star away"
    case .tagged(_, let tag, true): "the tag \(tag.isolated)"
    case .tagged(_, let tag, false): "removing the tag \(tag.isolated)"
    case .savedSearch(let name, _): "keeping the search \(name.isolated)"
    case .removedSearch(let name, _): "removing the search \(name.isolated)"
    case .merged(let ids):
      "merging \(ids.lazy.compactMap(name).first.map { "names with \($0.isolated)" } ?? "names")"
    case .split(let form, _): "making \(form.isolated) a name of its own"
    case .retyped(let id, _): "the type of \(name(id)?.isolated ?? "a name")"
    case .alignment(_, _, let decision): decision.undone(inRow: row, ofSentences: false)
    case .sentences(_, _, let decision): decision.undone(inRow: row, ofSentences: true)
    case .keptWord(let word, true): "keeping \(word.word.isolated) in the word list"
    case .keptWord(let word, false): "taking \(word.word.isolated) out of the word list"
    case .watched(let watch, true): "watching \(watch.name.isolated)"
    case .watched(let watch, false): "removing the watch \(watch.name.isolated)"
    case .watchSeen(let name, _, _): "that the news of \(name.isolated) are seen"
    case .lone: "taking the article out of its copies"
    case .storyJoined: "joining stories"
    case .storyParted: "parting a story"
    case .storyNamed: "the story's name"
    case .noted(.entity(_, let name), _): "the note on \(name.isolated)"
    case .noted: "the note"
    case .paired(_, _, true): "that these are translations"
    case .paired(_, _, false): "that these are no translations"
    }
  }
}

extension BeadDecision {
  /// What the reader is told once it is kept.
  fileprivate var doneInWords: String {
    switch self {
    case .linked(let source, let target):
      "Linked: \((source.count + target.count).counted("segment")) in one row."
    case .unlinked: "Parted: these have no counterpart."
    case .confirmed: "Kept: this row is right."
    case .dismissed: "The flag is dismissed."
    case .arranged: "The rows are as the file has them."
    case .noted(_, _, ""), .flagNoted(_, ""): "The note is gone."
    case .noted, .flagNoted: "The note is kept."
    }
  }

  fileprivate func undone(inRow number: Int?, ofSentences isOfSentences: Bool) -> String {
    let kind = isOfSentences ? "row of sentences" : "row"
    let row = number.map { "\(kind) \($0.grouped)" } ?? "a \(kind)"
    return switch self {
    case .linked: "linking \(row)"
    case .unlinked: "parting \(row)"
    case .confirmed: "that \(row) is right"
    case .dismissed(let flag): "dismissing the flag “\(flag.kind.rawValue)” of \(row)"
    case .arranged: "the rows that were read from a file"
    case .noted: "the note on \(row)"
    case .flagNoted(let flag, _): "the note on the flag “\(flag.kind.rawValue)” of \(row)"
    }
  }
}

extension String {
  /// The beginning of a long text.
  fileprivate var shortened: String { count > 40 ? prefix(39) + "…" : self }
}
