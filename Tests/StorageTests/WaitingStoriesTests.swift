import GRDB
import Testing

@testable import Storage

/// What waits to be grouped is found by an index, not by going through the library.
@Suite struct WaitingStoriesTests {
  @Test(arguments: [StoryStage.unread, .uncounted, .unlinked, .unplaced])
  func `articles at a stage are looked up in the index of those that wait`(
    stage: StoryStage
  ) throws {
    let store = try Store.inMemory()
    try store.read { reader throws in
      let plan = try Row.fetchAll(
        reader.database,
        sql: """
          EXPLAIN QUERY PLAN SELECT profile FROM storyArticle
          WHERE \(StoreReader.isWaiting(at: stage)) ORDER BY row LIMIT 1
          """
      ).map { $0["detail"] as String }
      #expect(plan == ["SEARCH storyArticle USING INDEX storyArticleStage (stage=?)"])
    }
  }
}
