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
  public var problemInWords: String? { words { $0.description } }

  /// The same for a screen, which has no room for the file's whole path.
  public var problemForScreen: String? {
    words { problem in
      var problem = problem
      problem.path = problem.path.split(separator: "/").last.map(String.init) ?? problem.path
      return problem.description
    }
  }

  private func words(_ describe: (SettingsProblem) -> String) -> String? {
    guard let first = problems.first else { return nil }
    let more = problems.count - 1
    return describe(first) + (more == 0 ? "" : " (\(more) more: khabar config check)")
  }
}
