import Model

/// A step on the way from an address to where it redirects.
struct FetchHop {
  /// Where the step leads.
  private(set) var address: WebAddress
  /// Where the document is from now on, as far as the redirects until here were permanent.
  private(set) var movedTo: String?
  /// How many redirects led here.
  private(set) var redirects = 0
  /// Whether a host of the public net led here, so that this one may not be private.
  private(set) var mustBePublic = false
  /// Whether the way has been here before.
  private(set) var goesInCircles = false

  private var isPermanent = true
  private var visited: Set<String>
  private let start = ContinuousClock.now

  /// The first step.
  init(to address: WebAddress) {
    self.address = address
    visited = [address.requestText]
  }

  /// The step that a redirect leads to.
  func following(_ location: String, isPermanent isMove: Bool, fromPublic: Bool) -> FetchHop {
    var next = self
    next.address = address.resolving(location)
    if next.address.fragment == nil { next.address.fragment = address.fragment }
    next.redirects += 1
    next.mustBePublic = mustBePublic || fromPublic
    next.isPermanent = isPermanent && isMove
    if next.isPermanent { next.movedTo = next.address.text }
    next.goesInCircles = !next.visited.insert(next.address.requestText).inserted
    return next
  }

  /// Milliseconds that are left of those that the whole way may take.
  func timeLeft(of total: Int) -> Int {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return total - Int(seconds) * 1000 - Int(attoseconds / 1_000_000_000_000_000)
  }
}
