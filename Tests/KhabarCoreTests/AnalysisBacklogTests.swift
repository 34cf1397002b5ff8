import Model
import Testing

@testable import KhabarCore

@Suite struct AnalysisBacklogTests {
  @Test func `articles are given out once, in their order`() {
    var backlog = AnalysisBacklog(["a", "b", "c", "d", "e"])
    #expect(backlog.next(limit: 2) == ["a", "b"])
    #expect(backlog.done == 2)
    #expect(backlog.next(limit: 2) == ["c", "d"])
    #expect(backlog.next(limit: 2) == ["e"])
    #expect(backlog.next(limit: 2).isEmpty)
    #expect(backlog.done == backlog.total)
  }

  @Test func `what is preferred goes first and alone`() {
    var backlog = AnalysisBacklog(["a", "b", "c", "d", "e"])
    #expect(backlog.next(limit: 2, preferring: ["d"]) == ["d"])
    #expect(backlog.next(limit: 2, preferring: ["d"]) == ["a", "b"])
    #expect(backlog.next(limit: 2, preferring: ["a", "x"]) == ["c", "e"])
    #expect(backlog.next(limit: 2, preferring: ["e"]).isEmpty)
  }

  @Test func `the article looked at last goes first, and few are remembered`() {
    let preferred = PreferredArticles()
    for id in ["a", "b", "c", "d", "e", "b"] { preferred.add(ArticleID(rawValue: id)) }
    #expect(preferred.articles == ["b", "e", "d", "c"])
    preferred.serve(["e", "x"])
    #expect(preferred.articles == ["b", "d", "c"])
    #expect(preferred.servedCount == 1)
  }
}
