import LoopbackServer
import Synchronization

/// A feed on this machine, of which a test says what it has.
final class FeedServer: Sendable {
  /// What the feed is.
  struct Contents: Sendable {
    /// Its items, in XML.
    var items: [String] = []
    /// A status that it answers with in place of the feed.
    var status: String?
    /// Fields of the answer's header.
    var fields: [String] = []
    /// Whether its end is missing.
    var isCutOff = false
  }

  private final class State: Sendable {
    let contents = Mutex(Contents())
  }

  private let state = State()
  private let server: LoopbackServer

  init() {
    server = LoopbackServer { [state] request, client in
      let contents = state.contents.withLock { $0 }
      let body =
        "<rss><channel><title>أخبار</title>\(contents.items.joined())"
        + (contents.isCutOff ? "" : "</channel></rss>")
      let tag = "\"\(body.utf8.reduce(UInt32(7)) { $0 &* 31 &+ UInt32($1) })\""
      if request.target == "/page" {
        client.answer(
          "200 OK", ["Content-Type: text/html"],
          text: "<html><head><link rel=alternate type='application/rss+xml' href='feed'></head>")
      } else if let status = contents.status, request.target == "/feed" {
        client.answer(status, contents.fields)
      } else if request.fields["if-none-match"] == tag {
        client.send("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n")
      } else {
        client.answer("200 OK", ["ETag: \(tag)"], text: body)
      }
    }
  }

  /// The feed's address, or another one on its server.
  func address(_ path: String = "/feed") -> String { server.address(path) }

  /// The requests that came until now.
  var requests: [LoopbackServer.Request] { server.requests }

  /// Changes what the feed is.
  func set(_ change: @Sendable (inout Contents) -> Void) {
    state.contents.withLock { change(&$0) }
  }

  /// An item in XML.
  static func item(_ id: String, _ title: String, text: String = "") -> String {
    "<item><guid isPermaLink=\"false\">\(id)</guid><title>\(title)</title>"
      + "<description>\(text)</description></item>"
  }
}
