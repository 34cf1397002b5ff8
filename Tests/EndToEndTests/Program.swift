import Foundation

/// The program under test and what it is run on.
enum Program {
  /// The executable: the one that `KHABAR_EXECUTABLE` names, else the one built beside the tests.
  static let executable: String = {
    if let given = ProcessInfo.processInfo.environment["KHABAR_EXECUTABLE"], !given.isEmpty {
      return given
    }
    return URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "khabar").path
  }()

  /// The demonstration articles of the repository.
  static let seeds =
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "seeds").path
}
