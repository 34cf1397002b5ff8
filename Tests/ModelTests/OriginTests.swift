import Model
import Testing

@Suite struct OriginTests {
  @Test(arguments: [
    (Origin.file("a.txt"), "a.txt"), (.line(3, ofFile: "a.jsonl"), "a.jsonl"),
    (.entry("7", ofFeed: "https://example.org/feed"), "https://example.org/feed"),
    (.page("https://example.org/1"), "https://example.org/1"), (Origin(.standardInput), nil),
    (.unknown, nil),
  ])
  func `what has a name can be read again, and is told apart by it`(
    origin: Origin, identity: String?
  ) {
    #expect(origin.identity == identity)
  }

  @Test func `only a file has a path`() {
    #expect(Origin.line(3, ofFile: "a.jsonl").path == "a.jsonl")
    #expect(Origin.page("https://example.org/1").path == nil)
  }

  @Test func `the number of a line does not last, the id of an entry does`() {
    #expect(Origin.line(3, ofFile: "a.jsonl").lasting == .file("a.jsonl"))
    let entry = Origin.entry("7", ofFeed: "https://example.org/feed")
    #expect(entry.lasting == entry)
  }
}
