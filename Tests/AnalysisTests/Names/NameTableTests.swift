import Model
import NameMatching
import Testing

struct NameTableTests {
  @Test func `names are read with their ids, whatever ends the lines`() {
    let (entries, problems) = NameTable.entries(
      of: "\u{FEFF}1\tAnkara\r\n\n2\tأنقرة".utf8, source: "q.tsv")
    #expect(entries.map(\.id) == ["1", "2"])
    #expect(entries.map(\.name) == ["Ankara", "أنقرة"])
    #expect(problems.isEmpty)
  }

  @Test func `a line that is wrong is named by file and line`() {
    let (forms, problems) = NameTable.forms(
      of: "f1\ten\tPER\tHaftar\nf2\ten\tHERO\tHaftar\nf3".utf8, source: "forms.tsv")
    #expect(forms.map(\.id) == ["f1"])
    #expect(
      problems.map(\.description) == [
        "forms.tsv:2: \"HERO\" is no type of name; use one of PER, LOC, ORG, MISC",
        "forms.tsv:3: expected an id, a language, a type and a name, parted by tabs",
      ])
  }

  @Test func `a line that is no text, or has no name, does not keep the others out`() {
    let bytes = Array("1\tAnkara\n2\t".utf8) + [0xFF, 0xC3, 0x0A] + Array("3\t \n4\tSirte".utf8)
    let (entries, problems) = NameTable.entries(of: bytes, source: "q.tsv")
    #expect(entries.map(\.id) == ["1", "4"])
    #expect(
      problems.map(\.description) == [
        "q.tsv:2: the line is not UTF-8 text; convert the file first", "q.tsv:3: the name is empty",
      ])
  }

  @Test func `a name of five hundred letters is compared like any other`() throws {
    let long = String(repeating: "Ankara", count: 90)
    let matcher = NameMatcher(pool: [("long", long), ("short", "Ankara"), ("other", "Sirte")])
    #expect(matcher.rank(long, top: 3).first?.id == "long")
    #expect(matcher.rank("أنقرة", top: 3).first?.id == "short")
  }
}
