import Fetching
import Importing
import Language
import Model

/// Where a feed comes from, as readers of feeds write it.
public enum FeedSource: Hashable, Sendable {
  /// An address of the web.
  case web(String)
  /// A file: `file:///home/me/feed.xml`.
  case file(path: String)
  /// What a command of the shell prints: `exec:~/bin/news-of-the-day`.
  case command(String)

  /// The source that an address names: `file:`, `exec:`, or one of the web, of which the scheme may be
  /// left out.
  public init(address: String) {
    let address = address.drop { $0.isWhitespace }
    if let command = Self.rest(of: address, after: "exec:") {
      self = .command(command)
    } else if let path = Self.rest(of: address, after: "file://") {
      self = .file(path: Self.withoutPercents(path))
    } else if let path = Self.rest(of: address, after: "file:") {
      self = .file(path: path)
    } else if WebAddress(address).scheme == nil || Self.isHostAndPort(address) {
      self = .web("https://\(address)")
    } else {
      self = .web(String(address))
    }
  }

  /// The address under which it is known.
  public var address: String {
    switch self {
    case .web(let address): address
    case .file(let path): "file://\(path)"
    case .command(let command): "exec:\(command)"
    }
  }

  private static func rest(of text: Substring, after scheme: String) -> String? {
    guard text.prefix(scheme.count).lowercased() == scheme else { return nil }
    return String(text.dropFirst(scheme.count))
  }

  /// Whether what looks like a scheme is a host, as in `localhost:8000/feed`.
  private static func isHostAndPort(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return false }
    let port = parts[1].prefix { $0 != "/" }
    return !port.isEmpty && port.allSatisfy { $0.isASCII && $0.isNumber }
  }

  private static func withoutPercents(_ path: String) -> String {
    guard path.contains("%") else { return path }
    var bytes: [UInt8] = []
    var rest = Array(path.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), value != 0
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return bytes.withUnsafeBytes { FileName.text(of: $0) }
  }
}
