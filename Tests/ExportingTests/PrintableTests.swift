import Testing

@testable import Exporting

@Suite struct PrintableTests {
  @Test func `a look is told only where it is asked for`() {
    let text: Printable = "a \(TextStyle.title("b")) c"
    #expect(text.text == "a b c")
    #expect(text.coloredText == "a \u{1B}[1mb\u{1B}[0m c")
  }

  @Test func `a look leaves parts that have one as they are`() {
    let text = TextStyle.faint("a \(TextStyle.hit("b"))")
    #expect(text.coloredText == "\u{1B}[2ma \u{1B}[0m\u{1B}[1;33mb\u{1B}[0m")
  }

  @Test func `text from outside can be no markup`() {
    let hostile = "<script>\"&'\u{1B}[31m\u{202E}x</script>"
    let markup: Markup = "<p title=\"\(hostile)\">\(hostile)</p>"
    let escaped = "&lt;script&gt;&quot;&amp;&#39;[31mx&lt;/script&gt;"
    #expect(markup.printable.text == "<p title=\"\(escaped)\">\(escaped)</p>")
  }

  @Test func `markup in markup is not escaped twice`() {
    let inner: Markup = "<b>\("a & b")</b>"
    let outer: Markup = "<p>\(inner)</p>"
    #expect(outer.printable.text == "<p><b>a &amp; b</b></p>")
  }
}
