/// What a server sent.
public struct FetchedDocument: Hashable, Sendable {
  /// Where it was in the end, which its relative links start from.
  public var address: String
  /// Where it is from now on, as the server said; `nil` where it is still where it was.
  public var movedTo: String?
  /// Its kind, in lower case and without parameters, as in `application/rss+xml`.
  public var mediaType: String?
  /// The encoding that the server names.
  public var charset: String?
  /// The `ETag` for the next request.
  public var etag: String?
  /// The `Last-Modified` for the next request.
  public var lastModified: String?
  /// The body, unpacked.
  public var body: [UInt8]

  /// A document of the given parts.
  public init(
    address: String, movedTo: String? = nil, mediaType: String? = nil, charset: String? = nil,
    etag: String? = nil, lastModified: String? = nil, body: [UInt8]
  ) {
    self.address = address
    self.movedTo = movedTo
    self.mediaType = mediaType
    self.charset = charset
    self.etag = etag
    self.lastModified = lastModified
    self.body = body
  }
}

/// What came of a request.
public enum FetchOutcome: Sendable {
  /// A document that is new, or may be.
  case document(FetchedDocument)
  /// It is as it was; its address from now on where that is another.
  case unchanged(movedTo: String?)
  /// Nothing.
  case failed(FetchFailure)
}
