import Foundation
import LoopbackServer
import Model
import TestSupport
import Testing

@testable import Fetching

/// What servers of today speak: HTTP/2 over TLS, and the packings br and zstd.
///
/// nghttpd knows no older protocol, so what comes from it came over HTTP/2.
@Suite(.timeLimit(.minutes(10))) struct HTTP2Tests {
  private func outcome(
    _ address: String, lastModified: String? = nil, certificate: String? = nil, limit: Int? = nil
  ) throws -> FetchOutcome {
    var fetcher = Fetcher(proxies: .none)
    fetcher.authorities = certificate
    if let limit { fetcher.limits.bodySize = limit }
    return try #require(
      fetcher.fetch(FetchRequest(address: address, lastModified: lastModified)))
  }

  private func body(_ outcome: FetchOutcome) throws -> FetchedDocument {
    guard case .document(let document) = outcome else { throw Unexpected(text: "\(outcome)") }
    return document
  }

  private struct Unexpected: Error { let text: String }

  private static let long = String(repeating: "خبر عاجل من المدينة. ", count: 40_000)

  @Test func `documents come over HTTP/2, and need not come twice`() throws {
    let server = try HTTP2Server(["feed.xml": "news", "long.xml": Self.long])
    let document = try body(outcome(server.address("feed.xml"), certificate: server.certificate))
    #expect(document.body == Array("news".utf8))
    let date = try #require(document.lastModified)
    let again = try outcome(
      server.address("feed.xml"), lastModified: date, certificate: server.certificate)
    guard case .unchanged(movedTo: nil) = again else { throw Unexpected(text: "\(again)") }
    // More than one frame and one window of them.
    let long = try body(outcome(server.address("long.xml"), certificate: server.certificate))
    #expect(long.body == Array(Self.long.utf8))
    let cut = try outcome(
      server.address("long.xml"), certificate: server.certificate, limit: 100_000)
    guard case .failed(let failure) = cut else { throw Unexpected(text: "\(cut)") }
    #expect(failure.cause == .tooLarge(limit: 100_000))
  }

  @Test func `a redirect over HTTP/2 is followed and remembered`() throws {
    // nghttpd sends who asks for a folder to its address with a slash.
    let server = try HTTP2Server(["news/index.html": "moved"])
    let document = try body(outcome(server.address("news"), certificate: server.certificate))
    #expect(document.body == Array("moved".utf8))
    #expect(document.movedTo == server.address("news/"))
  }

  @Test func `a status over HTTP/2 is told, and many transfers share a host`() throws {
    let names = (0..<40).map { "feed\($0).xml" }
    let server = try HTTP2Server(Dictionary(uniqueKeysWithValues: names.map { ($0, "of \($0)") }))
    var fetcher = Fetcher(proxies: .none)
    fetcher.authorities = server.certificate
    let run = fetcher.run(
      names.map { FetchRequest(address: server.address($0)) }
        + [FetchRequest(address: server.address("none"))])
    var bodies: Set<String> = []
    while let (index, outcome) = run.next() {
      switch outcome {
      case .document(let document): bodies.insert(String(decoding: document.body, as: UTF8.self))
      case .failed(let failure): #expect(index == names.count && failure.cause == .status(404))
      case .unchanged: Issue.record("nothing was known before")
      }
    }
    #expect(bodies == Set(names.map { "of \($0)" }))
  }

  @Test func `a server whose certificate nobody vouches for is refused`() throws {
    let server = try HTTP2Server(["feed.xml": "news"])
    guard case .failed(let failure) = try outcome(server.address("feed.xml")) else {
      throw Unexpected(text: "it was fetched")
    }
    #expect("\(failure)".contains(server.address("feed.xml")))
    if case .insecure = failure.cause {} else { Issue.record("\(failure.cause)") }
  }

  @Test(arguments: [("br", ["brotli", "-c"]), ("zstd", ["zstd", "-q", "-c"])])
  func `what is packed in br or zstd is unpacked, within the limit`(
    packing: String, command: [String]
  ) throws {
    let packed = try Self.packed(Array(Self.long.utf8), by: command)
    #expect(packed.count < 100_000)
    let server = LoopbackServer { request, client in
      guard request.fields["accept-encoding"]?.contains(packing) == true else {
        return client.answer("406 Not Acceptable")
      }
      let body = request.target == "/damaged" ? Array(packed.prefix(packed.count / 2)) : packed
      client.answer("200 OK", ["Content-Encoding: \(packing)"], body)
    }
    #expect(try body(outcome(server.address("/"))).body == Array(Self.long.utf8))
    guard case .failed(let large) = try outcome(server.address("/"), limit: 200_000) else {
      throw Unexpected(text: "a bomb was taken")
    }
    #expect(large.cause == .tooLarge(limit: 200_000))
  }

  /// What a tool makes of bytes.
  private static func packed(_ bytes: [UInt8], by command: [String]) throws -> [UInt8] {
    let folder = try TemporaryFolder("packed")
    let (plain, packed) = (folder.path + "/plain", folder.path + "/packed")
    try Data(bytes).write(to: URL(fileURLWithPath: plain))
    // Into a file: a pipe could be kept open by a server that another test starts at the same time.
    #expect(FileManager.default.createFile(atPath: packed, contents: nil))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command + [plain]
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: packed))
    try process.run()
    process.waitUntilExit()
    return Array(try Data(contentsOf: URL(fileURLWithPath: packed)))
  }
}
