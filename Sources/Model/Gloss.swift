/// What a word or a name of a headline means in the reader's other language.
public struct Gloss: Hashable, Sendable, Codable {
  /// The word as it stands in the headline.
  public var word: String
  /// What it means: a dictionary's first meaning, or the name as the library has it.
  public var meaning: String
  /// Whether it is a name.
  public var isName: Bool

  /// A gloss of the given parts.
  public init(word: String, meaning: String, isName: Bool) {
    self.word = word
    self.meaning = meaning
    self.isName = isName
  }
}

/// Which headlines are glossed.
public enum GlossedHeadlines: String, Hashable, Sendable, CaseIterable {
  /// No headline.
  case none
  /// Those that are read from the right, such as Arabic ones.
  case fromRight = "from-right"
  /// Those that are read from the left, such as English ones.
  case fromLeft = "from-left"
  /// All of them.
  case all

  /// Whether a headline in a language is glossed.
  public func includes(_ language: LanguageTag) -> Bool {
    switch self {
    case .none: false
    case .fromRight: language.isRightToLeft
    case .fromLeft: !language.isRightToLeft
    case .all: true
    }
  }

  /// The next one, from the last one to the first.
  public var next: GlossedHeadlines {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}

/// What is known of headlines' words.
public struct HeadlineGlosses: Hashable, Sendable {
  /// The glosses of each headline, in the order of its words.
  public var glosses: [ArticleID: [Gloss]]
  /// Languages of headlines for which no dictionary is installed, so that names alone are glossed.
  public var missingDictionaries: [LanguageTag]

  /// Glosses of the given parts.
  public init(glosses: [ArticleID: [Gloss]], missingDictionaries: [LanguageTag] = []) {
    self.glosses = glosses
    self.missingDictionaries = missingDictionaries
  }
}
