import Foundation

/// The conformance files of the Unicode Character Database, which Debian's `unicode-data` installs.
enum UnicodeData {
  struct Missing: Error, CustomStringConvertible {
    var path: String
    var description: String {
      "\(path) is missing. Install the Debian package unicode-data, which has it."
    }
  }

  /// The bytes of a file below `/usr/share/unicode`.
  static func bytes(of file: String) throws -> [UInt8] {
    let path = "/usr/share/unicode/\(file)"
    guard let data = FileManager.default.contents(atPath: path) else { throw Missing(path: path) }
    return Array(data)
  }
}
