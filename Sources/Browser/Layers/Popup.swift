import Canvas
import Language
import Model

/// What lies over the screen until it is left.
enum Popup: Hashable, Sendable {
  case page(Page)
  case picker(Picker)
  case entity(EntityPage)

  var place: Place {
    switch self {
    case .page: .page
    case .picker: .picker
    case .entity: .entityPage
    }
  }
}

extension Popup {
  /// How many lines it has at most; `nil` where that is not known beforehand.
  var lines: Int? {
    switch self {
    case .picker(let picker): picker.choices.count
    case .page(let page): page.lines
    case .entity(let page): page.entity.map(\.forms.count)
    }
  }
}

/// A page to look at.
struct Page: Hashable, Sendable {
  /// What it shows.
  enum Content: Hashable, Sendable {
    /// The keys, opened at a place.
    case help(at: Place)
    case problems
    case account
  }

  var content: Content
  /// How many lines it has; `nil` for as many as there is room for.
  var lines: Int?
  /// First line on the screen.
  var top = 0
  /// What its lines must hold; empty for all of them.
  var filter = ""
}

/// Choices with a line that narrows them.
struct Picker: Hashable, Sendable {
  /// Something to choose.
  struct Choice: Hashable, Sendable {
    var title: String
    /// What stands beside the title.
    var note: String
    var direction: BaseDirection = .leftToRight
    var pick: Pick
  }

  /// What choosing does.
  enum Pick: Hashable, Sendable {
    case perform(Verb)
    case compare(with: Counterpart)
    case search(String)
    case retype(EntityID, EntityType)
  }

  var title: String
  var line = InputLine()
  var choices: [Choice]
  /// Index among the choices that the line leaves.
  var selection = 0

  /// The choices that hold what was typed, in any letter case and Arabic spelling.
  var matching: [Choice] {
    let typed = line.text.lowercased()
    guard !typed.isEmpty else { return choices }
    let folded = Folding.folded(typed)
    return choices.filter { choice in
      [choice.title, choice.note].contains { text in
        text.lowercased().contains(typed)
          || !folded.isEmpty && Folding.folded(text).contains(folded)
      }
    }
  }

  mutating func move(by distance: Int) {
    selection = max(0, min(selection + distance, matching.count - 1))
  }
}

extension Picker.Choice {
  /// The choice to compare with an article.
  init(_ counterpart: Counterpart, note: String) {
    let title = counterpart.article.title
    self.init(
      title: title.text, note: note, direction: counterpart.article.titleDirection,
      pick: .compare(with: counterpart))
  }
}

/// An entity with its spellings.
struct EntityPage: Hashable, Sendable {
  let id: EntityID
  /// The entity; `nil` while it is on its way.
  var entity: Entity?
  /// Index of the selected spelling.
  var selection = 0
}
