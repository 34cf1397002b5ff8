import Exporting
import Foundation
import Model
import Testing

/// What a comparison is taken away as.
@Suite struct ComparisonExportTests {
  private let exported = MadeUpComparison.exported

  @Test func `there is a document of every format, and of no other`() throws {
    #expect(
      ExportedComparison.formatNames == ["tmx", "xliff", "tsv", "csv", "jsonl", "md", "html"])
    for name in ExportedComparison.formatNames {
      #expect(try exported.written(as: name).contains("The minister said 12 ships arrived"))
    }
    #expect(ExportedComparison.exporter(named: "pdf") == nil)
  }

  @Test func `a row of a table tells segments, texts, state, flags and note`() throws {
    let rows = try exported.written(as: "tsv").split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(
      rows.first == [
        "row", "source_segments", "target_segments", "source", "target", "score", "kind", "state",
        "flags", "differences", "note", "decided_by", "decided_at",
      ])
    #expect(
      rows[2] == [
        "2", "2", "2", MadeUpComparison.arabic[1], MadeUpComparison.english[1], "0.813", "matched",
        "open", "number: 15 / 12 (The later count.) [dismissed]", "", "Ask <the desk>.", "", "",
      ])
    #expect(rows[1].suffix(2) == ["ليلى <L>", "2020-09-13T12:26:40Z"])
    #expect(
      rows.dropFirst().map { $0[6] } == ["matched", "matched", "omitted", "matched", "added"])
    #expect(rows.dropFirst().map { $0[7] } == ["confirmed", "open", "parted", "linked", "open"])
    #expect(rows.allSatisfy { $0.count == 13 })
  }

  @Test(arguments: [
    ("tmx", "changeid=\"ليلى &lt;L&gt;\""),
    (
      "xliff",
      "<note from=\"khabar\" annotates=\"target\">confirmed: 2020-09-13T12:26:40Z, ليلى &lt;L&gt;"
    ),
    ("jsonl", "\"decided_by\":\"ليلى <L>\""),
    ("html", "title=\"2020-09-13T12:26:40Z, ليلى &lt;L&gt;\">confirmed"),
  ])
  func `who decided and when is told`(format: String, words: String) throws {
    #expect(try exported.written(as: format).contains(words))
  }

  @Test func `a spreadsheet takes nothing for a formula`() throws {
    let text = try exported.written(as: "csv")
    #expect(text.hasPrefix("\u{FEFF}\"row\","))
    #expect(text.contains("\"'=SUM(A1:A9) as written.\""))
    #expect(text.contains("\"'=SUM(A1:A9) كما كتب.\""))
    #expect(text.contains("said 12 ships arrived \"\"yesterday\"\" & today."))
    #expect(!text.contains(",\"="))
  }

  @Test func `a line of JSONL is a row with its flags and decisions`() throws {
    let lines = try exported.written(as: "jsonl").split(separator: "\n")
    let row = try #require(
      try JSONSerialization.jsonObject(with: Data(lines[1].utf8)) as? [String: Any])
    #expect(row["state"] as? String == "open")
    #expect(row["note"] as? String == "Ask <the desk>.")
    let flags = row["flags"] as? [[String: Any]]
    #expect(flags?.first?["state"] as? String == "dismissed")
    #expect(flags?.first?["note"] as? String == "The later count.")
    #expect((row["source"] as? [String: Any])?["segments"] as? [Int] == [1])
    #expect(lines.count == 5)
  }

  @Test func `Markdown takes nothing of a text for a mark`() throws {
    let text = try exported.written(as: "md")
    #expect(text.contains("A line \\| that was \\*added\\*."))
    #expect(text.contains("| 5 |"))
    #expect(text.contains("- Rows: 5: 3 matched, 1 left out, 1 added, 0 aside"))
    #expect(text.contains("- Reviewed: 3 of 5"))
  }

  @Test func `a page needs nothing beside itself and runs nothing`() throws {
    let page = try exported.written(as: "html")
    for forbidden in ["<script", "src=", "url(", "<link", "@import", "onload"] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
    #expect(page.contains("default-src 'none'"))
    #expect(page.contains("&lt;أمس&gt; &amp; اليوم"))
  }

  @Test func `a page sets each text in its own direction, an Arabic source on the right`() throws {
    let page = try exported.written(as: "html")
    #expect(page.contains("<table dir=\"rtl\">"))
    #expect(page.contains("<td class=\"text\" lang=\"ar\" dir=\"rtl\">"))
    #expect(page.contains("<td class=\"text\" lang=\"en\" dir=\"ltr\">"))
    #expect(page.contains("<p class=\"headline\" lang=\"ar\" dir=\"rtl\">الوزير يزور الميناء</p>"))
    #expect(page.contains("<bdi>الميناء</bdi>: <bdi>the port</bdi> (1) / <bdi>harbour</bdi> (1)"))
    #expect(try MadeUpComparison.monolingual.written(as: "html").contains("<table dir=\"ltr\">"))
  }

  @Test func `a page marks the words that differ`() throws {
    let page = try MadeUpComparison.monolingual.written(as: "html")
    #expect(page.contains("<mark class=\"contradiction\">Twelve</mark> ships came."))
    #expect(page.contains("<mark class=\"contradiction\">Ten</mark> ships came."))
  }

  @Test func `a page strikes through what was dismissed and tells the account`() throws {
    let page = try exported.written(as: "html")
    #expect(
      page.contains(
        "<span class=\"dismissed\"><strong>number</strong> <bdi>15 / 12</bdi></span>"))
    #expect(page.contains("<dt>Rendered</dt><dd>80 %</dd>"))
    #expect(page.contains("<dt>Flags</dt><dd>1 omitted, 1 added</dd>"))
  }
}
