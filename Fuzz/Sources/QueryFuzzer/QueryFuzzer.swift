import CFuzzer
import Language
import Model
import Storage

/// Asks a small library any query: what comes back is an answer whose places are inside its texts, or
/// an error of the query with its place, but nothing from SQLite.
@main
struct QueryFuzzer {
  static func main() throws {
    let store = try Store.inMemory()
    try store.write { writer in
      try writer.add(
        [
          article("a", "Forces near Sirte", "The quick brown fox of Khalifa Haftar", .english),
          article("b", "قوات قرب سرت", "وصلت المساعدات إلى خليفة حفتر", .arabic),
        ], at: 1)
      let haftar = Entity(
        id: "e", type: .person, names: [.arabic: "خليفة حفتر", .english: "Khalifa Haftar"],
        forms: [])
      try writer.save(haftar)
      for (id, text, language) in [
        ("a", "Khalifa Haftar", LanguageTag.english), ("b", "خليفة حفتر", .arabic),
      ] {
        let mention = Mention(
          segment: 1, range: 0..<5, type: .person, text: text, language: language)
        try writer.setMentions(
          [LinkedMention(mention: mention, entity: "e")], of: ArticleID(rawValue: id))
      }
      try writer.setTag("later", true, of: "a")
    }
    Fuzzing.store = store
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    withUnsafeMutablePointer(to: &arguments) { arguments in
      _ = LLVMFuzzerRunDriver(&count, arguments) { start, count in
        let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
        if let store = Fuzzing.store {
          for isUnfinished in [false, true] { ask(text, isUnfinished: isUnfinished, store) }
        }
        return 0
      }
    }
  }

  private static func article(
    _ id: String, _ title: String, _ text: String, _ language: LanguageTag
  ) -> Article {
    Article(
      id: ArticleID(rawValue: id), source: "Source",
      title: ArticleTitle(text: title, origin: .headline, language: language), language: language,
      date: PublicationDate(secondsSince1970: 1_594_000_000, precision: .day),
      text: title + "\n\n" + text,
      segments: [
        Segment(kind: .headline, language: language, text: title),
        Segment(kind: .paragraph, language: language, text: text),
      ])
  }
}

/// What libFuzzer's callback, which can capture nothing, works on.
private enum Fuzzing {
  // Set once before the driver starts, and read by its one thread.
  nonisolated(unsafe) static var store: Store?
}

private func ask(_ text: String, isUnfinished: Bool, _ store: Store) {
  let length = text.unicodeScalars.count
  do {
    var query = try QueryParser.parse(text, isUnfinished: isUnfinished)
    for term in query.root?.terms ?? [] where term.kind == .translated {
      query.translations[term.text] = [term.text, "aid \" OR *", "مساعدات"]
    }
    try store.read { reader in
      for scope in [SearchScope.standard, .newest(1), .all] {
        let found = try reader.search(query, limit: 3, scope: scope)
        for hit in found.hits {
          check(hit.highlights, in: hit.snippet)
          check(hit.titleHighlights, in: hit.article.title.text)
        }
      }
      _ = try reader.count(query)
      _ = try reader.entities(in: query, limitPerType: 2)
      if let article = try reader.article("a") {
        for hit in try reader.hits(of: query, in: article) {
          check([hit.range], in: article.segments[hit.segment].text)
        }
      }
      for completion in try reader.completions(of: text, caret: length) {
        precondition(
          completion.range.lowerBound >= 0 && completion.range.upperBound <= length,
          "a completion is outside the query")
      }
    }
  } catch let error as QueryError {
    precondition(
      error.range.lowerBound >= 0 && error.range.upperBound <= length,
      "an error is outside the query")
  } catch {
    fatalError("SQLite's matter came out: \(error)")
  }
}

private func check(_ ranges: [Range<Int>], in text: String) {
  let length = text.unicodeScalars.count
  var end = 0
  for range in ranges {
    precondition(
      range.lowerBound >= end && range.upperBound <= length && !range.isEmpty,
      "a highlight is outside its text")
    end = range.upperBound
  }
}
