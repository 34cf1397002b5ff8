/// Why a spelling belongs to the entity that it belongs to; a library keeps the reason, and it is put into
/// words where it is shown.
public enum SpellingReason: Hashable, Sendable {
  /// The tables have the name.
  case known
  /// It sounds like a name that the tables have, so surely.
  case soundsKnown(name: String, hundredths: Int)
  /// Another name of the entity has the same letters.
  case sameSpelling
  /// It sounds like another name of the entity, so surely.
  case sound(name: String, hundredths: Int)
  /// It has the words of another name.
  case sameWords(name: String)
  /// It means the same as a name in another language.
  case meaning(name: String)
  /// It is the acronym of another name.
  case shortFor(name: String)
  /// Another name is its acronym.
  case acronym(name: String)
  /// It stands in the aligned paragraph where another name stands in this one.
  case samePlace(name: String)
  /// An aligned paragraph has a name that it is linked with anyway.
  case alignedParagraph(name: String)
  /// It is part of a full name in its article.
  case part(name: String)
  /// It sounds like a part of a full name in its article.
  case soundsLikePart(name: String)
  /// One person alone of the library bears it.
  case onlyBearer(name: String)
  /// It sounds like the last word of one person's name in the library.
  case soundsLikeLastWord(name: String)
}

extension SpellingReason: CustomStringConvertible {
  /// The reason in words that a reader understands ("linked by sound 0.93 to “Sirte”").
  public var description: String {
    switch self {
    case .known: "a name that Khabar knows"
    case .soundsKnown(let name, let score):
      "linked by sound \(Self.hundredths(score)) to \(Self.quoted(name)), which Khabar knows"
    case .sameSpelling: "the same spelling"
    case .sound(let name, let score):
      "linked by sound \(Self.hundredths(score)) to \(Self.quoted(name))"
    case .sameWords(let name): "the same words as \(Self.quoted(name))"
    case .meaning(let name): "means \(Self.quoted(name))"
    case .shortFor(let name): "short for \(Self.quoted(name))"
    case .acronym(let name): "has the acronym \(Self.quoted(name))"
    case .samePlace(let name): "same place in the aligned paragraph as \(Self.quoted(name))"
    case .alignedParagraph(let name): "aligned paragraph with \(Self.quoted(name))"
    case .part(let name): "part of \(Self.quoted(name)) in the same article"
    case .soundsLikePart(let name):
      "sounds like a part of \(Self.quoted(name)) in the same article"
    case .onlyBearer(let name): "the only \(Self.quoted(name)) in the library"
    case .soundsLikeLastWord(let name):
      "sounds like the last word of \(Self.quoted(name)) in the library"
    }
  }

  private static func quoted(_ name: String) -> String { "\u{201C}\(name)\u{201D}" }

  private static func hundredths(_ hundredths: Int) -> String {
    hundredths >= 100 ? "1.00" : "0." + (hundredths < 10 ? "0" : "") + String(hundredths)
  }
}

/// A reason as a library keeps it: a word for its kind, then what it is about, parted by unit separators.
extension SpellingReason: RawRepresentable, Codable {
  private static let separator: Character = "\u{1F}"

  private enum Code: String {
    case known, soundsKnown, sameSpelling, sound, sameWords, meaning, shortFor, acronym, samePlace
    case alignedParagraph, part, soundsLikePart, onlyBearer, soundsLikeLastWord
  }

  /// The reason as a library keeps it.
  public var rawValue: String {
    let (code, name, score) = parts
    return ([code.rawValue] + [name, score.map { String($0) }].compactMap(\.self))
      .joined(separator: String(Self.separator))
  }

  private var parts: (code: Code, name: String?, hundredths: Int?) {
    switch self {
    case .known: (.known, nil, nil)
    case .soundsKnown(let name, let score): (.soundsKnown, name, score)
    case .sameSpelling: (.sameSpelling, nil, nil)
    case .sound(let name, let score): (.sound, name, score)
    case .sameWords(let name): (.sameWords, name, nil)
    case .meaning(let name): (.meaning, name, nil)
    case .shortFor(let name): (.shortFor, name, nil)
    case .acronym(let name): (.acronym, name, nil)
    case .samePlace(let name): (.samePlace, name, nil)
    case .alignedParagraph(let name): (.alignedParagraph, name, nil)
    case .part(let name): (.part, name, nil)
    case .soundsLikePart(let name): (.soundsLikePart, name, nil)
    case .onlyBearer(let name): (.onlyBearer, name, nil)
    case .soundsLikeLastWord(let name): (.soundsLikeLastWord, name, nil)
    }
  }

  /// A reason as a library keeps it; `nil` for one that this version does not know.
  public init?(rawValue: String) {
    let parts = rawValue.split(
      separator: Self.separator, omittingEmptySubsequences: false
    ).map(String.init)
    guard let code = parts.first.flatMap(Code.init) else { return nil }
    let name = parts.count > 1 ? parts[1] : ""
    let score = parts.count > 2 ? Int(parts[2]) ?? 0 : 0
    self =
      switch code {
      case .known: .known
      case .soundsKnown: .soundsKnown(name: name, hundredths: score)
      case .sameSpelling: .sameSpelling
      case .sound: .sound(name: name, hundredths: score)
      case .sameWords: .sameWords(name: name)
      case .meaning: .meaning(name: name)
      case .shortFor: .shortFor(name: name)
      case .acronym: .acronym(name: name)
      case .samePlace: .samePlace(name: name)
      case .alignedParagraph: .alignedParagraph(name: name)
      case .part: .part(name: name)
      case .soundsLikePart: .soundsLikePart(name: name)
      case .onlyBearer: .onlyBearer(name: name)
      case .soundsLikeLastWord: .soundsLikeLastWord(name: name)
      }
  }
}
