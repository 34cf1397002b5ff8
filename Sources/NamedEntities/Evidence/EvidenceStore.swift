public import Model

/// Where a library keeps what its articles tell of names.
public protocol EvidenceStore: AnyObject {
  /// The votes of all articles for a name.
  func votes(for name: UInt64) throws -> TypeVotes
  /// A word of names in Latin letters, as all articles have it.
  func latinWord(_ key: UInt64) throws -> ArticleEvidence.Word?
  /// The words with a sound.
  func latinWords(sounding sound: UInt64) throws -> [ArticleEvidence.Word]
  /// The Arabic words with a sound that were asked about.
  func askedWords(sounding sound: UInt64) throws -> [AskedWord]
}

/// Evidence of articles that no library holds.
final class NoEvidence: EvidenceStore {
  func votes(for name: UInt64) -> TypeVotes { TypeVotes() }
  func latinWord(_ key: UInt64) -> ArticleEvidence.Word? { nil }
  func latinWords(sounding sound: UInt64) -> [ArticleEvidence.Word] { [] }
  func askedWords(sounding sound: UInt64) -> [AskedWord] { [] }
}
