import Importing
import Model

/// The parts of a text in Markdown, as far as an article has them: headings, paragraphs, items,
/// quotations; emphasis and links become their text.
struct MarkdownText {
  /// What the metadata in front of the text says, by names in lower case.
  private(set) var fields: [String: String] = [:]
  private(set) var parts: [ArticleDraft.Part] = []

  private var paragraph: [String] = []

  init(_ text: String) {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
    if lines.first?.unicodeScalars.first == "\u{FEFF}" {
      lines[lines.startIndex] = lines[lines.startIndex].dropFirst()
    }
    readFields(&lines)
    var fence: Substring?
    while let line = lines.popFirst() {
      let trimmed = line.trimmed
      if let open = fence {
        if trimmed.hasPrefix(open) {
          fence = nil
        } else if !trimmed.isEmpty {
          paragraph.append(String(trimmed))
        }
      } else if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") {
        flush()
        fence = trimmed.prefix(3)
      } else {
        read(trimmed)
      }
    }
    flush()
  }

  /// Lines of "name: value" between two of "---".
  private mutating func readFields(_ lines: inout ArraySlice<Substring>) {
    guard lines.first?.trimmed == "---",
      let end = lines.dropFirst().firstIndex(where: { $0.trimmed == "---" })
    else { return }
    for line in lines[(lines.startIndex + 1)..<end] {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let quotes: Set<Character> = ["\"", "'"]
      var value = line[line.index(after: colon)...].trimmed
      if let first = value.first, quotes.contains(first), value.last == first, value.count > 1 {
        value = value.dropFirst().dropLast()
      }
      if !value.isEmpty { fields[line[..<colon].trimmed.lowercased()] = String(value) }
    }
    lines = lines[(end + 1)...]
  }

  private mutating func read(_ line: Substring) {
    if line.isEmpty || Self.isRule(line), paragraph.isEmpty || !Self.isUnderline(line) {
      flush()
      return
    }
    if !paragraph.isEmpty, Self.isUnderline(line) {
      flush(as: line.first == "=" ? heading(level: 1) : heading(level: 2))
      return
    }
    let hashes = line.prefix { $0 == "#" }.count
    if (1...6).contains(hashes), line.dropFirst(hashes).first?.isWhitespace ?? true {
      flush()
      var text = line.dropFirst(hashes).trimmed
      while text.last == "#" { text = text.dropLast() }
      paragraph = [String(text.trimmed)]
      flush(as: heading(level: hashes))
      return
    }
    if line.hasPrefix(">") {
      read(line.drop { $0 == ">" || $0.isWhitespace })
      return
    }
    // The address that a link is named after.
    if line.contains(/^\[[^\]]+\]:\s*\S+/) { return }
    if let item = Self.item(line) {
      flush()
      paragraph = [String(item)]
      return
    }
    paragraph.append(String(line))
  }

  private func heading(level: Int) -> Segment.Kind {
    level == 1 && !parts.contains { $0.kind == .headline } ? .headline : .subheading
  }

  private mutating func flush(as kind: Segment.Kind = .paragraph) {
    let text = MarkdownText.plain(paragraph.joined(separator: " "))
    if !text.trimmed.isEmpty { parts.append(ArticleDraft.Part(kind, String(text.trimmed))) }
    paragraph = []
  }

  private static func isRule(_ line: Substring) -> Bool {
    let signs = line.filter { !$0.isWhitespace }
    guard signs.count >= 3, let first = signs.first, "-*_".contains(first) else { return false }
    return signs.allSatisfy { $0 == first }
  }

  private static func isUnderline(_ line: Substring) -> Bool {
    guard line.count >= 2, let first = line.first, first == "=" || first == "-" else {
      return false
    }
    return line.allSatisfy { $0 == first }
  }

  /// What follows a bullet or a number.
  private static func item(_ line: Substring) -> Substring? {
    if let first = line.first, "-*+".contains(first), line.dropFirst().first?.isWhitespace == true {
      return line.dropFirst().trimmed
    }
    let digits = line.prefix { $0.isNumber }
    guard !digits.isEmpty, digits.count < 4 else { return nil }
    let rest = line.dropFirst(digits.count)
    guard let sign = rest.first, sign == "." || sign == ")",
      rest.dropFirst().first?.isWhitespace == true
    else { return nil }
    return rest.dropFirst().trimmed
  }

  private static let longestMarked = 20_000

  /// A line without the marks of emphasis, code, links and pictures.
  private static func plain(_ text: String) -> String {
    // Marks that find no end are looked for to the end; no paragraph that people write is so long.
    guard text.utf8.count < longestMarked, text.contains(where: { "*_`[<\\~".contains($0) }) else {
      return text
    }
    var result = text
    result.replace(/!\[([^\]]*)\]\([^)]*\)/) { String($0.output.1) }
    result.replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/) { String($0.output.1) }
    result.replace(/<((?:https?:\/\/|mailto:)[^>]+)>/) { String($0.output.1) }
    result.replace(/(\*\*|__|~~)(\S(?:.*?\S)?)\1/) { String($0.output.2) }
    result.replace(/\*(\S(?:[^*]*?\S)?)\*/) { String($0.output.1) }
    result.replace(/(^|[\s(])_(\S(?:[^_]*?\S)?)_/) { String($0.output.1) + String($0.output.2) }
    result.replace(/`+([^`]+)`+/) { String($0.output.1) }
    result.replace(/\\([\\`*_{}\[\]()#+\-.!>~|])/) { String($0.output.1) }
    return result
  }
}

extension StringProtocol {
  var trimmed: SubSequence {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return rest
  }
}
