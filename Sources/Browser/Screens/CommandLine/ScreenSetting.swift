/// What of the screen can be set from the command line, until the program ends.
enum ScreenSetting: String, CaseIterable {
  case columns, colours

  /// What it does.
  private var help: String {
    switch self {
    case .columns: "what stands below a title"
    case .colours: "auto, light, dark, contrast, none"
    }
  }

  private var values: [String] {
    switch self {
    case .columns: ListPreferences.Column.allCases.map(\.rawValue)
    case .colours: ColorScheme.allCases.map(\.rawValue)
    }
  }

  /// How what is typed may go on.
  static func completions(of typed: String) -> [(text: String, help: String)] {
    var words = typed.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let last = words.popLast() ?? ""
    guard let name = words.first else {
      return allCases.filter { $0.rawValue.hasPrefix(last) }
        .map { ($0.rawValue + " ", $0.help) }
    }
    guard let setting = Self(rawValue: name), setting == .columns || words.count == 1 else {
      return []
    }
    return setting.values.filter { $0.hasPrefix(last) && !words.contains($0) }
      .map { ((words + [$0]).joined(separator: " "), setting.help) }
  }

  /// Sets what a text names.
  ///
  /// - Returns: What to tell the reader where that cannot be done; `nil` where it is done.
  static func set(_ text: String, in context: inout ScreenContext) -> String? {
    let words = text.split { $0 == " " || $0 == "," || $0 == "=" }.map(String.init)
    guard let setting = words.first.flatMap(Self.init) else {
      return "What can be set: \(allCases.map(\.rawValue).joined(separator: ", "))."
    }
    let values = words.dropFirst()
    let wrong = values.first { !setting.values.contains($0) }
    guard wrong == nil, !values.isEmpty, setting == .columns || values.count == 1 else {
      return "\(setting.rawValue) can be: \(setting.values.joined(separator: ", "))."
    }
    switch setting {
    case .columns: context.list.columns = values.compactMap(ListPreferences.Column.init)
    case .colours:
      guard let scheme = values.first.flatMap(ColorScheme.init) else { return nil }
      let isLinear = context.theme.isLinear
      context.theme = scheme.theme
      context.theme.isLinear = isLinear
    }
    return nil
  }
}
