import GRDB
import Model
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

  @Test(arguments: [(7, false), (8, true), (120, true), (121, false), (900, false)])
  func `a story follows a closed one for 120 days, though an article without a date links the two`(
    days: Int, follows: Bool
  ) throws {
    let store = try Store.inMemory()
    let former = try store.write { writer throws in
      for (row, day) in [(1, 1_000), (2, 1_000), (3, 1_000 + days), (4, nil)] as [(Int64, Int?)] {
        try writer.addStoryArticle(row: row)
        try writer.setStoryProfile([], day: day, stage: .placed, ofRow: row)
      }
      try writer.addStory("first", first: 1, rows: [1, 2])
      try writer.addStory("second", first: 3, rows: [3, 4])
      try writer.setStoryLinks([(row: 1, likeness: 2)], ofRow: 4)
      return try writer.formerStory(of: [3, 4], by: 7, within: 120)
    }
    #expect(former == (follows ? 1 : nil))
  }
}
