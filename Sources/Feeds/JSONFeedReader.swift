import Foundation
import Model

/// Reads JSON Feed, of version 1 and 1.1.
struct JSONFeedReader {
  /// Where the feed is.
  let address: WebAddress?

  private typealias Object = [String: Any]

  /// The feed that a document is.
  func feed(of text: String) throws(FeedError) -> Feed {
    let bytes = Data(text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.utf8)
    guard let object = (try? JSONSerialization.jsonObject(with: bytes)) as? Object else {
      throw .otherJSON
    }
    let version = object["version"].flatMap(Self.string) ?? ""
    guard version.contains("jsonfeed.org") || object["items"] is [Any] && object["title"] != nil
    else { throw .otherJSON }
    var feed = Feed()
    feed.title = line(object["title"])
    feed.link = link(object["home_page_url"])
    feed.language = object["language"].flatMap(Self.string).flatMap(LanguageTag.init(feedLanguage:))
    let authors = names(of: object)
    for (index, item) in (object["items"] as? [Any] ?? []).enumerated() {
      guard let item = item as? Object else {
        feed.problems.append("Entry \(index + 1) is no object, and was passed over.")
        continue
      }
      feed.entries.append(entry(item, index: index, authors: authors, problems: &feed.problems))
    }
    if object["items"] as? [Any] == nil { feed.problems.append("There is no list of \"items\".") }
    return feed
  }

  private func entry(
    _ item: Object, index: Int, authors: [String], problems: inout [String]
  ) -> FeedEntry {
    func date(_ name: String) -> PublicationDate? {
      guard let text = item[name].flatMap(Self.string)?.trimmedLine else { return nil }
      if let date = FeedDate.date(text) { return date }
      problems.append("Entry \(index + 1): the date \"\(text.prefix(60))\" is not understood.")
      return nil
    }
    let own = names(of: item)
    let text = text(of: item)
    return FeedEntry(
      id: item["id"].flatMap(Self.string)?.trimmedLine, title: line(item["title"]),
      link: link(item["url"]) ?? link(item["external_url"]),
      authors: own.isEmpty ? authors : own, published: date("date_published"),
      updated: date("date_modified"),
      language: item["language"].flatMap(Self.string).flatMap(LanguageTag.init(feedLanguage:)),
      text: text.text, subheadings: text.subheadings, captions: text.captions)
  }

  private func text(of item: Object) -> FeedText {
    if let html = item["content_html"].flatMap(Self.string) {
      let text = HTMLText.text(ofHTML: html)
      if !text.isEmpty { return text }
    }
    let plain = item["content_text"].flatMap(Self.string) ?? item["summary"].flatMap(Self.string)
    return FeedText(plain.map(HTMLText.trimmed) ?? "")
  }

  private func names(of object: Object) -> [String] {
    let list = object["authors"] as? [Any] ?? object["author"].map { [$0] } ?? []
    return list.compactMap { author in
      guard let author = author as? Object else { return Self.string(author)?.trimmedLine }
      return (author["name"] ?? author["url"]).flatMap(Self.string)?.trimmedLine
    }
  }

  private func line(_ value: Any?) -> String? {
    value.flatMap(Self.string).flatMap { MojibakeRepair.repaired($0).trimmedLine }
  }

  private func link(_ value: Any?) -> String? {
    guard let text = value.flatMap(Self.string)?.trimmedLine else { return nil }
    return (address ?? WebAddress("")).resolving(text).text
  }

  /// A text, or a number where somebody wrote one.
  private static func string(_ value: Any) -> String? {
    if let text = value as? String { return text }
    return (value as? NSNumber)?.stringValue
  }
}
