internal import CCurl

/// Which addresses a transfer may connect to; libcurl asks before each connection.
final class ConnectionRule {
  private let refuses: (@Sendable (String) -> Bool)?

  /// A rule that refuses some addresses, given in numbers; or none.
  init(refuses: (@Sendable (String) -> Bool)?) {
    self.refuses = refuses
  }

  /// What libcurl calls; its context is a rule.
  static let mayConnect: khabar_may_connect = { context, address in
    let rule = Unmanaged<ConnectionRule>.fromOpaque(context).takeUnretainedValue()
    return rule.refuses.map { !$0(String(cString: address)) } ?? true
  }
}
