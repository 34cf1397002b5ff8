import Model
import NamedEntities
import Storage

/// What a library's articles tell of names, read from one state of it after the other.
final class StoredEvidence: EvidenceStore {
  /// What is read from; set while articles are read.
  private var reader: StoreReader?

  /// Works on one state of the library.
  func with<Result>(_ reader: StoreReader, _ body: () throws -> Result) rethrows -> Result {
    self.reader = reader
    defer { self.reader = nil }
    return try body()
  }

  func votes(for name: UInt64) throws -> TypeVotes { try reader?.votes(for: name) ?? TypeVotes() }

  func latinWord(_ key: UInt64) throws -> ArticleEvidence.Word? { try reader?.latinWord(key) }

  func latinWords(sounding sound: UInt64) throws -> [ArticleEvidence.Word] {
    try reader?.latinWords(sounding: sound) ?? []
  }

  func askedWords(sounding sound: UInt64) throws -> [AskedWord] {
    try reader?.askedWords(sounding: sound) ?? []
  }
}
