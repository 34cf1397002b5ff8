public import Model

/// Aligned texts as other tools keep them: a document of TMX or XLIFF, or one `file` of it.
public struct TranslationFile: Hashable, Sendable {
  /// A text and its translation.
  public struct Unit: Hashable, Sendable {
    /// The text, on one line; empty where there is none.
    public var source: String
    /// Its translation, on one line; empty where there is none.
    public var target: String
    /// Whether a person has said that it is right.
    public var isConfirmed: Bool
    /// What a person wrote about it.
    public var note: String?

    /// A unit of the given parts.
    public init(source: String, target: String, isConfirmed: Bool = false, note: String? = nil) {
      self.source = source
      self.target = target
      self.isConfirmed = isConfirmed
      self.note = note
    }
  }

  /// The language of the sources.
  public var sourceLanguage: LanguageTag
  /// The language of the targets.
  public var targetLanguage: LanguageTag
  /// The units in the order of the document.
  public var units: [Unit]

  /// Aligned texts of two languages.
  public init(sourceLanguage: LanguageTag, targetLanguage: LanguageTag, units: [Unit]) {
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.units = units
  }
}

/// Why a document gives no aligned texts; a clause that says what to do.
public enum TranslationFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// It is no XML, or not text at all; why, in a clause.
  case unreadable(String)
  /// It is XML of another kind, by the name of its root.
  case otherKind(root: String)
  /// It has no unit with text in two languages.
  case noPairs

  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .unreadable(let reason): "it cannot be read (\(reason)); export it anew"
    case .otherKind(let root):
      "it is neither TMX nor XLIFF, but begins with <\(root)>; export it as one of these"
    case .noPairs: "no unit in it has a text in two languages; export it with its translations"
    }
  }
}
