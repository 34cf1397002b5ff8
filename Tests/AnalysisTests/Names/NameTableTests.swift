import Analysis
import Model
import Testing

struct NameTableTests {
  @Test func `names are read with their ids, whatever ends the lines`() {
    let (entries, problems) = NameTable.entries(of: "1\tAnkara\r\n\n2\tأنقرة", source: "q.tsv")
    #expect(entries.map(\.id) == ["1", "2"])
    #expect(entries.map(\.name) == ["Ankara", "أنقرة"])
    #expect(problems.isEmpty)
  }

  @Test func `a line that is wrong is named by file and line`() {
    let (forms, problems) = NameTable.forms(
      of: "f1\ten\tPER\tHaftar\nf2\ten\tHERO\tHaftar\nf3", source: "forms.tsv")
    #expect(forms.map(\.id) == ["f1"])
    #expect(
      problems.map(\.description) == [
        "forms.tsv:2: \"HERO\" is no type of name; use one of PER, LOC, ORG, MISC",
        "forms.tsv:3: expected an id, a language, a type and a name, parted by tabs",
      ])
  }
}
