import CNCurses

/// The character encoding in which ncurses writes.
enum TerminalLocale {
  /// Sets the reader's locale for characters, or one of UTF-8 if that has another encoding.
  ///
  /// - Returns: The locale, and whether it is not the reader's own; `nil` if the system has none
  ///   of UTF-8.
  @discardableResult
  static func establish() -> (name: String, isFallback: Bool)? {
    for (index, candidate) in ["", "C.UTF-8", "en_US.UTF-8"].enumerated() {
      guard let name = setlocale(LC_CTYPE, candidate), let codeset = khabar_codeset() else {
        continue
      }
      if ["UTF-8", "utf8", "UTF8"].contains(String(cString: codeset)) {
        return (String(cString: name), index > 0)
      }
    }
    return nil
  }
}
