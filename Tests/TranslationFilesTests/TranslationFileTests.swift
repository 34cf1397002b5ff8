import Importing
import Model
import Testing
import TranslationFiles

@Suite struct TranslationFileTests {
  private func files(_ text: String) throws -> [TranslationFile] {
    try TranslationFileReader.files(of: Array(text.utf8))
  }

  private func memory(_ units: String, source: String = "ar") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE tmx SYSTEM "tmx14.dtd">
    <tmx version="1.4"><header srclang="\(source)" datatype="plaintext"/><body>\(units)</body></tmx>
    """
  }

  @Test func `units of TMX come with state and notes, without the codes of the document`() throws {
    let file = try #require(
      try files(
        memory(
          """
          <tu><note>Ask.</note><note>Again.</note><prop type="x-state">confirmed</prop>
          <tuv xml:lang="ar-LY"><seg>نص <bpt i="1">&lt;b&gt;</bpt>أول<ept i="1">&lt;/b&gt;</ept></seg></tuv>
          <tuv xml:lang="en-GB"><seg>A <hi type="x">first</hi>
            text</seg></tuv></tu>
          <tu><tuv xml:lang="ar"><seg>نص ثان</seg></tuv></tu>
          """)
      ).first)
    #expect(file.sourceLanguage == .arabic)
    #expect(file.targetLanguage == .english)
    #expect(
      file.units == [
        .init(source: "نص أول", target: "A first text", isConfirmed: true, note: "Ask. / Again."),
        .init(source: "نص ثان", target: ""),
      ])
  }

  @Test func `of a memory in many languages, the one that it names and the commonest beside it`()
    throws
  {
    let unit = """
      <tu><tuv xml:lang="fr"><seg>un</seg></tuv><tuv xml:lang="en"><seg>one</seg></tuv>\
      <tuv xml:lang="ar"><seg>واحد</seg></tuv></tu>
      """
    let more =
      "<tu><tuv xml:lang=\"ar\"><seg>ب</seg></tuv><tuv xml:lang=\"en\"><seg>b</seg></tuv></tu>"
    let named = try #require(try files(memory(unit + more, source: "en")).first)
    #expect((named.sourceLanguage, named.targetLanguage) == (.english, .arabic))
    let any = try #require(try files(memory(unit + more, source: "*all*")).first)
    #expect((any.sourceLanguage, any.targetLanguage) == (.english, .arabic))
  }

  @Test func `XLIFF 1.2 gives a pair a file, with approvals and the reviser's notes`() throws {
    let found = try files(
      """
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
      <file original="a" source-language="en" target-language="ar" datatype="plaintext"><body>
      <group><trans-unit id="1" approved="yes"><source>One <g id="1">text</g></source>
      <target>نص</target><note from="khabar">number: 1 / 2</note><note>Good.</note></trans-unit></group>
      <trans-unit id="2"><source>Two</source></trans-unit>
      </body></file>
      <file original="b" source-language="en" target-language="ar" datatype="plaintext"><body>
      <trans-unit id="1"><source>Three</source><target state="final">ثلاثة</target></trans-unit>
      </body></file></xliff>
      """)
    #expect(found.count == 2)
    #expect(
      found.first?.units == [
        .init(source: "One text", target: "نص", isConfirmed: true, note: "Good."),
        .init(source: "Two", target: ""),
      ])
    #expect(found.last?.units == [.init(source: "Three", target: "ثلاثة", isConfirmed: true)])
  }

  @Test func `XLIFF 2 is read too`() throws {
    let found = try files(
      """
      <xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="ar">
      <file id="f"><unit id="u"><notes><note>Good.</note></notes>
      <segment state="final"><source>One</source><target>واحد</target></segment>
      <segment><source>Two</source></segment></unit></file></xliff>
      """)
    #expect(found.first?.targetLanguage == .arabic)
    #expect(
      found.first?.units == [
        .init(source: "One", target: "واحد", isConfirmed: true, note: "Good."),
        .init(source: "Two", target: "", note: "Good."),
      ])
  }

  @Test(arguments: [
    ("<html><body>x</body></html>", TranslationFileError.otherKind(root: "html")),
    (
      "<tmx><body><tu><tuv xml:lang=\"ar\"><seg>x</seg></tuv></tu></body></tmx>",
      TranslationFileError.noPairs
    ),
  ])
  func `what holds no aligned texts is told`(text: String, error: TranslationFileError) {
    #expect(throws: error) { try self.files(text) }
  }

  @Test func `rows count the segments of the articles`() throws {
    let file = TranslationFile(
      sourceLanguage: .arabic, targetLanguage: .english,
      units: [
        .init(source: "نص أول", target: "First", isConfirmed: true),
        .init(source: "نص ثان", target: "", note: "Missing."),
        .init(source: "", target: "\u{200B}"),
        .init(source: "", target: "Added"), .init(source: "نص ثالث", target: "Third"),
      ])
    let (source, target, rows) = try file.articles(named: "work", of: .file(path: "/w.tmx"))
    #expect((source.id, target.id) == ("work.ar", "work.en"))
    #expect(source.segments.map(\.text) == ["نص أول", "نص ثان", "نص ثالث"])
    #expect(target.segments.map(\.text) == ["First", "Added", "Third"])
    #expect(source.path == "/w.tmx")
    #expect(
      rows == [
        ArrangedRow(source: [0], target: [0], isConfirmed: true),
        ArrangedRow(source: [1], target: [], note: "Missing."),
        ArrangedRow(source: [], target: [1]), ArrangedRow(source: [2], target: [2]),
      ])
  }
}
