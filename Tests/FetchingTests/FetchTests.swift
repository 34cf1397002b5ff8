import LoopbackServer
import Model
import Synchronization
import Testing

@testable import Fetching

@Suite(.timeLimit(.minutes(10))) struct FetchTests {
  private func document(
    _ address: String, by fetcher: Fetcher = Fetcher(proxies: .none)
  ) throws -> FetchedDocument {
    let outcome = try #require(fetcher.fetch(FetchRequest(address: address)))
    guard case .document(let document) = outcome else {
      throw Failure(text: "\(outcome)")
    }
    return document
  }

  private struct Failure: Error { var text: String }

  @Test func `a document comes with what its header says`() throws {
    let server = LoopbackServer { _, client in
      client.answer(
        "200 OK",
        [
          "Content-Type: Application/RSS+XML ; Charset=\"windows-1256\"", "ETag: W/\"5\"",
          "Last-Modified: Mon, 06 Jul 2020 12:00:00 GMT",
        ], [0xC7])
    }
    #expect(
      try document(server.address("/feed"))
        == FetchedDocument(
          address: server.address("/feed"), mediaType: "application/rss+xml",
          charset: "windows-1256", etag: "W/\"5\"",
          lastModified: "Mon, 06 Jul 2020 12:00:00 GMT", body: [0xC7]))
  }

  @Test func `a server may pack what it sends in whatever way the library unpacks`() throws {
    let server = LoopbackServer { _, client in client.answer(text: "news") }
    _ = try document(server.address("/"))
    let packings = server.requests.first?.fields["accept-encoding"] ?? ""
    #expect(packings.contains("gzip") && packings.contains("deflate"))
  }

  @Test func `a server that has nothing new need not send it again`() throws {
    let server = LoopbackServer { request, client in
      if request.fields["if-none-match"] == "\"a\"",
        request.fields["if-modified-since"] == "Mon, 06 Jul 2020 12:00:00 GMT"
      {
        client.send("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n")
      } else {
        client.answer(text: "new")
      }
    }
    let outcome = Fetcher(proxies: .none).fetch(
      FetchRequest(
        address: server.address("/"), etag: "\"a\"", lastModified: "Mon, 06 Jul 2020 12:00:00 GMT"))
    guard case .unchanged(movedTo: nil) = outcome else {
      Issue.record("\(String(describing: outcome))")
      return
    }
  }

  @Test func `what was kept of a header cannot put a line into a request`() throws {
    let server = LoopbackServer { _, client in client.answer(text: "body") }
    _ = Fetcher(proxies: .none).fetch(
      FetchRequest(address: server.address("/"), etag: "\"a\"\r\nX-Forged: 1"))
    #expect(server.requests.first?.fields["x-forged"] == nil)
    #expect(server.requests.first?.fields["if-none-match"] == nil)
  }

  @Test(arguments: [
    (["301 Moved Permanently"], true), (["308 Permanent Redirect"], true),
    (["302 Found"], false), (["307 Temporary Redirect"], false), (["303 See Other"], false),
    (["301 Moved Permanently", "302 Found"], false),
    (["302 Found", "301 Moved Permanently"], false),
    (["308 Permanent Redirect", "301 Moved Permanently"], true),
  ])
  func `only a permanent redirect is remembered`(statuses: [String], isRemembered: Bool) throws {
    let server = LoopbackServer { request, client in
      let step = Int(request.target.dropFirst()) ?? 0
      if step < statuses.count {
        client.answer(statuses[step], ["Location: \(step + 1)"])
      } else {
        client.answer(text: "news")
      }
    }
    let document = try document(server.address("/0"))
    #expect(document.address == server.address("/\(statuses.count)"))
    let isWhole = document.movedTo == server.address("/\(statuses.count)")
    #expect(isWhole == isRemembered)
    if statuses == ["301 Moved Permanently", "302 Found"] {
      #expect(document.movedTo == server.address("/1"))
    } else if !isRemembered {
      #expect(document.movedTo == nil)
    }
  }

  @Test func `a public address may not redirect to a private one`() throws {
    let server = LoopbackServer { request, client in
      if request.target == "/public" {
        let port = request.fields["host"].map { $0.drop { $0 != ":" } } ?? ""
        client.answer("302 Found", ["Location: http://127.0.0.2\(port)/secret"])
      } else {
        client.answer(text: "secret")
      }
    }
    var fetcher = Fetcher(proxies: .none)
    fetcher.isPrivate = { $0 == "127.0.0.2" }
    let outcome = fetcher.fetch(FetchRequest(address: server.address("/public")))
    guard case .failed(let failure) = outcome else {
      Issue.record("\(String(describing: outcome))")
      return
    }
    #expect(failure.cause == .redirectToPrivate(address: "127.0.0.2"))
    #expect(server.requests.map(\.target) == ["/public"])
    // Of one's own net it may.
    fetcher.isPrivate = { _ in true }
    #expect(try document(server.address("/public"), by: fetcher).body == Array("secret".utf8))
  }

  @Test func `a proxy is asked, and leads to nothing private either`() throws {
    let proxy = LoopbackServer { request, client in
      if request.target == "http://news.example/feed" {
        client.answer(text: "through the proxy")
      } else {
        client.answer("302 Found", ["Location: http://192.168.0.1/secret"])
      }
    }
    let fetcher = Fetcher(proxies: ProxyRules(variables: ["http_proxy": proxy.address("")]))
    let body = try document("http://news.example/feed", by: fetcher).body
    #expect(body == Array("through the proxy".utf8))
    let outcome = fetcher.fetch(FetchRequest(address: "http://news.example/other"))
    guard case .failed(let failure) = outcome else {
      Issue.record("\(String(describing: outcome))")
      return
    }
    #expect(failure.cause == .redirectToPrivate(address: "192.168.0.1"))
  }

  @Test func `one host is asked for a few things at a time`() throws {
    let counter = Counter()
    let server = LoopbackServer { _, client in
      counter.enter()
      client.pause(milliseconds: 40)
      counter.leave()
      client.answer(text: "news")
    }
    var fetcher = Fetcher(proxies: .none)
    fetcher.limits.transfersPerHost = 3
    let run = fetcher.run((0..<12).map { FetchRequest(address: server.address("/\($0)")) })
    var documents = 0
    while let (_, outcome) = run.next() {
      if case .document = outcome { documents += 1 }
    }
    #expect(documents == 12)
    #expect((1...3).contains(counter.most))
  }

  @Test func `an address with letters of any script is asked for as the web writes it`() throws {
    let server = LoopbackServer { _, client in client.answer(text: "news") }
    _ = try document(server.address("/أخبار?q=a b#top"))
    #expect(server.requests.map(\.target) == ["/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1?q=a%20b"])
  }

  @Test(arguments: [
    ("10.1.2.3", true), ("127.0.0.1", true), ("172.16.0.1", true), ("172.32.0.1", false),
    ("192.168.1.1", true), ("169.254.169.254", true), ("100.64.0.1", true), ("0.0.0.0", true),
    ("8.8.8.8", false), ("::1", true), ("fe80::1%eth0", true), ("fd12::1", true),
    ("::ffff:10.0.0.1", true), ("::ffff:8.8.8.8", false), ("64:ff9b::a00:1", true),
    ("2001:4860:4860::8888", false), ("224.0.0.1", true),
  ])
  func `addresses of one's own net are told`(address: String, isPrivate: Bool) {
    #expect(PrivateAddress.isPrivate(address) == isPrivate)
  }

  @Test(arguments: [
    ("localhost", true), ("printer.local", true), ("2130706433", true), ("0x7f.1", true),
    ("example.org", false), ("8.8", false), ("fade.be", false),
  ])
  func `hosts that can only be of one's own net are told`(host: String, isPrivate: Bool) {
    #expect(PrivateAddress.isPrivate(host: host) == isPrivate)
  }

  private static let proxyCases: [(variables: [String: String], address: String, proxy: String?)] =
    [
      (["http_proxy": "p:1"], "http://a.example/", "p:1"),
      (["http_proxy": "p:1"], "https://a.example/", nil),
      (["HTTP_PROXY": "p:1"], "http://a.example/", nil),
      (["HTTPS_PROXY": "p:1"], "https://a.example/", "p:1"),
      (["all_proxy": "p:1"], "https://a.example/", "p:1"),
      (["all_proxy": "p:1", "no_proxy": "b.example, .example"], "https://a.example/", nil),
      (["all_proxy": "p:1", "no_proxy": "ample"], "https://a.example/", "p:1"),
      (["all_proxy": "p:1", "no_proxy": "*"], "https://a.example/", nil),
    ]

  @Test(arguments: proxyCases)
  func `proxies are those of the environment`(
    variables: [String: String], address: String, proxy: String?
  ) {
    #expect(ProxyRules(variables: variables).proxy(for: WebAddress(address)) == proxy)
  }
}

/// Counts how many are in a place at once.
private final class Counter: Sendable {
  private let counts = Mutex((now: 0, most: 0))

  var most: Int { counts.withLock { $0.most } }

  func enter() {
    counts.withLock {
      $0.now += 1
      $0.most = max($0.most, $0.now)
    }
  }

  func leave() {
    counts.withLock { $0.now -= 1 }
  }
}
