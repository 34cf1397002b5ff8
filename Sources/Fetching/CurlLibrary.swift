internal import CCurl

/// libcurl, opened when something is fetched for the first time.
struct CurlLibrary: @unchecked Sendable {
  /// Its functions; they may be called in any thread.
  let functions: OpaquePointer

  /// The names of the library that programs of Debian and others link to, whatever it does TLS with.
  static let names = ["libcurl.so.4", "libcurl-gnutls.so.4", "libcurl-nss.so.4"]

  /// The installed library; `nil` where there is none.
  static let installed = CurlLibrary(names: names)

  /// Opens the first library of some names that there is; it stays open.
  init?(names: [String]) {
    guard let opened = withCStrings(names, { khabar_curl_open($0, $0.count) }) else { return nil }
    functions = opened
  }
}
