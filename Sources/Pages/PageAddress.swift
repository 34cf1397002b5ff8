import Foundation

/// Addresses on a page.
enum PageAddress {
  /// The address under which a page wants to be known: the first of some that is one of the web.
  ///
  /// One that names the site's front page is no article's, and one of another kind than http is none.
  static func canonical(
    _ given: [String?], base: String?, fetchedFrom: String?
  ) -> String? {
    let origin = [base, fetchedFrom].compactMap { $0 }.lazy.compactMap { URL(string: $0) }.first
    for text in given.compactMap({ $0 }) + [fetchedFrom].compactMap({ $0 }) {
      let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
      guard let url = URL(string: text, relativeTo: origin)?.absoluteURL,
        let scheme = url.scheme?.lowercased(), scheme == "http" || scheme == "https",
        url.host != nil
      else { continue }
      if (url.path.isEmpty || url.path == "/") && url.query == nil
        && given.contains(where: { $0 == text })
      {
        continue
      }
      return url.absoluteString
    }
    return nil
  }

  /// The host of an address without "www.".
  static func host(of address: String) -> String? {
    guard let host = URL(string: address)?.host?.lowercased(), !host.isEmpty else { return nil }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
