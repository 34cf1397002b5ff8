internal import CUchardet

/// What encoding bytes without a label are in, as uchardet judges it.
enum CharacterSetGuess {
  /// The encoding's name; `nil` where uchardet cannot tell.
  ///
  /// - Complexity: O(*n*), of at most the first ``longestLook`` bytes.
  static func encoding(of bytes: [UInt8]) -> String? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    let looked = bytes.prefix(longestLook)
    let failed = looked.withUnsafeBytes { raw in
      uchardet_handle_data(
        detector, raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count)
    }
    guard failed == 0 else { return nil }
    uchardet_data_end(detector)
    guard let name = uchardet_get_charset(detector).map({ String(cString: $0) }), !name.isEmpty
    else { return nil }
    if name == "ISO-8859-9" { return "WINDOWS-1254" }
    return mistakenForWestern.contains(name) ? western : name
  }

  /// Enough for any detector; more would only cost time.
  private static let longestLook = 200_000

  /// What French, German and English texts with accents and typographic quotation marks are in.
  static let western = "WINDOWS-1252"

  /// Guesses that on short texts mean these languages.
  private static let mistakenForWestern: Set<String> = [
    "ISO-8859-1", "ISO-8859-2", "ISO-8859-3", "ISO-8859-4", "ISO-8859-10", "ISO-8859-13",
    "ISO-8859-15", "ISO-8859-16", "WINDOWS-1250", "WINDOWS-1252", "WINDOWS-1257", "WINDOWS-1258",
    "MAC-CENTRALEUROPE", "IBM852", "VISCII",
  ]
}
