import Model

/// What a person writes about what is at hand.
extension BrowseScreen {
  /// Has a note written about what is at hand: the name in the sidebar, the paragraph at the cursor, or else
  /// the article.
  func editNote(in context: inout ScreenContext) {
    if focus == .entities {
      guard let entity = sidebar.selected else { return }
      context.effects.append(
        .editNote(.entity(entity.id, name: entity.name), about: entity.name))
      return
    }
    guard let article = articles.selectedItem?.article else { return }
    if focus == .reader, reader.articleID == article.id, let subject = reader.noteSubject,
      case .paragraph(_, _, let quote) = subject
    {
      context.effects.append(.editNote(subject, about: quote))
    } else {
      context.effects.append(.editNote(.article(article.id), about: article.title.text))
    }
  }

  /// Shows only the beginnings of notes, or all of them again.
  mutating func toggleNotes(in context: inout ScreenContext) {
    guard reader.content?.notes.isEmpty == false else {
      let key = context.keymap.keyName(of: .note, in: place) ?? ":"
      context.tell("Nothing is noted here: \(key) writes a note.")
      return
    }
    reader.toggleNotes()
  }

  /// Shows an article at what was noted about it, with a way back.
  mutating func show(
    _ article: ArticleSummary, at subject: Note.Subject, in context: inout ScreenContext
  ) {
    show(article.copyCount > 0 ? .copies(of: article.id) : ListFilter(), in: context)
    articles.select(article.id, near: 0)
    pendingMatch = nil
    pendingPlace = PendingPlace(article: article.id, target: .note(subject))
    focus = .reader
  }
}

extension Reader {
  /// What a note at the cursor is about: that of the note there, or the paragraph; `nil` above the text.
  var noteSubject: Note.Subject? {
    guard let content else { return nil }
    if text.blocks.indices.contains(text.cursor), let note = text.blocks[text.cursor].note {
      return note.subject
    }
    guard let segment = text.segmentAtCursor else { return nil }
    let existing = content.notes.last { $0.subject.segment(in: content.article) == segment }
    return existing?.subject ?? .paragraph(segment, of: content.article)
  }
}
