public import Model
import SentenceAlignment

/// An article's text as a translation renders it, read once for all comparisons with others; what only
/// some comparisons need is made when it is first asked for.
public final class ReadArticle {
  /// The article's id.
  public let id: ArticleID
  let isArabic: Bool
  /// Neither captions nor links nor the line that names the source; the head of a very long text,
  /// which tells as much as the whole.
  let segments: [Segment]
  let profile: TextProfile
  private let matcher: WordMatcher
  /// The names in it as they are compared with a text in another script.
  private(set) lazy var namesBesideOther = matcher.names(of: profile, isBesideOther: true)
  /// The names in it as they are compared with a text in the same script.
  private(set) lazy var namesBesideSame = matcher.names(of: profile, isBesideOther: false)
  /// The same text sentence by sentence.
  private(set) lazy var bySentences = ReadArticle(
    id: id, isArabic: isArabic, segments: UnitSplitter.sentences(of: segments).segments,
    matcher: matcher)

  /// Reads an article.
  ///
  /// - Complexity: O(*n*) in scalars.
  convenience init(_ article: Article, matcher: WordMatcher) {
    self.init(
      id: article.id, isArabic: article.language.primary == .arabic,
      segments: article.segments.filter { segment in
        switch segment.kind {
        case .headline, .paragraph, .subheading: true
        case .caption, .sourceLine, .linkLine: false
        }
      }, matcher: matcher)
  }

  private init(
    id: ArticleID, isArabic: Bool, segments: [Segment], matcher: WordMatcher
  ) {
    self.id = id
    self.isArabic = isArabic
    self.segments = Array(segments.prefix(Self.mostSegments))
    profile = TextProfile(self.segments)
    self.matcher = matcher
  }

  private static let mostSegments = 600
}

extension MatchedTexts {
  /// Two texts that were read for the matcher already.
  init(_ source: ReadArticle, _ target: ReadArticle, by matcher: WordMatcher) {
    let areTwo = source.profile.script != target.profile.script
    self.init(
      (source.segments, source.profile), (target.segments, target.profile),
      soundingAlike: areTwo
        ? source.namesBesideOther.matches(with: target.namesBesideOther)
        : source.namesBesideSame.matches(with: target.namesBesideSame), by: matcher)
  }
}
