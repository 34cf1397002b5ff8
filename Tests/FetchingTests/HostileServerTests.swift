import LoopbackServer
import Synchronization
import Testing

@testable import Fetching

/// Each of these servers must give a document or one clear line, and never a hang.
@Suite(.timeLimit(.minutes(10))) struct HostileServerTests {
  private static let bomb = Gzip.packed([UInt8](repeating: 0x20, count: 20 << 20))
  private static let feed = Array("<rss><channel><title>News</title></channel></rss>".utf8)

  private static let server = LoopbackServer { request, client in
    switch request.target {
    case "/slow":
      client.send("HTTP/1.1 200 OK\r\n")
      client.waitUntilClientLeaves()
    case "/silent": client.waitUntilClientLeaves()
    case "/trickle":
      client.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
      while !client.isEnding, client.send("x") { client.pause(milliseconds: 40) }
    case "/cut":
      client.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n<rss><channel>")
    case "/short": client.send("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n<rss>")
    case "/circle": client.answer("302 Found", ["Location: /circle2"])
    case "/circle2": client.answer("302 Found", ["Location: /circle"])
    case "/far":
      client.answer("302 Found", ["Location: /far?" + String(request.target.utf8.count)])
    case let target where target.hasPrefix("/far?"):
      client.answer("302 Found", ["Location: \(target)1"])
    case "/file": client.answer("302 Found", ["Location: file:///etc/passwd"])
    case "/bomb":
      client.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n")
      client.send(bomb)
    case "/endless":
      client.send("HTTP/1.1 200 OK\r\n\r\n")
      while !client.isEnding, client.send([UInt8](repeating: 0x20, count: 1 << 16)) {}
    case "/endless-header":
      client.send("HTTP/1.1 200 OK\r\n")
      while !client.isEnding, client.send("X-Filler: \(String(repeating: "x", count: 4000))\r\n") {}
    case "/longer": client.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n<rss></rss>")
    case "/twice":
      client.answer("200 OK", ["Content-Encoding: gzip"], Gzip.packed(Gzip.packed(feed)))
    case "/twice-told":
      client.answer("200 OK", ["Content-Encoding: gzip, gzip"], Gzip.packed(Gzip.packed(feed)))
    case "/unpackable": client.answer("200 OK", ["Content-Encoding: gzip"], Array("<rss>".utf8))
    case "/damaged": client.answer("200 OK", [], Array(Gzip.packed(feed).dropLast(12)))
    case "/nothing": break
    case "/empty": client.answer()
    case "/no-content": client.send("HTTP/1.1 204 No Content\r\n\r\n")
    case "/not-http": client.send("SSH-2.0-OpenSSH_9.2\r\n")
    case "/missing": client.answer("404 Not Found")
    case "/broken": client.answer("503 Service Unavailable", ["Retry-After: 120"])
    default: client.answer("200 OK", ["Content-Type: text/xml; charset=\"utf-8\""], feed)
    }
  }

  /// What fetches: with so much patience that a busy machine never looks like a slow server, but from those that
  /// are slow for ever.
  private static func fetcher(isPatient: Bool = true) -> Fetcher {
    var limits = FetchLimits()
    limits.bodySize = 1 << 20
    limits.total = isPatient ? 600_000 : 3_000
    limits.stall = isPatient ? 600 : 2
    return Fetcher(limits: limits, proxies: .none)
  }

  private static func outcome(_ path: String) throws -> FetchOutcome {
    let isPatient = !["/slow", "/silent", "/trickle"].contains(path)
    return try #require(
      fetcher(isPatient: isPatient).fetch(FetchRequest(address: server.address(path))))
  }

  @Test(arguments: [
    ("/slow", "its server is too slow"), ("/silent", "its server is too slow"),
    ("/trickle", "its server is too slow"),
    ("/cut", "the connection ended before the document did"),
    ("/short", "the connection ended before the document did"),
    ("/circle", "its server redirects in circles"), ("/far", "there are more than 10 redirects"),
    ("/file", "it redirects to \"file:///etc/passwd\""), ("/bomb", "it has more than 1 MB"),
    ("/endless", "it has more than 1 MB"), ("/endless-header", "a header that does not end"),
    ("/unpackable", "it is packed, and cannot be unpacked"),
    ("/damaged", "it is packed, and cannot be unpacked"),
    ("/nothing", "closed the connection without an answer"),
    ("/empty", "its server sent an empty document"),
    ("/no-content", "its server sent an empty document"), ("/not-http", "does not speak HTTP"),
    ("/missing", "404 Not Found: check the address"), ("/broken", "503: it is out of order"),
  ])
  func `a bad server is told of in one line`(path: String, cause: String) throws {
    let address = Self.server.address(path)
    guard case .failed(let failure) = try Self.outcome(path) else {
      Issue.record("\(path) gave a document")
      return
    }
    #expect(failure.description.hasPrefix("\(address) cannot be fetched: "))
    #expect(failure.description.contains(cause), "\(failure)")
    #expect(!failure.description.contains("\n"))
  }

  @Test(arguments: ["/twice", "/twice-told", "/sound"])
  func `a doubly packed document comes out whole`(path: String) throws {
    guard case .document(let document) = try Self.outcome(path) else {
      Issue.record("\(path) gave no document")
      return
    }
    #expect(document.body == Self.feed)
  }

  @Test func `a document is as long as its server says`() throws {
    guard case .document(let document) = try Self.outcome("/longer") else {
      Issue.record("it gave no document")
      return
    }
    #expect(document.body == Array("<rss>".utf8))
  }

  @Test func `all of them at once are told of, each once`() throws {
    let paths = ["/cut", "/sound", "/circle", "/bomb", "/far", "/nothing", "/sound?2"]
    let run = Self.fetcher().run(paths.map { FetchRequest(address: Self.server.address($0)) })
    var seen: [Int] = []
    var documents = 0
    while let (index, outcome) = run.next() {
      seen.append(index)
      if case .document = outcome { documents += 1 }
    }
    #expect(seen.sorted() == Array(paths.indices))
    #expect(documents == 2)
  }

  @Test func `a server that wants to be left alone says for how long`() throws {
    guard case .failed(let failure) = try Self.outcome("/broken") else {
      Issue.record("it gave a document")
      return
    }
    #expect(failure.retryAfter == 120)
  }

  @Test(arguments: [
    ("ftp://example.org/feed", "Khabar fetches http and https, not ftp."),
    ("file:///etc/passwd", "Khabar fetches http and https, not file."),
    ("feeds", "that is no address"), ("http://", "that is no address"), ("", "that is no address"),
  ])
  func `what is no address of the web is not asked for`(address: String, cause: String) throws {
    guard case .failed(let failure) = Self.fetcher().fetch(FetchRequest(address: address)) else {
      Issue.record("\(address) gave a document")
      return
    }
    #expect(failure.description.contains(cause), "\(failure)")
  }

  @Test func `without libcurl one line says how to get it`() throws {
    var fetcher = Self.fetcher()
    fetcher.libraryNames = ["libkhabar-has-no-such-library.so.1"]
    let run = fetcher.run([FetchRequest(address: "http://127.0.0.1/")])
    guard case .failed(let failure) = try #require(run.next()).outcome else {
      Issue.record("it gave a document")
      return
    }
    #expect(
      failure.description
        == "http://127.0.0.1/ cannot be fetched: libcurl is not installed. "
        + "Install it, on Debian with: apt-get install libcurl4")
    #expect(run.next() == nil)
  }

  /// The server cancels its client, so that nothing depends on when this task gets a thread.
  @Test func `a cancelled task fetches no further`() async {
    final class Client: Sendable {
      let task = Mutex<Task<Bool, Never>?>(nil)
    }
    let client = Client()
    let server = LoopbackServer { _, connection in
      while !connection.isEnding {
        client.task.withLock { $0?.cancel() }
        connection.pause(milliseconds: 20)
      }
    }
    var limits = FetchLimits()
    limits.total = 600_000
    limits.stall = 600
    let fetcher = Fetcher(limits: limits, proxies: .none)
    let request = FetchRequest(address: server.address("/"))
    let task = Task.detached { fetcher.fetch(request) == nil }
    client.task.withLock { $0 = task }
    #expect(await task.value)
  }
}
