import Canvas
import Language
import Model

/// What was written about articles, paragraphs and names, the newest first.
struct NotesScreen: Screen {
  /// The notes; `nil` while they are on their way.
  private(set) var notes: [ListedNote]?
  /// Why they cannot be told, where that is so.
  private(set) var problem: Problem?
  /// Index of the selected one among those that are shown.
  private(set) var selection = 0
  /// What the shown ones must hold; empty for all of them.
  private(set) var filter = ""

  static let places: [Place] = [.notes]
  static let level = LayerLevel.popup

  static func opened(in context: inout ScreenContext, over layers: [any Screen]) -> Self? {
    context.askedQuestions.forget(.notes)
    return Self()
  }

  var place: Place { .notes }

  /// The notes that hold what was typed, in any letter case and Arabic spelling.
  var shown: [ListedNote] {
    guard let notes, !filter.isEmpty else { return notes ?? [] }
    let wanted = Folding.folded(filter)
    return notes.filter { listed in
      [listed.note.text, listed.subjectInWords].contains { text in
        text.lowercased().contains(filter.lowercased())
          || !wanted.isEmpty && Folding.folded(text).contains(wanted)
      }
    }
  }

  var selected: ListedNote? {
    let shown = shown
    return shown.indices.contains(selection) ? shown[selection] : nil
  }

  mutating func perform(_ verb: Verb, in context: inout ScreenContext) -> Bool {
    switch verb {
    case .move(let motion):
      // Each takes two lines.
      let page = max(1, PopupLayout(size: context.size, lines: lineCount).rows / 2)
      selection = motion.target(from: selection, count: shown.count, page: page)
    case .open: open(in: &context)
    case .note:
      guard let note = selected?.note else { return tellNothing(in: &context) }
      context.effects.append(.editNote(note.subject, about: selected?.subjectInWords ?? ""))
    case .removeNote:
      guard let note = selected?.note else { return tellNothing(in: &context) }
      context.decide(.noted(note.subject, ""))
    case .findInPage: context.open(Prompt(.findInPage, text: filter))
    case .back, .close:
      if filter.isEmpty { context.close() } else { show(notesWith: "") }
    default: return false
    }
    return true
  }

  private func tellNothing(in context: inout ScreenContext) -> Bool {
    context.tell("There is no note here.")
    return true
  }

  private func open(in context: inout ScreenContext) {
    guard let listed = selected else { return }
    switch listed.note.subject {
    case .article, .paragraph:
      guard let article = listed.article else {
        context.tell("The library does not have the article any more.")
        return
      }
      context.close()
      context.send(.showNoted(article, listed.note.subject))
    case .entity:
      guard let entity = listed.entity else {
        context.tell("The library does not have the name any more.")
        return
      }
      context.askedQuestions.forget(.entity, .profile)
      context.open(EntityPage(id: entity))
    }
  }

  mutating func receive(_ request: Request, in context: inout ScreenContext) -> Bool {
    switch request {
    case .lineChanged(let prompt) where prompt.kind == .findInPage:
      show(notesWith: prompt.line.text)
    case .lineTaken(let prompt) where prompt.kind == .findInPage: break
    case .lineLeft(let prompt) where prompt.kind == .findInPage: show(notesWith: "")
    case .showArticle:
      // A page above leads to an article: this one would stand over it.
      context.close()
      return false
    default: return false
    }
    return true
  }

  private mutating func show(notesWith words: String) {
    filter = words
    selection = 0
  }

  mutating func take(_ news: LibraryNews, in context: inout ScreenContext) {
    switch news {
    case .answer(.notes(let notes), to: .notes):
      self.notes = notes
      problem = nil
      selection = max(0, min(selection, shown.count - 1))
    case .failure(let problem, of: .notes): self.problem = problem
    case .decided(.noted), .undone(.noted), .changed: context.askedQuestions.forget(.notes)
    default: break
    }
  }

  mutating func settle(in context: inout ScreenContext) {
    context.want(.notes)
  }

  /// Lines that the page has beside its border.
  var lineCount: Int? { notes.map { max(2 * $0.count, 8) + 2 } }

  static func draw(_ painter: inout Painter<NotesScreen>) { painter.drawNotes() }

  func hints(in context: ScreenContext) -> [Hint] {
    [
      Hint(.open, "go there"), Hint(.note, "edit"), Hint(.removeNote), Hint(.findInPage),
      Hint(.undo), Hint(.help), Hint(.back),
    ]
  }
}

extension Place {
  /// The notes that were written.
  static let notes = Place("notes", inWords: "notes", for: .reading, .page)
}

extension ListedNote {
  /// What it is about: an article's title, the beginning of a paragraph, a name.
  var subjectInWords: String {
    switch note.subject {
    case .article(let id): article?.title.text ?? id.rawValue
    case .paragraph(_, _, let quote): quote
    case .entity(_, let name): name
    }
  }

  /// What kind of thing it is about.
  var kindInWords: String {
    switch note.subject {
    case .article: "article"
    case .paragraph: "paragraph"
    case .entity: "name"
    }
  }
}
