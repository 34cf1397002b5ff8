import Model

extension Decision {
  /// What the reader is told once it is kept; `nil` where the screen shows it by itself.
  var doneInWords: String? {
    switch self {
    case .tagged(_, let tag, true): "Tagged \(tag.isolated)."
    case .tagged(_, let tag, false): "The tag \(tag.isolated) is gone."
    case .savedSearch(let name, _): "Kept as \(name.isolated)."
    case .removedSearch(let name, _): "The search \(name.isolated) is gone."
    case .paired(_, _, true): "Kept as translations."
    case .paired(_, _, false): "Kept as no translations."
    case .read, .starred, .merged, .split, .retyped, .alignment: nil
    }
  }

  /// What the reader is told once it is taken back.
  var undoneInWords: String {
    let what =
      switch self {
      case .read: "the mark as read"
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
      case .paired: "what was said of the pair"
      }
    return "Taken back: \(what)."
  }
}
