import Model
import Testing

@Suite struct WebAddressTests {
  /// The examples of RFC 3986, section 5.4.
  @Test(arguments: [
    ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"),
    ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"),
    ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"), ("", "http://a/b/c/d;p?q"),
    (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"),
    ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../g", "http://a/g"),
    ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
    ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"), ("./g/.", "http://a/b/c/g/"),
    ("g/../h", "http://a/b/c/h"), ("g;x=1/../y", "http://a/b/c/y"),
    ("g?y/../x", "http://a/b/c/g?y/../x"),
  ])
  func `a relative address is resolved as the standard says`(reference: String, whole: String) {
    #expect(WebAddress("http://a/b/c/d;p?q").resolving(reference).text == whole)
  }

  @Test(arguments: [
    ("HTTP://user:secret@Example.ORG:8080/a?b#c", "example.org"), ("https://[::1]:80/", "::1"),
    ("/a", ""), ("mailto:a@b.example", ""),
  ])
  func `the host stands between the name and the port`(address: String, host: String) {
    #expect(WebAddress(address).host == host)
  }

  @Test(arguments: [
    ("https://user:secret@example.org/", "https://user:…@example.org/"),
    ("https://user@example.org/", "https://user@example.org/"),
    ("https://example.org:80/a:b@c", "https://example.org:80/a:b@c"),
  ])
  func `a password is not shown`(address: String, shown: String) {
    #expect(WebAddress(address).withoutPassword.text == shown)
  }

  @Test(arguments: [
    ("https://example.org/أ ب?ت#ث", "https://example.org/%D8%A3%20%D8%A8?%D8%AA"),
    ("https://example.org", "https://example.org/"),
    ("https://example.org/%20a?b=%D8", "https://example.org/%20a?b=%D8"),
  ])
  func `a request names an address in ASCII`(address: String, request: String) {
    #expect(WebAddress(address).requestText == request)
  }
}
