import Browser
import Model
import Testing

@Suite struct FeedsScreenTests {
  private func session(_ feeds: [Subscription], columns: Int = 120) throws -> Session {
    var library = try SeedLibrary()
    library.feeds = feeds
    return try Session.started(columns: columns, rows: 40, library: library)
  }

  private var feeds: [Subscription] {
    var failed = Subscription.State()
    failed.error = "https://example.org/b cannot be fetched: its server answers 404 Not Found."
    return [
      Subscription(
        id: 1, origin: "https://example.org/a", address: "https://example.org/a",
        title: "أخبار اليوم", articleCount: 1200, unreadCount: 12),
      Subscription(
        id: 2, origin: "https://example.org/b", address: "https://me:secret@example.org/b",
        state: failed),
    ]
  }

  @Test(arguments: [120, 80, 40])
  func `feeds stand with what is not read of each`(columns: Int) throws {
    var session = try session(feeds, columns: columns)
    try session.press("f")
    let screen = session.screen
    #expect(screen.contains("▸ Feeds"))
    #expect(screen.contains("12 unread"))
    let lines = screen.split(separator: "\n")
    #expect(lines.contains { $0.contains("▌ 12  ") && $0.contains("1,200") })
    #expect(lines.contains { $0.contains(" ·  https://me:…@example") && $0.contains("failed") })
    #expect(!screen.contains("secret"))
  }

  @Test func `Enter shows a feed's articles, and Esc leads back`() throws {
    var session = try session(feeds)
    try session.press("f Enter")
    #expect(!session.screen.contains("▸ Feeds"))
    #expect(session.screen.contains("source:"))
    try session.press("f j")
    #expect(session.screen.contains("its server answers 404 Not Found."))
    try session.press("Enter")
    #expect(session.screen.contains("Nothing of this feed is here yet."))
    try session.press("Esc")
    #expect(!session.screen.contains("▸ Feeds"))
  }

  @Test func `a key fetches, from the list and from the articles`() throws {
    var session = try session(feeds)
    try session.press("F")
    #expect(session.effects.last == .fetch)
    try session.press("f F")
    #expect(session.effects == [.fetch, .fetch])
  }

  @Test func `counts follow what comes in`() throws {
    var session = try session(feeds)
    try session.press("f")
    session.library.feeds[0].unreadCount = 345
    var status = session.library.status
    status.articles += 1
    session.send(.libraryChanged(status))
    #expect(session.screen.contains("345 unread"))
  }

  @Test func `who follows no feed reads how to`() throws {
    var session = try session([])
    try session.press("f")
    #expect(session.screen.contains("khabar subscribe URL follows one."))
  }
}
