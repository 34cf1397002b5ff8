/// Tells whether a text in letters of two scripts is an Arabic one with foreign names in it.
enum MixedScripts {
  /// Whether a text is Arabic although Latin letters outnumber its Arabic ones.
  ///
  /// It is where the Latin words are names and its first letter is Arabic (UAX #9, P2 and P3). Words in
  /// small letters throughout are running text: where these outnumber the Arabic letters, the text
  /// is in their language and quotes Arabic.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - arabic: How many Arabic letters it has.
  /// - Complexity: O(*n*), which only a text of both scripts costs.
  static func isArabic(_ text: some Sequence<Unicode.Scalar>, arabic: Int) -> Bool {
    var isFirstArabic: Bool?
    var running = 0
    var word = 0
    var isSmall = true
    func runningLetters() -> Int { isSmall ? word : 0 }
    for scalar in text {
      let script = Script(scalar)
      if script == .latin || script == .arabic, scalar.properties.isAlphabetic {
        isFirstArabic = isFirstArabic ?? (script == .arabic)
      }
      guard script == .latin else {
        running += runningLetters()
        (word, isSmall) = (0, true)
        continue
      }
      word += 1
      if scalar.properties.isUppercase { isSmall = false }
    }
    running += runningLetters()
    return isFirstArabic == true && running <= arabic
  }
}
