import Foundation

/// Folders of the repository that tests read, and record screens in.
enum Folders {
  static let tests = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let screens = tests.appending(path: "Screens")
  static let repository = tests.deletingLastPathComponent().deletingLastPathComponent()
  static let seeds = repository.appending(path: "seeds")
}
