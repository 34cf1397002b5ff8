import Foundation
import Importing
import Language

/// The lines of the command line that were done, in a file of the user's state, one a line.
struct CommandHistory {
  /// How many are kept.
  static let most = 200

  private let file: URL

  /// The file in `$XDG_STATE_HOME/khabar`; `nil` where the user has no home.
  static var standard: CommandHistory? {
    HomeFolder.folder(named: "XDG_STATE_HOME", else: ".local/state").map {
      CommandHistory(file: URL(filePath: $0).appending(path: "khabar/commands"))
    }
  }

  init(file: URL) {
    self.file = file
  }

  /// The lines, the newest last; none where they cannot be read.
  var lines: [String] {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").suffix(Self.most).map { Sanitiser.line(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// Puts a line behind the others, and takes it away where it stood before. That it cannot be kept stops
  /// nothing.
  func keep(_ line: String) {
    let lines = (lines.filter { $0 != line } + [line]).suffix(Self.most)
    let folder = file.deletingLastPathComponent()
    try? FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try? Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file, options: .atomic)
  }
}
