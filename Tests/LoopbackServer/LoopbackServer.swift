import Glibc
import Synchronization

/// A web server on this machine for tests, which does to each client what the test says.
///
/// It ends with its last reference; clients that it keeps waiting are let go then.
public final class LoopbackServer: Sendable {
  /// What a client asks for.
  public struct Request: Sendable {
    /// As in `GET`.
    public var method: String
    /// The path with its query, or the whole address where the client takes the server for a proxy.
    public var target: String
    /// The fields of the header by their names in lower case.
    public var fields: [String: String]
  }

  /// The connection to a client.
  public struct Client: Sendable {
    fileprivate var descriptor: CInt
    fileprivate var isStopped: @Sendable () -> Bool

    /// Sends bytes as they stand; says whether the client took them.
    @discardableResult
    public func send(_ bytes: [UInt8]) -> Bool {
      var sent = 0
      while sent < bytes.count, !isStopped() {
        let count = bytes[sent...].withUnsafeBytes {
          Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        sent += count
      }
      return sent == bytes.count
    }

    /// Sends a text as it stands; says whether the client took it.
    @discardableResult
    public func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// Sends a whole answer.
    public func answer(
      _ status: String = "200 OK", _ fields: [String] = [], _ body: [UInt8] = []
    ) {
      let lines = ["HTTP/1.1 \(status)", "Content-Length: \(body.count)", "Connection: close"]
      send((lines + fields).map { $0 + "\r\n" }.joined() + "\r\n")
      send(body)
    }

    /// Sends a whole answer.
    public func answer(_ status: String = "200 OK", _ fields: [String] = [], text: String) {
      answer(status, fields, Array(text.utf8))
    }

    /// Waits, at most until the server ends.
    public func pause(milliseconds: Int) {
      var left = milliseconds
      while left > 0, !isStopped() {
        usleep(UInt32(min(left, 20)) * 1000)
        left -= 20
      }
    }

    /// Whether the server ends.
    public var isEnding: Bool { isStopped() }

    /// `POLLRDHUP`, which Glibc's module lacks.
    private static let hangup: Int16 = 0x2000

    /// Keeps the client waiting until it gives up, or until the server ends.
    public func waitUntilClientLeaves() {
      var poll = pollfd(fd: descriptor, events: Self.hangup, revents: 0)
      while !isStopped(), Glibc.poll(&poll, 1, 20) <= 0 {}
    }
  }

  /// The port that it listens on.
  public let port: UInt16

  private let state: State

  private final class State: Sendable {
    let isStopped = Mutex(false)
    let requests = Mutex<[Request]>([])
    let respond: @Sendable (Request, Client) -> Void

    init(_ respond: @escaping @Sendable (Request, Client) -> Void) {
      self.respond = respond
    }
  }

  /// The requests that came until now.
  public var requests: [Request] { state.requests.withLock { $0 } }

  /// Starts a server on all loopback addresses.
  ///
  /// - Parameter respond: Called for each request, in a thread of its own; the connection is closed
  ///   when it returns.
  public init(respond: @escaping @Sendable (Request, Client) -> Void) {
    state = State(respond)
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    // All of 127.0.0.0/8 is this machine.
    address.sin_addr.s_addr = INADDR_ANY.bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(listener, $0, size) }
    }
    precondition(isBound == 0 && listen(listener, 256) == 0, "there is no port for a test server")
    var length = size
    withUnsafeMutablePointer(to: &address) { pointer in
      _ = pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        getsockname(listener, $0, &length)
      }
    }
    port = UInt16(bigEndian: address.sin_port)
    let state = state
    Self.startThread { Self.accept(from: listener, state) }
  }

  deinit {
    state.isStopped.withLock { $0 = true }
  }

  /// The address of something on it.
  public func address(_ path: String, host: String = "127.0.0.1") -> String {
    "http://\(host):\(port)\(path)"
  }

  private static func accept(from listener: CInt, _ state: State) {
    while !state.isStopped.withLock({ $0 }) {
      var poll = pollfd(fd: listener, events: Int16(POLLIN), revents: 0)
      guard Glibc.poll(&poll, 1, 50) > 0 else { continue }
      let descriptor = Glibc.accept(listener, nil, nil)
      guard descriptor >= 0 else { continue }
      startThread {
        serve(descriptor, state)
        shutdown(descriptor, Int32(SHUT_WR))
        // What the client still sends is taken, so that the end of the answer is not lost to a reset.
        var rest = [UInt8](repeating: 0, count: 1024)
        var wait = timeval(tv_sec: 0, tv_usec: 200_000)
        setsockopt(
          descriptor, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
        while recv(descriptor, &rest, rest.count, 0) > 0 {}
        close(descriptor)
      }
    }
    close(listener)
  }

  private static func serve(_ descriptor: CInt, _ state: State) {
    // Long enough for a client that a busy machine keeps waiting; one that is gone is noticed at once.
    var wait = timeval(tv_sec: 120, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &wait, size)
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &wait, size)
    var head: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while !head.hasHeaderEnd {
      let count = recv(descriptor, &chunk, chunk.count, 0)
      guard count > 0, head.count < 1 << 20 else { return }
      head += chunk[..<count]
    }
    let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
    let words = lines.first.map { $0.split(separator: " ") } ?? []
    guard words.count == 3 else { return }
    var request = Request(method: String(words[0]), target: String(words[1]), fields: [:])
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      request.fields[parts[0].lowercased()] = String(parts[1].drop { $0 == " " })
    }
    state.requests.withLock { [request] in $0.append(request) }
    state.respond(
      request, Client(descriptor: descriptor, isStopped: { state.isStopped.withLock { $0 } }))
  }

  private static func startThread(_ body: @escaping @Sendable () -> Void) {
    final class Job: Sendable {
      let body: @Sendable () -> Void
      init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    var thread = pthread_t()
    let job = Unmanaged.passRetained(Job(body))
    let result = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      }, job.toOpaque())
    precondition(result == 0, "there is no thread for a test server")
    pthread_detach(thread)
  }
}

extension [UInt8] {
  fileprivate var hasHeaderEnd: Bool {
    let end: [UInt8] = [13, 10, 13, 10]
    return count >= 4 && indices.dropLast(3).contains { Array(self[$0..<($0 + 4)]) == end }
  }
}
