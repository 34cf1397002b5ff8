/// What the name and the beginning of a file tell of formats that are no plain text.
enum FileKind {
  /// The ending of a name, in lower case and without the dot; empty where there is none.
  static func ending(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// Whether a file of this ending that somebody names outright can be a plain text, which may have any
  /// ending but those of files that are known to be something else.
  static func mayBeText(ending: String) -> Bool { !endingsOfOthers.contains(ending) }

  private static let endingsOfOthers: Set<String> = [
    "htm", "html", "xhtml", "mhtml", "mht", "xml", "rss", "atom", "opml", "json", "csv", "tsv",
    "tmx", "xlf", "xliff", "tei", "svg", "pdf", "ps", "djvu", "rtf", "doc", "docx", "odt", "ods",
    "odp", "xls", "xlsx", "ppt", "pptx", "epub", "mobi", "azw3", "fb2", "eml", "mbox", "zip", "gz",
    "bz2", "xz", "zst", "tar", "tgz", "7z", "rar", "db", "sqlite", "sqlite3", "jpg", "jpeg", "png",
    "gif", "webp", "tif", "tiff", "bmp", "mp3", "mp4", "ogg", "wav", "webm", "mov", "avi", "exe",
    "so", "o", "a", "pyc", "class", "jar", "ttf", "otf", "woff", "woff2", "css", "js",
  ]

  /// The beginning of a text in lower case, from the first thing on that is no mark, blank or comment
  /// of markup; the comment itself where it does not end in sight.
  static func opening(of text: String) -> String {
    var opening = text.unicodeScalars.prefix(1_000)
    opening = opening.drop { $0.properties.isWhitespace || $0.value == 0xFEFF }
    while opening.starts(with: "<!--".unicodeScalars) {
      guard let end = String(opening).firstRange(of: "-->") else { break }
      let rest = String(String(opening)[end.upperBound...]).unicodeScalars
      opening = rest[...].drop { $0.properties.isWhitespace }
    }
    return String(opening).lowercased()
  }

  /// What the beginning of some text shows it to be instead of an article, as in "a web page".
  static func markup(in text: String) -> String? {
    let start = opening(of: text)
    return signs.first { start.hasPrefix($0.sign) }?.kind
  }

  private static let signs: [(sign: String, kind: String)] = [
    ("<!--", "a web page"), ("<!doctype html", "a web page"), ("<html", "a web page"),
    ("<head", "a web page"), ("<body", "a web page"), ("<?xml", "XML"), ("<rss", "a feed"),
    ("<feed", "a feed"), ("<opml", "OPML"), ("<!doctype", "XML"), ("{\\rtf", "RTF"),
    ("%pdf-", "PDF"), ("%!ps", "PostScript"),
  ]
}
