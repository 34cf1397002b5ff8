import Model

/// Why something could not be fetched: one line that names it, the cause, and what to do.
public struct FetchFailure: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Cause: Hashable, Sendable, Codable {
    /// libcurl is not installed.
    case noLibrary
    /// The address is none.
    case badAddress
    /// The address is of another scheme than http and https.
    case notWeb(scheme: String)
    /// No host has this name.
    case unknownHost(String)
    /// The host refuses connections or cannot be reached.
    case noConnection(detail: String)
    /// The server cannot prove who it is.
    case insecure(detail: String)
    /// It took longer than it may.
    case tooSlow(detail: String)
    /// The connection ended before the document did.
    case cutOff
    /// The server closed the connection without an answer.
    case noAnswer
    /// What answers is no server of the web.
    case notHTTP
    /// The server answered with an empty document.
    case empty
    /// The document is larger than it may be.
    case tooLarge(limit: Int)
    /// What is packed cannot be unpacked.
    case badPacking
    /// Redirects lead back to where they came from.
    case redirectsInCircles
    /// There are more redirects than may be.
    case tooManyRedirects(Int)
    /// A redirect leads to something else than the web.
    case redirectToOther(address: String)
    /// A redirect leads from the public net into a private one.
    case redirectToPrivate(address: String)
    /// The server refuses, with its status.
    case status(Int)
    /// Whatever else libcurl reports.
    case other(detail: String)
  }

  /// What was to be fetched.
  public var address: String
  /// What went wrong.
  public var cause: Cause
  /// Seconds for which the server asks to be left alone.
  public var retryAfter: Int?

  /// A failure.
  public init(address: String, cause: Cause, retryAfter: Int? = nil) {
    self.address = address
    self.cause = cause
    self.retryAfter = retryAfter
  }
}

extension FetchFailure: CustomStringConvertible {
  /// What could not be fetched, why, and what to do.
  public var description: String {
    "\(WebAddress(address).withoutPassword.text) cannot be fetched: \(reason)"
  }

  private var reason: String {
    switch cause {
    case .noLibrary:
      "libcurl is not installed. Install it, on Debian with: apt-get install libcurl4"
    case .badAddress: "that is no address. Write it as in https://example.org/feed"
    case .notWeb(let scheme): "Khabar fetches http and https, not \(scheme)."
    case .unknownHost(let host):
      "no host \"\(host)\" is known. Check the address and the network."
    case .noConnection(let detail): "its server cannot be reached (\(detail)). Try again later."
    case .insecure(let detail):
      "its server cannot prove who it is (\(detail)). Is the package ca-certificates there?"
    case .tooSlow(let detail): "its server is too slow (\(detail)). Try again later."
    case .cutOff: "the connection ended before the document did. Try again later."
    case .noAnswer: "its server closed the connection without an answer. Try again later."
    case .notHTTP: "what answers there does not speak HTTP. Check the address."
    case .empty: "its server sent an empty document. Try again later."
    case .tooLarge(let limit): "it has more than \(limit >> 20) MB, too many for news."
    case .badPacking: "it is packed, and cannot be unpacked. Tell whoever keeps it."
    case .redirectsInCircles: "its server redirects in circles. Tell whoever keeps it."
    case .tooManyRedirects(let count): "there are more than \(count) redirects, one after another."
    case .redirectToOther(let address):
      "it redirects to \"\(address)\", which is not of the web; that is not followed."
    case .redirectToPrivate(let address):
      "it redirects to \(address) in a private network; that is not followed."
    case .status(let status): "its server answers \(Self.words(forStatus: status))"
    case .other(let detail): "\(detail)."
    }
  }

  private static func words(forStatus status: Int) -> String {
    switch status {
    case 401: "401 Unauthorized: write name and password into the address, https://NAME:PASSWORD@…"
    case 403: "403 Forbidden: it does not let Khabar read this."
    case 404: "404 Not Found: check the address."
    case 410: "410 Gone: it is gone for good."
    case 429: "429 Too Many Requests: fetch less often."
    case 500...599: "\(status): it is out of order. Try again later."
    default: "\(status), which is no document."
    }
  }
}
