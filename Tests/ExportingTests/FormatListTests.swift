import Exporting
import Model
import Testing

/// Which documents are written in which formats.
@Suite struct FormatListTests {
  @Test func `every document lists its own formats`() {
    #expect(ArticleReport.formatNames == ["text", "json", "jsonl"])
    #expect(ArticleHistory.formatNames == ["text", "json", "tsv"])
    #expect(ArticleListReport.formatNames == ["text", "json", "jsonl", "tsv"])
    #expect(SearchReport.formatNames == ["text", "json", "jsonl", "tsv"])
    #expect(EntitiesReport.formatNames == ["text", "json", "jsonl", "tsv"])
    #expect(PairsReport.formatNames == ["text", "json", "jsonl", "tsv"])
    #expect(AlignmentReport.formatNames == ["text", "json", "jsonl", "tsv"])
    #expect(ExportedList.formatNames == ["jsonl", "tsv", "csv", "md", "html"])
    #expect(ExportedNames.formatNames == ["tsv", "csv", "tmx", "jsonl", "md", "html"])
  }

  @Test func `the JSON of a comparison tells states and notes`() throws {
    let text = try MadeUpComparison.exported.report.written(as: "jsonl")
    #expect(
      text.contains(
        "{\"decided_at\":\"2020-09-13T12:26:40Z\",\"decided_by\":\"ليلى <L>\",\"score\":1,"
          + "\"source\":[0],\"state\":\"confirmed\",\"target\":[0]}"))
    #expect(text.contains("\"reviewed\":3"))
    #expect(
      text.contains(
        "{\"detail\":\"15 / 12\",\"note\":\"The later count.\",\"source\":[1],"
          + "\"state\":\"dismissed\",\"target\":[1],\"type\":\"number\"}"))
  }

  @Test func `a list of whole articles is what can be read again`() throws {
    let article = Article(
      id: "a", author: "Huda Salem",
      title: ArticleTitle(text: "Rain", origin: .headline, language: .english),
      language: .english, text: "Rain\n\nIt rained.", segments: [])
    let summary = ArticleSummary(id: "a", title: article.title, language: .english)
    let list = ExportedList(query: "", articles: [summary, summary]) { _ in article }
    let line = """
      {"author":"Huda Salem","id":"a","language":"en","text":"Rain\\n\\nIt rained.","title":"Rain"}

      """
    #expect(try list.written(as: "jsonl") == line + line)
  }
}
