/// What a file holds, told by the ending of its name.
enum FileKind: Hashable {
  /// One article as text.
  case text
  /// Articles as JSONL.
  case jsonLines
  /// Something that Khabar does not read; its lower-case ending, empty where there is none.
  case other(String)

  /// The kind of a file of a name.
  init(name: some StringProtocol) {
    var ending = ""
    if let dot = name.lastIndex(of: "."), dot > name.startIndex {
      ending = name[name.index(after: dot)...].lowercased()
    }
    switch ending {
    case "txt", "text", "md": self = .text
    case "jsonl", "ndjson": self = .jsonLines
    default: self = .other(ending)
    }
  }

  /// Whether a file of this kind that somebody names outright can hold an article: a plain text may
  /// have any ending but those of files that are known to be something else.
  var mayBeText: Bool {
    switch self {
    case .text, .jsonLines: true
    case .other(let ending): !Self.endingsOfOthers.contains(ending)
    }
  }

  private static let endingsOfOthers: Set<String> = [
    "htm", "html", "xhtml", "mhtml", "mht", "xml", "rss", "atom", "opml", "json", "csv", "tsv",
    "tmx", "xlf", "xliff", "tei", "svg", "pdf", "ps", "djvu", "rtf", "doc", "docx", "odt", "ods",
    "odp", "xls", "xlsx", "ppt", "pptx", "epub", "mobi", "azw3", "fb2", "eml", "mbox", "zip", "gz",
    "bz2", "xz", "zst", "tar", "tgz", "7z", "rar", "db", "sqlite", "sqlite3", "jpg", "jpeg", "png",
    "gif", "webp", "tif", "tiff", "bmp", "mp3", "mp4", "ogg", "wav", "webm", "mov", "avi", "exe",
    "so", "o", "a", "pyc", "class", "jar", "ttf", "otf", "woff", "woff2", "css", "js",
  ]

  /// What the beginning of some text shows it to be instead of an article, as in "a web page".
  static func markup(in text: String) -> String? {
    var opening = text.unicodeScalars.prefix(1_000)
    opening = opening.drop { $0.properties.isWhitespace || $0.value == 0xFEFF }
    // Comments may stand before what tells.
    while opening.starts(with: "<!--".unicodeScalars) {
      guard let end = String(opening).firstRange(of: "-->") else { return "a web page" }
      let rest = String(String(opening)[end.upperBound...]).unicodeScalars
      opening = rest[...].drop { $0.properties.isWhitespace }
    }
    let start = String(opening.prefix(20)).lowercased()
    return signs.first { start.hasPrefix($0.sign) }?.kind
  }

  private static let signs: [(sign: String, kind: String)] = [
    ("<!doctype html", "a web page"), ("<html", "a web page"), ("<head", "a web page"),
    ("<body", "a web page"), ("<?xml", "XML"), ("<rss", "a feed"), ("<feed", "a feed"),
    ("<opml", "OPML"), ("<!doctype", "XML"), ("{\\rtf", "RTF"), ("%pdf-", "PDF"),
    ("%!ps", "PostScript"),
  ]
}
