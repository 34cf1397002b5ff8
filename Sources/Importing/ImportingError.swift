/// Why a file or a line of it could not be read as an article.
public enum ImportingError: Error, Hashable, Sendable, Codable {
  /// There is no such file.
  case missing(path: String)
  /// The file may not be read, or is damaged; the reason is a clause without a full stop.
  case unreadable(path: String, reason: String)
  /// The file has a NUL byte and so is no text.
  case notText(path: String, offset: Int)
  /// The file's bytes are no text in an encoding that Khabar reads.
  case badEncoding(path: String, offset: Int)
  /// The file has no letter in it.
  case empty(path: String)
  /// The file is of a kind that Khabar does not read, such as ".pdf" or "a web page".
  case unreadKind(path: String, kind: String)
  /// The file needs one of some programs, none of which is installed; the hint says how to get one.
  case missingProgram(path: String, programs: [String], hint: String)
  /// A line of a JSONL file is no article.
  case badLine(path: String, line: Int, reason: String)
  /// A part of a file, such as "entry 3", is no article; the reason is a clause that says what to do.
  case badPart(path: String, place: String, reason: String)
}

extension ImportingError {
  /// The file that it is about.
  public var path: String {
    switch self {
    case .missing(let path), .unreadable(let path, _), .notText(let path, _),
      .badEncoding(let path, _), .empty(let path), .unreadKind(let path, _),
      .missingProgram(let path, _, _),
      .badLine(let path, _, _), .badPart(let path, _, _):
      path
    }
  }
}

extension ImportingError: CustomStringConvertible {
  private static func isOfTranslations(_ path: String) -> Bool {
    ["tmx", "xliff", "xlf"].contains(ArticleFile(path: path).ending)
  }

  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .missing(let path):
      "There is no file \"\(path)\". Check the name, or name the folder that it is in."
    case .unreadable(ArticleInput.standardInputName, let reason):
      "Standard input cannot be read: \(reason)."
    case .unreadable(let path, let reason):
      "The file \"\(path)\" cannot be read: \(reason). Set that right, or leave it out."
    case .notText(let path, let offset):
      "The file \"\(path)\" is not text: it has a NUL byte at offset \(offset). "
        + "Convert it, or leave it out."
    case .badEncoding(let path, let offset):
      "The file \"\(path)\" is not UTF-8: the bytes at offset \(offset) are no character. "
        + "Convert it (iconv -t UTF-8), or leave it out."
    case .empty(ArticleInput.standardInputName):
      "Standard input has no text in it."
    case .empty(let path):
      "The file \"\(path)\" has no text in it. Leave it out."
    case .unreadKind(let path, let kind) where Self.isOfTranslations(path):
      "\"\(path)\" is no article: it is \(kind) of translations. Read it with: khabar import \(path)"
    case .unreadKind(let path, let kind):
      "Khabar does not read \"\(path)\": it is \(kind). Save its text as .txt, or leave it out."
    case .missingProgram(let path, let programs, let hint):
      "To read \"\(path)\", \(programs.joined(separator: " or ")) is needed, which is not installed "
        + "(\(hint))."
    case .badLine(let path, let line, let reason):
      "\(path):\(line): \(reason)"
    case .badPart(let path, let place, let reason):
      "\(path): \(place): \(reason)"
    }
  }
}
