import Exporting
import Settings
import Synchronization

/// The reader's settings, read when something first depends on them.
enum CurrentSettings {
  private static let loaded = Mutex<LoadedSettings?>(nil)

  /// What they say.
  ///
  /// What is wrong with them is told on standard error when they are read, in one line, and never stops
  /// anything.
  static var value: Settings {
    let (settings, isNew) = load()
    if isNew, let problem = settings.problemInWords { StandardError.print(Printable(problem)) }
    return settings.settings
  }

  /// What they say and what is wrong with them, for a screen that tells it in its own way.
  static func loadForScreen() -> LoadedSettings { load().settings }

  /// Reads them again.
  static func reload() -> LoadedSettings {
    let new = SettingsFile.standard?.load() ?? LoadedSettings(text: "", path: "")
    loaded.withLock { $0 = new }
    return new
  }

  private static func load() -> (settings: LoadedSettings, isNew: Bool) {
    if let settings = loaded.withLock({ $0 }) { return (settings, false) }
    return (reload(), true)
  }
}
