internal import CCurl
import Model

/// Several documents that are fetched beside each other, in the thread that asks for them.
///
/// Transfers go on only while an outcome is awaited; what has come meanwhile waits in the system.
public final class FetchRun {
  private let fetcher: Fetcher
  private let requests: [FetchRequest]
  private let multi: OpaquePointer?
  /// Requests that have not begun, the next one last.
  private var waiting: [Int]
  private var transfers: [OpaquePointer: Transfer] = [:]
  private var transfersPerHost: [String: Int] = [:]
  private var finished: [(index: Int, outcome: FetchOutcome)] = []

  /// Milliseconds after which a cancelled task is noticed.
  private static let patience: CInt = 100

  private struct Transfer {
    var index: Int
    var hop: FetchHop
    /// What the transfer asks before it connects.
    var rule: ConnectionRule
  }

  init(_ requests: [FetchRequest], by fetcher: Fetcher) {
    self.fetcher = fetcher
    self.requests = requests
    waiting = Array(requests.indices.reversed())
    let library = fetcher.libraryNames.map { CurlLibrary(names: $0) } ?? CurlLibrary.installed
    multi = requests.isEmpty ? nil : library.flatMap { khabar_multi_create($0.functions) }
  }

  deinit {
    for transfer in transfers.keys { khabar_transfer_destroy(transfer) }
    if let multi { khabar_multi_destroy(multi) }
  }

  /// The next outcome, in the order in which they come, with the number of its request.
  ///
  /// - Returns: `nil` at the end, or when the task was cancelled.
  public func next() -> (index: Int, outcome: FetchOutcome)? {
    while finished.isEmpty {
      if Task.isCancelled { return nil }
      begin()
      guard finished.isEmpty else { break }
      guard let multi, !transfers.isEmpty else { return nil }
      khabar_multi_run(multi, Self.patience)
      while let ended = khabar_multi_next_ended(multi) { end(ended) }
    }
    return finished.removeFirst()
  }

  // MARK: Beginning

  /// Begins as many transfers as may go on beside each other.
  private func begin() {
    var postponed: [Int] = []
    while transfers.count < fetcher.limits.transfers, let index = waiting.popLast() {
      let request = requests[index]
      let address = WebAddress(request.address)
      guard multi != nil else {
        fail(index, .noLibrary)
        continue
      }
      guard address.isWeb else {
        fail(index, address.scheme.map { Self.cause(ofScheme: $0) } ?? .badAddress)
        continue
      }
      guard transfersPerHost[address.host, default: 0] < fetcher.limits.transfersPerHost else {
        postponed.append(index)
        continue
      }
      begin(FetchHop(to: address), of: index)
    }
    waiting += postponed.reversed()
  }

  private static func cause(ofScheme scheme: String) -> FetchFailure.Cause {
    scheme == "http" || scheme == "https" ? .badAddress : .notWeb(scheme: scheme)
  }

  private func begin(_ hop: FetchHop, of index: Int) {
    let left = hop.timeLeft(of: fetcher.limits.total)
    guard let multi, left > 0 else {
      return fail(index, .tooSlow(detail: "\(fetcher.limits.total / 1000) seconds"))
    }
    let proxy = fetcher.proxies.proxy(for: hop.address)
    if hop.mustBePublic, proxy != nil, PrivateAddress.isPrivate(host: hop.address.host) {
      return fail(index, .redirectToPrivate(address: hop.address.host))
    }
    var refuses: (@Sendable (String) -> Bool)?
    if hop.mustBePublic, proxy == nil { refuses = fetcher.isPrivate }
    let rule = ConnectionRule(refuses: refuses)
    let fields = [
      hop.address.requestText, proxy ?? "", Fetcher.userAgent, fetcher.authorities ?? "",
    ]
    let texts = fields + requests[index].headerLines
    let transfer: OpaquePointer? = withCStrings(texts) { strings in
      makeTransfer(of: strings, in: multi, rule: rule, milliseconds: left)
    }
    guard let transfer else { return fail(index, .other(detail: "no memory is left")) }
    transfers[transfer] = Transfer(index: index, hop: hop, rule: rule)
    transfersPerHost[hop.address.host, default: 0] += 1
  }

  /// Begins a transfer; `nil` where there is no memory.
  ///
  /// - Parameter strings: The address, the proxy, the program's name, the authorities, and lines of the
  ///   header.
  private func makeTransfer(
    of strings: [UnsafePointer<CChar>], in multi: OpaquePointer, rule: ConnectionRule,
    milliseconds: Int
  ) -> OpaquePointer? {
    // A last one that is none, so that there is an address.
    let lines: [UnsafePointer<CChar>?] = strings.dropFirst(4).map { $0 } + [nil]
    return lines.withUnsafeBufferPointer { headers -> OpaquePointer? in
      guard let start = headers.baseAddress else { return nil }
      var options = khabar_transfer_options(
        url: strings[0], proxy: strings[1], user_agent: strings[2],
        authorities: strings[3], headers: start,
        header_count: headers.count - 1, body_limit: fetcher.limits.bodySize,
        connect_milliseconds: min(fetcher.limits.connecting, milliseconds),
        total_milliseconds: milliseconds, stall_seconds: fetcher.limits.stall,
        may_connect: ConnectionRule.mayConnect,
        context: Unmanaged.passUnretained(rule).toOpaque())
      return khabar_transfer_begin(multi, &options)
    }
  }

  // MARK: Ending

  private func end(_ pointer: OpaquePointer) {
    defer { khabar_transfer_destroy(pointer) }
    guard let transfer = transfers.removeValue(forKey: pointer) else { return }
    transfersPerHost[transfer.hop.address.host, default: 1] -= 1
    let answer = TransferAnswer(pointer)
    if let cause = answer.failure(within: fetcher.limits) {
      return fail(transfer.index, cause)
    }
    switch answer.status {
    case 304:
      finished.append((transfer.index, .unchanged(movedTo: transfer.hop.movedTo)))
    case 301, 302, 303, 307, 308:
      guard let location = answer.header["location"] else { fallthrough }
      follow(location, from: transfer, answer)
    case 200..<300:
      finished.append((transfer.index, document(of: answer, transfer)))
    default:
      finished.append(
        (
          transfer.index,
          .failed(
            FetchFailure(
              address: requests[transfer.index].address, cause: .status(answer.status),
              retryAfter: answer.retryAfter))
        ))
    }
  }

  private func follow(_ location: String, from transfer: Transfer, _ answer: TransferAnswer) {
    let hop = transfer.hop
    let isPublic =
      fetcher.proxies.proxy(for: hop.address) == nil
      ? !fetcher.isPrivate(answer.peer) : !PrivateAddress.isPrivate(host: hop.address.host)
    let next = hop.following(
      location, isPermanent: answer.status == 301 || answer.status == 308, fromPublic: isPublic)
    guard next.address.isWeb else {
      return fail(transfer.index, .redirectToOther(address: next.address.text))
    }
    if next.goesInCircles { return fail(transfer.index, .redirectsInCircles) }
    guard next.redirects <= fetcher.limits.redirects else {
      return fail(transfer.index, .tooManyRedirects(fetcher.limits.redirects))
    }
    begin(next, of: transfer.index)
  }

  private func document(of answer: TransferAnswer, _ transfer: Transfer) -> FetchOutcome {
    let address = requests[transfer.index].address
    var body = answer.body
    do {
      while Gunzip.isPacked(body) {
        body = try Gunzip.unpacked(body, limit: fetcher.limits.bodySize)
      }
    } catch {
      switch error {
      case .damaged: return .failed(FetchFailure(address: address, cause: .badPacking))
      case .tooLarge:
        return .failed(
          FetchFailure(address: address, cause: .tooLarge(limit: fetcher.limits.bodySize)))
      }
    }
    guard !body.isEmpty else { return .failed(FetchFailure(address: address, cause: .empty)) }
    return .document(
      FetchedDocument(
        address: transfer.hop.address.text, movedTo: transfer.hop.movedTo,
        mediaType: answer.header.mediaType, charset: answer.header.charset,
        etag: answer.header["etag"], lastModified: answer.header["last-modified"], body: body))
  }

  private func fail(_ index: Int, _ cause: FetchFailure.Cause) {
    finished.append(
      (index, .failed(FetchFailure(address: requests[index].address, cause: cause))))
  }
}
