public import Model

/// Where spellings and what links them are kept, found by number and by key.
///
/// A library keeps them in its database, so that linking a new article costs what the article brings
/// and not what the library holds; ``MemorySpellingStore`` keeps them for a run.
public protocol SpellingStore: AnyObject {
  /// The number of the spelling of an identity; `nil` where there is none.
  func number(of identity: LinkedSpelling.Identity) throws -> Int64?
  /// The spelling of a number; `nil` where there is none.
  func spelling(_ number: Int64) throws -> LinkedSpelling?
  /// Adds a spelling under keys by which it is found.
  ///
  /// - Returns: Its number, greater than 0.
  func insert(_ spelling: LinkedSpelling, keys: [UInt64]) throws -> Int64
  /// The numbers of the spellings under a key, ascending.
  func numbers(under key: UInt64) throws -> [Int64]
  /// The numbers of the parts of a full name.
  func parts(of whole: Int64) throws -> [Int64]
  /// The numbers of the spellings that linking put into a cluster, or that belong to an entity.
  func numbers(in entity: EntityID) throws -> [Int64]
  /// The links of a spelling.
  func links(of number: Int64) throws -> [SpellingLink]
  /// Adds a link.
  ///
  /// - Parameter origin: The article that tells it; `nil` where the spellings themselves do.
  func insert(_ link: SpellingLink, origin: ArticleID?) throws
  /// Removes the links of some kinds that an article told.
  ///
  /// - Returns: The links removed.
  func removeLinks(
    from origin: ArticleID, of kinds: [SpellingLink.Kind]
  ) throws -> [SpellingLink]
}
