internal import Glibc

/// Fetches documents from the web.
///
/// ```swift
/// let run = Fetcher().run(requests)
/// while let (index, outcome) = run.next() { … }
/// ```
public struct Fetcher: Sendable {
  /// How much of anything it takes.
  public var limits: FetchLimits
  /// Through what it fetches.
  public var proxies: ProxyRules
  /// A file with the certificates of those who vouch for servers, in PEM; `nil` for the system's.
  public var authorities: String?
  /// Tells the addresses, in numbers, to which nothing public may redirect.
  var isPrivate: @Sendable (String) -> Bool = { PrivateAddress.isPrivate($0) }
  /// Where libcurl is, if not in one of its usual places.
  var libraryNames: [String]?

  /// A fetcher.
  public init(limits: FetchLimits = FetchLimits(), proxies: ProxyRules = .environment) {
    self.limits = limits
    self.proxies = proxies
    authorities = Self.namedAuthorities
  }

  /// The file that the environment names for curl and OpenSSL, as people behind a proxy of their company
  /// do.
  private static let namedAuthorities: String? =
    variable("CURL_CA_BUNDLE") ?? variable("SSL_CERT_FILE")

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Begins to fetch; nothing happens until the first outcome is asked for.
  public func run(_ requests: [FetchRequest]) -> FetchRun {
    FetchRun(requests, by: self)
  }

  /// Fetches one document, in the calling thread.
  ///
  /// - Returns: What came of it; `nil` where the task was cancelled.
  public func fetch(_ request: FetchRequest) -> FetchOutcome? {
    run([request]).next()?.outcome
  }

  static let userAgent = "khabar/0.1 (news reader)"
}
