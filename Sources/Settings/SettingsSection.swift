/// A table of the settings: all that reading, checking and the commented file know of it.
struct SettingsSection: Sendable {
  /// One setting.
  struct Setting: Sendable {
    /// Its name.
    let name: String
    /// What it does, in lines.
    let help: [String]
    /// A value to show, in TOML: what holds without the setting, or an example.
    let sample: String
    /// Takes its value.
    let take: @Sendable (TOMLValue, inout SettingsReader) -> Void

    init(
      _ name: String, _ sample: String, help: String...,
      take: @escaping @Sendable (TOMLValue, inout SettingsReader) -> Void
    ) {
      self.name = name
      self.sample = sample
      self.help = help
      self.take = take
    }
  }

  /// Its name; empty for what stands above all tables.
  let name: String
  /// What it is for, in lines.
  let help: [String]
  /// What it holds.
  let settings: [Setting]
  /// Lines that show what else may stand in it.
  let samples: [String]
  /// Takes what has a name of the reader's choice; `nil` where there is nothing of the kind.
  let takeAny: (@Sendable (TOMLValue.Entry, inout SettingsReader) -> Void)?

  init(
    _ name: String, help: String..., settings: [Setting] = [], samples: [String] = [],
    takeAny: (@Sendable (TOMLValue.Entry, inout SettingsReader) -> Void)? = nil
  ) {
    self.name = name
    self.help = help
    self.settings = settings
    self.samples = samples
    self.takeAny = takeAny
  }

  /// The tables, in the order of the commented file.
  static let all = [
    main, screen, list, palette, looks, keys, macros, converters, sources, ring, watches,
  ]

  /// The table that a setting of a name stands in; `nil` for no setting.
  static func home(of name: String) -> String? {
    all.first { section in section.settings.contains { $0.name == name } }?.name
  }
}
