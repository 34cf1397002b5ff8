import Feeds
import Fetching
import Foundation
import GRDB
import Importing
import KhabarCore
import Model
import TestSupport
import Testing

/// Why feeds could not be had, as a library keeps it and as it is told.
@Suite struct FeedFailureTests {
  private static let address = "https://example.org/feed"

  @Test(
    arguments: [
      (
        .file(.missing(path: "a.xml")),
        "There is no file \"a.xml\". Check the name, or name the folder that it is in."
      ),
      (
        .command(.failed(status: 2, said: "no network")),
        "\(address) gives nothing: the command ended with status 2 (no network). Try it in a shell."
      ),
      (
        .fetch(.status(410)),
        "\(address) cannot be fetched: its server answers 410 Gone: it is gone for good."
      ),
      (
        .fetch(.unknownHost("example.org")),
        "\(address) cannot be fetched: no host \"example.org\" is known. Check the address and the "
          + "network."
      ),
      (.noFeed(.otherXML(root: "svg")), "\(address) is no feed: it is XML of another kind (svg)."),
      (.nothing, "\(address) sends nothing."),
      (
        .privateFeed("http://10.0.0.1/"),
        "\(address) names a feed in a private network (http://10.0.0.1/); name that yourself if you "
          + "mean it."
      ),
      (.cutOffEntry, "\(address) ends within its last entry, which is left for the next time."),
      (.told("It rains."), "It rains."),
    ] as [(FeedFailure.Cause, String)])
  func `a cause comes back as it was kept, and is told in words`(
    cause: FeedFailure.Cause, words: String
  ) throws {
    let kept = try JSONEncoder().encode(cause)
    #expect(try JSONDecoder().decode(FeedFailure.Cause.self, from: kept) == cause)
    #expect(FeedFailure(address: Self.address, cause: cause).reason == words)
  }

  @Test func `a library keeps the cause, and tells a sentence that an earlier one kept`()
    async throws
  {
    let home = try TemporaryFolder()
    let path = home.path + "/library.db"
    let feed = home.path + "/feed.xml"
    try home.write("<svg/>", to: "feed.xml")
    let library = try Library.open(.file(path), concurrency: .oneAtATime)
    _ = try await library.subscribe(to: [("file:" + feed, nil, nil)])
    _ = try await library.fetch(try await library.subscriptions(), forced: true)
    let state = try #require(try await library.subscriptions().first?.state)
    #expect(state.error == "file:\(feed) is no feed: it is XML of another kind (svg).")
    let kept = try await DatabaseQueue(path: path).read {
      try String.fetchOne($0, sql: "SELECT error FROM feed")
    }
    #expect(kept == #"{"noFeed":{"_0":{"otherXML":{"root":"svg"}}}}"#)
    #expect(state.problem == kept)
    try await DatabaseQueue(path: path).write {
      try $0.execute(sql: "UPDATE feed SET error = 'It was out of order.'")
    }
    #expect(try await library.subscriptions().first?.state.error == "It was out of order.")
  }
}
