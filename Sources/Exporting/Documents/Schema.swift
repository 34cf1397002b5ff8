/// The version of the JSON that the command prints; a promise (`docs/schemata/`).
enum Schema: String, Encodable {
  case khabar1 = "khabar/1"
}
