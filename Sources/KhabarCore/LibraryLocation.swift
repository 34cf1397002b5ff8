import Foundation
import Importing
import Language

/// Where a library is kept.
public enum LibraryLocation: Hashable, Sendable {
  /// In memory, for as long as the program runs.
  case memory
  /// In a file of this name, which is made where it is missing.
  case file(String)

  /// The file of the library that is used when none is named:
  /// `$XDG_DATA_HOME/khabar/library.db`.
  ///
  /// - Throws: ``LibraryError/unusable(reason:)`` where the user has no home.
  public static var standard: String {
    get throws(LibraryError) { try dataFolder + "/library.db" }
  }

  /// The file of the library that the browser keeps for a folder: in
  /// `$XDG_DATA_HOME/khabar/folders/`, named for the folder and its full path.
  ///
  /// - Throws: ``LibraryError/unusable(reason:)`` where the user has no home.
  public static func forFolder(_ folder: String) throws(LibraryError) -> String {
    let full = FileReading.fullPath(of: folder)
    let name = full.split(separator: "/").last.map(String.init) ?? "root"
    let plain = String(name.prefix(40).map { $0.isLetter || $0.isNumber ? $0 : "-" })
    return try dataFolder + "/folders/\(plain)-\(ContentHash(full)).db"
  }

  private static var dataFolder: String {
    get throws(LibraryError) {
      if let folder = HomeFolder.folder(named: "XDG_DATA_HOME", else: ".local/share") {
        return folder + "/khabar"
      }
      throw .unusable(
        reason:
          "There is no home folder to keep a library in. Set HOME to its full path, or name a "
          + "file with --library.")
    }
  }
}
