public import Foundation

/// A folder of a test's own, which is removed with its last reference.
public final class TemporaryFolder: Sendable {
  /// Where it is.
  public let url: URL

  /// Where it is, as a path.
  public var path: String { url.path }

  /// Makes an empty folder among those of this system that are temporary.
  ///
  /// - Parameter name: Something by which whoever finds it knows what it was for.
  public init(_ name: String = "test") throws {
    url = FileManager.default.temporaryDirectory.appending(
      path: "khabar-\(name)-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    // A test that takes rights away from it may end before it gives them back.
    try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a file and gives its path.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    let file = path + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Removes a file.
  public func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  /// The demonstration articles of the repository.
  public static let seeds = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("seeds").path
}
