import Canvas
import Model

/// A line that the reader types into, at the bottom of the screen.
struct Prompt: Hashable, Sendable {
  /// What is asked for.
  enum Kind: Hashable, Sendable {
    case search
    case saveSearch(query: String)
    case tag(ArticleID)
    case findInPage

    /// What stands before the line.
    var label: String {
      switch self {
      case .search: "/"
      case .saveSearch: "Save the search as: "
      case .tag: "Tag: "
      case .findInPage: "Find: "
      }
    }
  }

  var kind: Kind
  var line: InputLine
  /// Ways in which the line may go on.
  var completions: [Completion] = []
  /// Place in the history of lines; `nil` on the line that is being typed.
  var historyIndex: Int?
  /// What was typed before going back in the history.
  var draft = ""
}
