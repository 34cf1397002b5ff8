/// The version of the JSON that the command prints; a promise (`docs/schemata/`).
public enum Schema: String, Encodable, Sendable {
  /// The first one.
  case khabar1 = "khabar/1"
}
