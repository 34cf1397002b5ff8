import Language

/// Tells two names of one list apart, for two names in a list are two people's: where one is the name
/// that is looked for, a like one beside it is not.
struct NameRivalry {
  /// A name of the list.
  struct Rival {
    var name: PreparedName
    /// How likely it is the one that is looked for, in log odds.
    var odds: Double
    /// Whether its words stand in another order than in what is looked for.
    var isTurned: Bool
    /// Whether each of its words has an answer in what is looked for.
    var isAnswered: Bool
    /// Whether it tells whose child somebody is.
    var hasDescent = false
  }

  /// How much likelier in log odds the better one has to be where nothing else tells them apart.
  private static let leastGap = 1.5
  /// The same where both are alike themselves.
  private static let largeGap = 2.0

  let model: NameModel

  /// Whether a name of a list is somebody else's than a better one of the same list.
  ///
  /// - Complexity: One comparison of names.
  func isOther(_ rival: Rival, than better: Rival) -> Bool {
    let (name, best) = (rival.name, better.name)
    guard !Self.areSpelledAlike(name, best) else { return false }
    if rival.isTurned, !better.isTurned { return true }
    if !rival.isAnswered, NameDescent.isChild(name, of: best) { return true }
    let comparison = model.compare(best, name)
    if comparison.hasWordsSpelledApart(best, name) || comparison.hasWordsOfItsOwn(best, name) {
      return true
    }
    let gap = better.odds - rival.odds
    // What a short form of a name has is spelled as the whole name has it.
    return gap >= Self.leastGap && comparison.probability < NameMatcher.acceptance
      || gap >= Self.largeGap && !comparison.links.allSatisfy { $0.bond == .spelling }
  }

  /// Whether two names are one but for where their words are parted.
  private static func areSpelledAlike(_ left: PreparedName, _ right: PreparedName) -> Bool {
    left.words.map(\.spelling).joined() == right.words.map(\.spelling).joined()
  }
}

extension NameComparison {
  /// Whether words that answer each other by sound have other vowels.
  func hasOtherVowels(_ left: PreparedName, _ right: PreparedName) -> Bool {
    hasSoundingWords(left, right, where: VowelAgreement.isBroken)
  }

  /// Whether words that answer each other by sound are two names as they are spelled in Arabic.
  func hasWordsSpelledApart(_ left: PreparedName, _ right: PreparedName) -> Bool {
    hasSoundingWords(left, right, where: ArabicSkeleton.areApart)
  }

  /// Whether any two single words that answer each other by sound are as is asked.
  func hasSoundingWords(
    _ left: PreparedName, _ right: PreparedName, where isWanted: (NameWord, NameWord) -> Bool
  ) -> Bool {
    links.contains { link in
      guard case .sound = link.bond, link.left.count == 1, link.right.count == 1 else {
        return false
      }
      return isWanted(left.words[link.left.lowerBound], right.words[link.right.lowerBound])
    }
  }
}
