import Importing
import Language
public import Model

extension Feed {
  /// The articles that the feed's entries are, each entry once.
  ///
  /// An entry in which the document ends is left for the next time, and so is one without a word.
  ///
  /// - Parameters:
  ///   - container: What the feed was read from.
  ///   - encoding: The encoding that it was read in, where that was not UTF-8.
  public func articles(
    of container: Origin.Container?, encoding: TextEncoding? = nil
  ) -> [Article] {
    let keys = FeedEntryKeys(entries)
    var seen: Set<String> = []
    return entries.compactMap { entry in
      let key = keys.key(of: entry)
      guard !entry.isCutOff, seen.insert(key).inserted else { return nil }
      return article(of: entry, key: key, container: container, encoding: encoding)
    }
  }

  private func article(
    of entry: FeedEntry, key: String, container: Origin.Container?, encoding: TextEncoding?
  ) -> Article? {
    // An entry of a feed is another one than that of another feed under the same id. The address comes
    // last, so that entries with much the same ids differ from the first digit of the hash.
    var name = key
    if case .feed(let address) = container { name += "\n\(address)" }
    let metadata = ArticleMetadata(
      id: ArticleID(rawValue: ContentHash(name).description),
      origin: Origin(container, place: .entry(entry.writtenID ?? key)), url: entry.link,
      source: title,
      author: entry.authors.isEmpty ? nil : entry.authors.joined(separator: ", "),
      title: entry.title, language: declaredLanguage(of: entry),
      date: entry.published ?? entry.updated, encoding: encoding)
    var parts: [ArticleDraft.Part] = []
    if let title = entry.title { parts.append(ArticleDraft.Part(.headline, title)) }
    for paragraph in entry.text.split(separator: "\n\n") {
      let text = String(paragraph)
      let kind: Segment.Kind =
        entry.subheadings.contains(text)
        ? .subheading : entry.captions.contains(text) ? .caption : .paragraph
      parts.append(ArticleDraft.Part(kind, text))
    }
    return try? ArticleDraft(metadata: metadata, parts: parts).article()
  }

  /// The language that is declared, for a text too short to tell its own: what feeds declare is often
  /// what their program was set to when it was new.
  private func declaredLanguage(of entry: FeedEntry) -> LanguageTag? {
    let words = "\(entry.title ?? "") \(entry.text.prefix(200))".split(separator: " ").count
    return words < Self.wordsThatTell ? entry.language ?? language : nil
  }

  private static let wordsThatTell = 4
}

/// What tells the entries of one feed apart.
private struct FeedEntryKeys {
  /// Ids that several different entries have.
  private var shared: Set<String> = []

  init(_ entries: [FeedEntry]) {
    var places: [String: String] = [:]
    for entry in entries {
      guard let id = entry.writtenID else { continue }
      let place = Self.place(of: entry)
      if places.updateValue(place, forKey: id) ?? place != place { shared.insert(id) }
    }
  }

  func key(of entry: FeedEntry) -> String {
    guard let id = entry.writtenID else { return Self.place(of: entry) }
    return shared.contains(id) ? "\(id)\n\(Self.place(of: entry))" : id
  }

  /// Where an entry is, else what it is called and when, else what it says.
  private static func place(of entry: FeedEntry) -> String {
    if let link = entry.link { return link }
    if let title = entry.title {
      return "\(title)\n\((entry.published ?? entry.updated)?.iso8601 ?? "")"
    }
    return entry.text
  }
}
