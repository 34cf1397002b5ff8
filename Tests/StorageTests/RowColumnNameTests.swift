import Testing

@testable import Storage

@Suite struct RowColumnNameTests {
  @Test func `a column is called what its case is`() {
    func check<Column: RowColumn>(_: Column.Type) {
      for column in Column.allCases { #expect(column.name == "\(column)") }
    }
    check(SummaryColumn.self)
    check(ContentColumn.self)
    check(ArticleColumn.self)
    check(RankedLengthColumn.self)
    check(MatchedArticle.TextColumn.self)
    #expect(SummaryColumn.titleLanguage.name == "titleLanguage")
    #expect(RankedLengthColumn.words.name == "words")
  }
}
