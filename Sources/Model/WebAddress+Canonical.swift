extension WebAddress {
  /// What two addresses of one article have in common: the address without what may be written in more
  /// than one way or tells only where a reader came from.
  ///
  /// Left out are the scheme, as http and https are one page, `www.`, who logs in, the port of the scheme,
  /// the fragment unless it begins with an exclamation mark, tracking parameters, and a slash at the end.
  /// Escapes are those of RFC 3986, section 6.2.2. It is a name, not an address to be asked for: that a
  /// site has a page for telephones under another host or path, only that page itself can say.
  ///
  /// - Returns: `nil` for what is no address of the web, and for a site's first page, which is no article.
  public var canonicalName: String? {
    guard isWeb else { return nil }
    var name = host
    if name.hasPrefix("www.") { name.removeFirst(4) }
    if name.hasSuffix(".") { name.removeLast() }
    if let port, port != (scheme == "https" ? "443" : "80") { name += ":" + port }
    var path = Self.normalised(path)
    while path.hasSuffix("/") { path.removeLast() }
    name += path
    let parameters = (query ?? "").split(separator: "&").filter { parameter in
      !TrackingParameters.contains(parameter.prefix { $0 != "=" })
    }
    let hasPage = fragment?.hasPrefix("!") == true
    guard !path.isEmpty || !parameters.isEmpty || hasPage else { return nil }
    if !parameters.isEmpty { name += "?" + Self.normalised(parameters.joined(separator: "&")) }
    if hasPage, let fragment { name += "#" + Self.normalised(fragment) }
    return name
  }

  private var port: String? {
    let place = (authority ?? "").split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    guard let colon = place.lastIndex(of: ":"), !place[colon...].contains("]") else { return nil }
    let port = place[place.index(after: colon)...]
    return port.isEmpty ? nil : String(port)
  }

  /// The text with everything escaped that must be, nothing that need not be, in capital digits.
  private static func normalised(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    func escape(_ byte: UInt8) {
      let digits = Array("0123456789ABCDEF".utf8)
      result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%"), index + 2 < bytes.count,
        let value = UInt8(
          String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        if isUnreserved(value) { result.append(value) } else { escape(value) }
        index += 3
        continue
      }
      if byte <= 0x20 || byte >= 0x7F
        || [0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D].contains(byte)
      {
        escape(byte)
      } else {
        result.append(byte)
      }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
