/// An address on the web in its parts, as RFC 3986 names them; no text is refused.
public struct WebAddress: Hashable, Sendable {
  /// `https`, in lower case; `nil` for a relative address.
  public var scheme: String?
  /// Host, port and whoever logs in there.
  public var authority: String?
  /// What names a thing on its host.
  public var path: String
  /// What stands behind the question mark.
  public var query: String?
  /// What stands behind the number sign.
  public var fragment: String?

  /// The parts of an address, which need not be a whole one; blanks around it are left out.
  ///
  /// - SeeAlso: RFC 3986, appendix B.
  public init(_ text: some StringProtocol) {
    var rest = Substring(text).unicodeScalars
    while let first = rest.first, first.value <= 0x20 { rest.removeFirst() }
    while let last = rest.last, last.value <= 0x20 { rest.removeLast() }
    if let mark = rest.firstIndex(of: "#") {
      fragment = String(rest[rest.index(after: mark)...])
      rest = rest[..<mark]
    }
    if let mark = rest.firstIndex(of: "?") {
      query = String(rest[rest.index(after: mark)...])
      rest = rest[..<mark]
    }
    if let colon = rest.firstIndex(of: ":"), Self.isScheme(rest[..<colon]) {
      scheme = String(rest[..<colon]).lowercased()
      rest = rest[rest.index(after: colon)...]
    }
    if rest.starts(with: "//".unicodeScalars) {
      rest.removeFirst(2)
      let end = rest.firstIndex(of: "/") ?? rest.endIndex
      authority = String(rest[..<end])
      rest = rest[end...]
    }
    path = String(rest)
  }

  private static func isScheme(_ text: Substring.UnicodeScalarView) -> Bool {
    guard let first = text.first, first.properties.isAlphabetic, first.isASCII else { return false }
    return text.allSatisfy { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || scalar == "+" || scalar == "-" || scalar == ".")
    }
  }

  /// The address as one text.
  public var text: String {
    var text = ""
    if let scheme { text += scheme + ":" }
    if let authority { text += "//" + authority }
    text += path
    if let query { text += "?" + query }
    if let fragment { text += "#" + fragment }
    return text
  }

  /// Whether it is a whole address of the web: http or https, and a host.
  public var isWeb: Bool {
    (scheme == "http" || scheme == "https") && !host.isEmpty
  }

  /// The host, in lower case and without the brackets of an IPv6 address; empty where there is none.
  public var host: String {
    var rest = (authority ?? "")[...]
    if let sign = rest.lastIndex(of: "@") { rest = rest[rest.index(after: sign)...] }
    if rest.hasPrefix("[") {
      return rest.dropFirst().prefix { $0 != "]" }.lowercased()
    }
    return rest.prefix { $0 != ":" }.lowercased()
  }

  /// The address without the password that somebody may have written into it, to be shown.
  public var withoutPassword: WebAddress {
    guard let authority, let sign = authority.lastIndex(of: "@"),
      let colon = authority[..<sign].firstIndex(of: ":")
    else { return self }
    var address = self
    address.authority = authority[...colon] + "…" + authority[sign...]
    return address
  }

  // MARK: Relative addresses

  /// What a reference means where this is the address of the document that it stands in.
  ///
  /// - SeeAlso: RFC 3986, section 5.2.
  public func resolving(_ reference: WebAddress) -> WebAddress {
    var target = reference
    if reference.scheme != nil {
      target.path = Self.withoutDots(reference.path)
      return target
    }
    target.scheme = scheme
    if reference.authority != nil {
      target.path = Self.withoutDots(reference.path)
      return target
    }
    target.authority = authority
    if reference.path.isEmpty {
      target.path = path
      if reference.query == nil { target.query = query }
    } else if reference.path.hasPrefix("/") {
      target.path = Self.withoutDots(reference.path)
    } else {
      target.path = Self.withoutDots(merged(with: reference.path))
    }
    return target
  }

  /// What a reference in a document at this address means; see ``resolving(_:)-(WebAddress)``.
  public func resolving(_ reference: some StringProtocol) -> WebAddress {
    resolving(WebAddress(reference))
  }

  private func merged(with reference: String) -> String {
    if authority != nil, path.isEmpty { return "/" + reference }
    guard let slash = path.lastIndex(of: "/") else { return reference }
    return path[...slash] + reference
  }

  private static func withoutDots(_ path: String) -> String {
    guard path.contains(".") else { return path }
    var parts: [Substring] = []
    let pieces = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      let isLast = index == pieces.count - 1
      switch piece {
      case ".":
        if isLast { parts.append("") }
      case "..":
        // The empty part before the first slash stays.
        if parts.count > 1 || parts.count == 1 && parts[0] != "" { parts.removeLast() }
        if isLast { parts.append("") }
      default: parts.append(piece)
      }
    }
    return parts.joined(separator: "/")
  }

  // MARK: On the wire

  /// The address as a request writes it: what may not stand in it as it is, percent-encoded in
  /// UTF-8, and no fragment.
  public var requestText: String {
    var address = self
    address.fragment = nil
    if address.path.isEmpty, address.authority != nil { address.path = "/" }
    address.path = Self.percentEncoded(address.path)
    address.query = address.query.map(Self.percentEncoded)
    return address.text
  }

  private static func percentEncoded(_ text: String) -> String {
    var encoded: [UInt8] = []
    encoded.reserveCapacity(text.utf8.count)
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      switch byte {
      case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D, 0x7F...0xFF:
        encoded += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: encoded.append(byte)
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
