import Language
public import Model
import SentenceAlignment

/// What an article's text says, term by term: words by their stems, what they mean in both languages,
/// and numbers.
public struct ArticleTerms: Sendable {
  /// What a term is.
  public enum Kind: Sendable, Hashable {
    /// A word of the language that it is written in.
    case word
    /// A word that the lexicon of the news has too, and that is thus no rare one.
    case commonWord
    /// A meaning that words of both languages have.
    case meaning
    /// A number, as a value.
    case number(Double)
  }

  /// A term and how often the text has it.
  public struct Term: Sendable, Hashable {
    /// What it is.
    public var kind: Kind
    /// A hash of what it says; equal in both languages for meanings and numbers.
    public var hash: UInt32
    /// How often the text has it.
    public var count: Int
    /// Whether it stands in the headline or the first lines.
    public var isInLead: Bool
  }

  /// The terms in the order in which the text has them first.
  public private(set) var terms: [Term] = []

  /// The terms of an article.
  ///
  /// - Complexity: O(*n*) in scalars.
  public init(of article: Article) {
    let profile = TextProfile(
      article.segments.filter { ArticleFingerprint.isText($0, of: article) })
    var counts = Array(repeating: 0, count: profile.types.count)
    var isInLead = Array(repeating: false, count: profile.types.count)
    for (index, segment) in profile.segments.enumerated() {
      for word in segment.words {
        counts[Int(word.type)] += 1
        if index < Self.leadSegments { isInLead[Int(word.type)] = true }
      }
    }
    var places: [Key: Int] = [:]
    for (index, type) in profile.types.enumerated() where !type.isFunctionWord {
      for (kind, hash) in Self.terms(of: type) {
        if let place = places[Key(kind: kind, hash: hash)] {
          terms[place].count += counts[index]
          if isInLead[index] { terms[place].isInLead = true }
        } else {
          places[Key(kind: kind, hash: hash)] = terms.count
          terms.append(
            Term(kind: kind, hash: hash, count: counts[index], isInLead: isInLead[index]))
        }
      }
    }
  }

  private struct Key: Hashable {
    var kind: Kind
    var hash: UInt32
  }

  private static func terms(of type: WordType) -> [(Kind, UInt32)] {
    if case .number(let value, let isSpelledOut) = type.kind {
      return isSpelledOut && value <= Self.smallestSpelledOut
        ? [] : [(.number(value), hash(type.form))]
    }
    let meanings = type.meanings.filter { $0.strength > Self.leastStrength }
    return [(meanings.isEmpty ? .word : .commonWord, hash(type.stem))]
      + meanings.filter { NewsLexicon.shared.field(of: $0.concept) == .word }
      .map { (.meaning, hash(String($0.concept))) }
  }

  private static func hash(_ text: String) -> UInt32 { FNV1a.hash32(text.utf8) }

  private static let leadSegments = 2
  /// Numbers in words up to this are articles and pronouns as often as numbers.
  private static let smallestSpelledOut = 12.0
  private static let leastStrength: Float = 0.6
}
