public import Model

extension WebAddress {
  /// Whether its host is written as an address or a name that can only be of one's own network.
  public var isPrivate: Bool { PrivateAddress.isPrivate(host: host) }
}
