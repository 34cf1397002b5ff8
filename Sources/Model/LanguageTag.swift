/// A BCP 47 language tag, such as `ar` or `en`.
public struct LanguageTag: RawRepresentable, Hashable, Sendable, Codable,
  ExpressibleByStringLiteral, CustomStringConvertible
{
  /// The tag as written, in lower case for the languages that Khabar knows.
  public var rawValue: String

  /// Wraps a tag as it stands; it is not checked against the registry.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Wraps a tag as it stands; it is not checked against the registry.
  public init(stringLiteral value: String) {
    self.init(rawValue: value)
  }

  /// Arabic.
  public static let arabic: LanguageTag = "ar"
  /// English.
  public static let english: LanguageTag = "en"
  /// Text whose language is not known (`und`).
  public static let undetermined: LanguageTag = "und"

  /// The tag itself.
  public var description: String { rawValue }

  /// The language without script or region: `ar` of `ar-LY`.
  public var primary: LanguageTag {
    LanguageTag(rawValue: String(rawValue.prefix { $0 != "-" && $0 != "_" }).lowercased())
  }

  /// Whether the language is usually written from right to left.
  public var isRightToLeft: Bool {
    ["ar", "fa", "ur", "ckb", "he", "ps", "sd", "ug", "yi"].contains(primary.rawValue)
  }
}
