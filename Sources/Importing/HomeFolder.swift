import Foundation
import Language

/// The user's own folders.
public enum HomeFolder {
  /// The folder that an XDG variable names, else one in the user's home.
  ///
  /// A path that is not absolute is ignored, as the XDG specification says, and so is such a home:
  /// it would be another folder in every folder that one stands in, or the root for an empty one.
  ///
  /// - Parameters:
  ///   - variable: The variable, such as `XDG_DATA_HOME`.
  ///   - subfolder: What it means where it is not set, in the home.
  ///   - environment: The environment; that of the program where none is given.
  /// - Returns: `nil` where the user has no home.
  public static func folder(
    named variable: String, else subfolder: String,
    environment: [String: String]? = nil
  ) -> String? {
    if let folder = value(of: variable, environment), folder.hasPrefix("/") { return folder }
    return path(environment: environment).map { $0 + "/" + subfolder }
  }

  /// The user's home; `nil` where there is none.
  ///
  /// - Parameter environment: The environment; that of the program where none is given.
  public static func path(environment: [String: String]? = nil) -> String? {
    if let home = value(of: "HOME", environment), home.hasPrefix("/") { return home }
    guard let entry = getpwuid(getuid()),
      let home = entry.pointee.pw_dir.map({ String(cString: $0) }),
      home.hasPrefix("/")
    else { return nil }
    return home
  }

  private static func value(of name: String, _ environment: [String: String]?) -> String? {
    guard environment == nil else { return environment?[name] }
    // By bytes: such a folder may have any name.
    return getenv(name).map { value in
      FileName.text(of: UnsafeRawBufferPointer(start: value, count: strlen(value)))
    }
  }

  /// A path that a person typed, with the user's home in the place of a `~/` that it begins with.
  public static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = Self.path() else { return path }
    return home + path.dropFirst()
  }
}
