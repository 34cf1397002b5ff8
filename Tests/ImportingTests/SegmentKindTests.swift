import Importing
import Model
import Testing

/// What each block of a pasted text is taken for, and what tells it.
@Suite struct SegmentKindTests {
  private static let body = """
    The harbour of Hatta was opened on Monday, after four years of work. Twelve ships came in on the \
    first day, and the mayor said that more would follow before the end of the summer.
    """
  private static let arabicBody = """
    افتتح ميناء حتا يوم الاثنين بعد أربع سنوات من العمل، ووصلت اثنتا عشرة سفينة في اليوم الأول، وقال رئيس \
    البلدية إن سفنا أخرى ستصل قبل نهاية الصيف.
    """

  private func kinds(_ blocks: [String]) throws -> [Segment.Kind] {
    try PlainTextReader().article(
      from: blocks.joined(separator: "\n\n"), metadata: ArticleMetadata(id: "test", title: nil)
    ).segments.map(\.kind)
  }

  @Test(arguments: [
    "Harbour opened in Hatta", "Why was the harbour opened now?", "Harbour opened in Hatta (video)",
  ])
  func `a short first line without a full stop is the headline`(line: String) throws {
    #expect(try kinds([line, Self.body, Self.body]) == [.headline, .paragraph, .paragraph])
  }

  @Test func `a first line that is a sentence is none`() throws {
    #expect(
      try kinds(["The harbour was opened.", Self.body, Self.body])
        == [.paragraph, .paragraph, .paragraph])
  }

  @Test func `a short line between paragraphs is a subheading`() throws {
    #expect(
      try kinds(["Harbour opened", Self.body, "Four years of work", Self.body])
        == [.headline, .paragraph, .subheading, .paragraph])
    #expect(
      try kinds(["افتتاح الميناء", Self.arabicBody, "سنوات من العمل", Self.arabicBody])
        == [.headline, .paragraph, .subheading, .paragraph])
  }

  @Test(arguments: [
    "The harbour of Hatta on Monday (Reuters)", "رئيس البلدية في الميناء (الأناضول)",
  ])
  func `a line with the credit of a picture is a caption`(line: String) throws {
    #expect(
      try kinds(["Harbour opened", Self.body, line, Self.body])
        == [.headline, .paragraph, .caption, .paragraph])
  }

  @Test func `two lines that follow each other in both scripts are a caption in both`() throws {
    #expect(
      try kinds([
        "افتتاح الميناء", "السفن في ميناء حتا\nShips in the port of Hatta", Self.arabicBody,
        Self.arabicBody,
      ]) == [.headline, .caption, .caption, .paragraph, .paragraph])
  }

  @Test(arguments: [("Source: Hatta Daily", "Harbour"), ("المصدر: وكالة حتا", "الميناء")])
  func `a last line that names its source is a source line`(line: String, title: String) throws {
    let body = title == "Harbour" ? Self.body : Self.arabicBody
    #expect(
      try kinds([title, body, line]) == [.headline, .paragraph, .sourceLine])
  }

  @Test(arguments: ["Read more: The old harbour", "اقرأ أيضا: الميناء القديم"])
  func `a line that leads to another article is a link line`(line: String) throws {
    let body = line.hasPrefix("R") ? Self.body : Self.arabicBody
    #expect(
      try kinds(["Harbour", body, line, body]) == [.headline, .paragraph, .linkLine, .paragraph])
  }
}
