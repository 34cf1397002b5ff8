/// What both manuals say in words.
enum ManualText {
  static func exitCodes(bullet: String) -> String {
    [
      ("0", "done"), ("1", "nothing was found, or part of the input failed"),
      ("2", "wrong usage"), ("3", "the library cannot be used"),
    ].map { "\(bullet)exit code \($0): \($1)" }.joined(separator: "\n")
  }
}
