import GRDB
import Language
import Model

/// Which way of cutting and stemming words the full-text index and the names' stems come from.
///
/// A query finds only what was stemmed as it is itself, so a library of another version is indexed anew
/// from its articles when it is opened. Migrations are too early for that: what reads an article may
/// ask for columns that later ones add.
enum IndexVersion {
  /// The version of this program's analysis; raised with any change of what ends up in the
  /// index or in the numbers by which copies are found.
  static let current = 5

  private static let key = "indexVersion"

  /// Whether a library is of this version.
  static func isCurrent(_ database: Database) throws -> Bool {
    try StoreReader(database: database).number(forKey: key) == current
  }

  /// Indexes a library anew if it is of another version.
  ///
  /// - Complexity: O(*size of the library*) then.
  static func renew(_ database: Database) throws {
    guard try !isCurrent(database) else { return }
    let writer = StoreWriter(database: database)
    if try writer.articleCount > 0 { try writer.rebuildIndex() }
    try writer.renewNameStems()
    try writer.set(current, forKey: key)
    try writer.finish()
  }
}
