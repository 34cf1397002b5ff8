internal import Glibc

/// Tells the addresses of machines and networks of one's own from those of the public net.
enum PrivateAddress {
  /// Whether a numeric address, IPv4 or IPv6, is not one of the public net.
  ///
  /// - SeeAlso: The special-purpose address registries of IANA (RFC 6890).
  static func isPrivate(_ address: String) -> Bool {
    let address = String(address.prefix { $0 != "%" })
    var four = in_addr()
    if inet_pton(AF_INET, address, &four) == 1 {
      return withUnsafeBytes(of: &four) { isPrivate(four: Array($0)) }
    }
    var six = in6_addr()
    guard inet_pton(AF_INET6, address, &six) == 1 else { return false }
    return withUnsafeBytes(of: &six) { isPrivate(six: Array($0)) }
  }

  /// Whether a host is written as an address or name that can only be a private one.
  static func isPrivate(host: String) -> Bool {
    isPrivate(host) || host == "localhost" || host.hasSuffix(".localhost")
      || host.hasSuffix(".local") || host.hasSuffix(".internal")
      || !host.isEmpty && host.allSatisfy { $0.isHexDigit || $0 == "." || $0 == "x" }
        && isOddlyWrittenAndPrivate(host)
  }

  /// Numbers of fewer than four parts, in octal or hexadecimal, which `inet_aton` takes for addresses.
  private static func isOddlyWrittenAndPrivate(_ host: String) -> Bool {
    var four = in_addr()
    guard inet_aton(host, &four) != 0 else { return false }
    return withUnsafeBytes(of: &four) { isPrivate(four: Array($0)) }
  }

  private static func isPrivate(four bytes: [UInt8]) -> Bool {
    switch (bytes[0], bytes[1]) {
    case (0, _), (10, _), (127, _), (169, 254), (192, 168): true
    case (172, 16...31), (100, 64...127), (198, 18...19): true
    case (192, 0): bytes[2] == 0
    // Multicast, what is kept for later, and broadcast.
    case (224..., _): true
    default: false
    }
  }

  private static func isPrivate(six bytes: [UInt8]) -> Bool {
    let isZeroUntil10 = bytes[..<10].allSatisfy { $0 == 0 }
    if isZeroUntil10, bytes[10] == 0xFF, bytes[11] == 0xFF {
      return isPrivate(four: Array(bytes[12...]))
    }
    // The unspecified address, loopback, and IPv4 in an old form.
    if isZeroUntil10, bytes[10] == 0, bytes[11] == 0 { return true }
    // IPv4 behind a translator.
    if bytes.starts(with: [0x00, 0x64, 0xFF, 0x9B]) { return isPrivate(four: Array(bytes[12...])) }
    return bytes[0] & 0xFE == 0xFC || bytes[0] == 0xFF || bytes[0] == 0xFE && bytes[1] & 0x80 != 0
  }
}
