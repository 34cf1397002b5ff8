/// Something in the settings that is wrong, and where; all else in them holds.
public struct SettingsProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file.
  public var path: String
  /// Where it is; `nil` for the file as a whole.
  public var place: TOMLValue.Place?
  /// What is wrong and what to do: a sentence.
  public var message: String

  /// What is wrong, where, and what to do, in one line.
  public var description: String {
    guard let place else { return "\(path): \(message)" }
    return "\(path):\(place.line):\(place.column): \(message)"
  }
}
