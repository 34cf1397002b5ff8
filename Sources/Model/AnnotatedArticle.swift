/// An article with the names in it: what a reader pane shows.
public struct AnnotatedArticle: Hashable, Sendable, Codable {
  /// The article.
  public var article: Article
  /// Its mentions in reading order.
  public var mentions: [LinkedMention]
  /// How many copies of it the library has beside it.
  public var copyCount: Int
  /// The numbers of its earlier versions, ascending.
  public var versions: [Int]
  /// What a person wrote about it and its paragraphs, the earliest first.
  public var notes: [Note]

  /// An article and its mentions.
  public init(
    article: Article, mentions: [LinkedMention], copyCount: Int = 0, versions: [Int] = [],
    notes: [Note] = []
  ) {
    self.article = article
    self.mentions = mentions
    self.copyCount = copyCount
    self.versions = versions
    self.notes = notes
  }
}

/// Two articles laid beside each other: what a compare screen shows.
public struct Comparison: Hashable, Sendable, Codable {
  /// The original, or the first of two renderings.
  public var source: AnnotatedArticle
  /// The translation, or the second of two renderings.
  public var target: AnnotatedArticle
  /// How their segments and words correspond.
  public var alignment: Alignment
  /// What it comes to as a whole, where that was asked for.
  public var account: TranslationAccount?
  /// The text that both render, where they are of one language and the library holds it.
  public var original: RenderedOriginal?
  /// What is odd about the two.
  public var remarks: [ComparisonRemark]
  /// Which word renders which, in reading order of the source, where that is known.
  public var links: [WordLink]
  /// The alignment with what a person decided about each row and flag, dismissed flags among them.
  public var reviewed: ReviewedAlignment?
  /// Where the segments of the two texts stand in the articles, where they are sentences; `nil` where
  /// they are the articles' own.
  public var sentences: SentencePlaces?

  /// A comparison of two articles.
  public init(
    source: AnnotatedArticle, target: AnnotatedArticle, alignment: Alignment,
    account: TranslationAccount? = nil, original: RenderedOriginal? = nil,
    remarks: [ComparisonRemark] = [], links: [WordLink] = [], reviewed: ReviewedAlignment? = nil,
    sentences: SentencePlaces? = nil
  ) {
    self.source = source
    self.target = target
    self.alignment = alignment
    self.account = account
    self.original = original
    self.remarks = remarks
    self.links = links
    self.reviewed = reviewed
    self.sentences = sentences
  }

  /// What a segment of the two texts is.
  public var unit: AlignmentUnit { sentences == nil ? .paragraph : .sentence }
}

/// Where the sentences of two texts stand in their articles.
public struct SentencePlaces: Hashable, Sendable, Codable {
  /// For each sentence of the source, the part of a segment of its article that it is.
  public var source: [SegmentRange]
  /// The same for the target.
  public var target: [SegmentRange]

  /// Places of all sentences of two texts.
  public init(source: [SegmentRange], target: [SegmentRange]) {
    self.source = source
    self.target = target
  }
}
