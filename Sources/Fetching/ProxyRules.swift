internal import Glibc
import Model

/// Through which proxies things are fetched, by the rules that curl's users know: `http_proxy`,
/// `https_proxy`, `all_proxy` and `no_proxy`.
public struct ProxyRules: Hashable, Sendable {
  private var http: String?
  private var https: String?
  private var exceptions: [Substring] = []

  /// No proxies.
  public static let none = ProxyRules(variables: [:])

  /// Those of the program's environment.
  public static var environment: ProxyRules {
    var variables: [String: String] = [:]
    for name in names {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    return ProxyRules(variables: variables)
  }

  // HTTP_PROXY is left out, as curl does: a web server's clients can set it.
  private static let names = [
    "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY",
  ]

  /// The rules that some variables of an environment set.
  public init(variables: [String: String]) {
    func value(_ names: String...) -> String? {
      names.lazy.compactMap { variables[$0] }.first { !$0.isEmpty }
    }
    let any = value("all_proxy", "ALL_PROXY")
    http = value("http_proxy") ?? any
    https = value("https_proxy", "HTTPS_PROXY") ?? any
    let list = value("no_proxy", "NO_PROXY") ?? ""
    exceptions = Substring(list.lowercased()).split { $0 == "," || $0 == " " }
      .map { $0.hasPrefix(".") ? $0.dropFirst() : $0 }
  }

  /// The proxy for an address; `nil` for none.
  func proxy(for address: WebAddress) -> String? {
    guard let proxy = address.scheme == "https" ? https : http else { return nil }
    let host = address.host
    let isException = exceptions.contains { exception in
      exception == "*" || host == exception || host.hasSuffix(".\(exception)")
    }
    return isException ? nil : proxy
  }
}
