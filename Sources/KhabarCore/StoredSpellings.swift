import EntityLinking
import Model
import Storage

/// The spellings of a library's database, for linking inside one transaction after the other.
final class StoredSpellings: SpellingStore {
  /// What is written to; set for the length of a transaction.
  private var writer: StoreWriter?

  /// Works inside a transaction.
  func with<Result>(_ writer: StoreWriter, _ body: () throws -> Result) rethrows -> Result {
    self.writer = writer
    defer { self.writer = nil }
    return try body()
  }

  private var store: StoreWriter {
    get throws {
      guard let writer else {
        throw LibraryError.unusable(
          reason: "Names are linked only while the library is written to.")
      }
      return writer
    }
  }

  func number(of identity: LinkedSpelling.Identity) throws -> Int64? {
    try store.number(of: identity)
  }

  func spelling(_ number: Int64) throws -> LinkedSpelling? { try store.spelling(number) }

  func insert(_ spelling: LinkedSpelling, keys: [UInt64]) throws -> Int64 {
    try store.insert(spelling, keys: Set(keys))
  }

  func numbers(under key: UInt64) throws -> [Int64] { try store.spellings(under: key) }

  func parts(of whole: Int64) throws -> [Int64] { try store.parts(of: whole) }

  func numbers(in entity: EntityID) throws -> [Int64] { try store.spellings(in: entity) }

  func links(of number: Int64) throws -> [SpellingLink] { try store.links(of: number) }

  func insert(_ link: SpellingLink, origin: ArticleID?) throws {
    try store.insert(link, origin: origin)
  }

  func removeLinks(
    from origin: ArticleID, of kinds: [SpellingLink.Kind]
  ) throws -> [SpellingLink] {
    try store.removeLinks(from: origin, of: kinds)
  }
}
