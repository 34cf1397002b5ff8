import Storage

extension Library {
  /// What is wrong with the file and the index, one line each; empty for a sound library.
  ///
  /// - Complexity: O(*size of the library*).
  public nonisolated func findDamage() async throws -> [String] {
    try damage()
  }

  /// Why files that were to be read could not be, one line each.
  public nonisolated func unreadableFiles() async throws -> [String] {
    try read { try $0.files() }.compactMap(\.error)
  }
}
