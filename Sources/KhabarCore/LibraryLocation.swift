import Foundation
import Language

/// Where a library is kept.
public enum LibraryLocation: Hashable, Sendable {
  /// In memory, for as long as the program runs.
  case memory
  /// In a file of this name, which is made where it is missing.
  case file(String)

  /// The file of the library that is used when none is named:
  /// `$XDG_DATA_HOME/khabar/library.db`.
  public static var standard: String { dataFolder + "/library.db" }

  /// The file of the library that the browser keeps for a folder: in
  /// `$XDG_DATA_HOME/khabar/folders/`, named for the folder and its full path.
  public static func forFolder(_ folder: String) -> String {
    let full = URL(fileURLWithPath: folder).standardizedFileURL.resolvingSymlinksInPath().path
    let name = full.split(separator: "/").last.map(String.init) ?? "root"
    let plain = String(name.prefix(40).map { $0.isLetter || $0.isNumber ? $0 : "-" })
    return dataFolder + "/folders/\(plain)-\(ContentHash(full)).db"
  }

  private static var dataFolder: String {
    let environment = ProcessInfo.processInfo.environment
    // The XDG specification says to ignore a path that is not absolute.
    if let folder = environment["XDG_DATA_HOME"], folder.hasPrefix("/") {
      return folder + "/khabar"
    }
    return (environment["HOME"] ?? NSHomeDirectory()) + "/.local/share/khabar"
  }
}
