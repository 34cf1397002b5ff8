/// What can stand behind a command's name in the command line.
public enum CommandArgument: String, Hashable, Sendable, CaseIterable {
  /// A tag; with a hyphen before it, one to take away.
  case tag
  /// A query.
  case query
  /// A day, a month, a year, or the number of an article.
  case place
  /// A file that a digest is written to.
  case digestFile
  /// A file that an article is written to.
  case articleFile
  /// The name of a setting of the screen and its value.
  case setting
  /// A program and its arguments.
  case program
  /// The name of a saved search.
  case searchName

  /// A line to show what is meant.
  var example: String {
    switch self {
    case .tag: "tag libya"
    case .query: "search is:unread lang:ar"
    case .place: "goto 2020-07-01"
    case .digestFile: "digest morning.html"
    case .articleFile: "write article.md"
    case .setting: "set columns source date"
    case .program: "pipe wc -w"
    case .searchName: "save-search Libya"
    }
  }
}
