import Testing

@testable import Storage

@Suite struct SpelledOutColumnTests {
  @Test func `a column whose name is written out is called what its case is`() {
    func check<Column: SpelledOutColumn>(_: Column.Type) where Column.AllCases == [Column] {
      #expect(Column.names == Column.allCases.map { "\($0)" })
    }
    check(SummaryColumn.self)
    check(RankedLengthColumn.self)
    check(MatchedArticle.TextColumn.self)
  }
}
