import Language
import Model
import NamedEntities

/// A spelling as a run has it in memory, with what is looked at whenever another is compared with it.
final class SpellingNode {
  /// The spelling; its identity, key and known entity never change.
  var spelling: LinkedSpelling
  /// The hash of its key.
  let keyHash: UInt64
  let wordCount: Int
  /// Characters of the key.
  let length: Int
  /// Whom or what of the names says whose it is: see ``SpellingRules/haveSameDemonyms(_:_:)``.
  private(set) lazy var demonyms = SpellingRules.demonyms(of: spelling)
  /// Whether sound may tell whose it is: see ``SpellingRules/isLedBySound(_:)``.
  private(set) lazy var isLedBySound = SpellingRules.isLedBySound(spelling)
  /// Made when it is first compared.
  var prepared: PreparedName?
  /// Read when they are first asked for.
  var links: [SpellingLink]?
  /// For a lone word, the people that it was compared with by sound.
  var comparedPeople = ComparedPeople()

  init(_ spelling: LinkedSpelling) {
    self.spelling = spelling
    keyHash = NameFolding.key(spelling.key)
    wordCount = spelling.words.count
    length = spelling.key.count
    isLone = spelling.isLone
  }

  var number: Int64 { spelling.number }

  /// Whether it is a lone word for a person (``LinkedSpelling/isLone``).
  let isLone: Bool
}
