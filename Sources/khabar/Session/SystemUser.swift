import Foundation
import Glibc

/// Who uses the program, as the system knows them.
enum SystemUser {
  /// The full name where the system has one, or else the name to log in with.
  static var name: String? {
    guard let entry = getpwuid(getuid())?.pointee else {
      return ProcessInfo.processInfo.environment["USER"]
    }
    let login = entry.pw_name.map { String(cString: $0) }
    // The first of the fields that commas part is the full name.
    let full = entry.pw_gecos.map { String(cString: $0).prefix { $0 != "," } }
    return full.flatMap { $0.isEmpty ? nil : String($0) } ?? login
  }
}
