public import Model

/// Why a library cannot do what it was asked.
public enum LibraryError: Error, Hashable, Sendable {
  /// The library's file cannot be used: it is damaged, locked, of a newer version, or may not be
  /// written. The reason names the file and says what to do.
  case unusable(reason: String)
  /// No article has this name.
  case unknownArticle(name: String)
  /// Several articles' ids begin with this name.
  case ambiguousArticle(name: String, candidates: [ArticleID])
  /// No entity has this id; it may have been merged into another.
  case unknownEntity(id: EntityID)
  /// No story of several articles has this name.
  case unknownStory(name: String)
  /// Several stories' ids begin with this name.
  case ambiguousStory(name: String, candidates: [StoryID])
  /// No watch has this name.
  case unknownWatch(name: String)
  /// A watch has this name already.
  case watchExists(name: String)
  /// The query breaks the query language; the range counts its Unicode scalars.
  case badQuery(message: String, query: String, range: Range<Int>)
}

extension LibraryError: CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .unusable(let reason):
      return reason
    case .unknownArticle(let name):
      return "There is no file and no article \"\(name)\". See the articles' ids with: khabar list"
    case .ambiguousArticle(let name, let candidates):
      let list = candidates.prefix(5).map(\.rawValue).joined(separator: ", ")
      return "\"\(name)\" may be \(list)\(candidates.count > 5 ? ", …" : ""). Write more of the id."
    case .unknownEntity(let id):
      return "There is no entity \"\(id)\" any more."
    case .unknownStory(let name):
      return "There is no story \"\(name)\". See the stories' ids with: khabar stories"
    case .ambiguousStory(let name, let candidates):
      let list = candidates.prefix(5).map(\.rawValue).joined(separator: ", ")
      return "\"\(name)\" may be \(list)\(candidates.count > 5 ? ", …" : ""). Write more of the id."
    case .unknownWatch(let name):
      return "There is no watch \"\(name)\". See the watches with: khabar watch list"
    case .watchExists(let name):
      return
        "There is a watch \"\(name)\" already. Give this one another name, or take that one away first."
    case .badQuery(let message, let query, let range):
      return "\(message)\n\(MarkedQuery(query, at: range))"
    }
  }
}
