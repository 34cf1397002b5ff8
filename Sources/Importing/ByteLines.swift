import Glibc

/// The lines of a file or pipe as bytes, read a piece at a time.
///
/// Memory is bounded by the longest line, and that by ``longestLine``.
struct ByteLines {
  /// A line.
  enum Line {
    /// Its bytes, without the break.
    case bytes([UInt8])
    /// It is longer than ``longestLine``; its bytes were passed over.
    case tooLong
  }

  /// Bytes after which a line is given up: a hundred times the longest article.
  static let longestLine = 64 << 20
  private static let pieceSize = 256 << 10

  private let descriptor: CInt?
  private let path: String
  private var buffer: [UInt8]
  /// Where in the buffer the next line begins.
  private var start = 0
  private var isAtEnd = false

  /// - Parameters:
  ///   - descriptor: What is read from; the caller closes it. `nil` where the head is all.
  ///   - path: Its name, for errors.
  ///   - head: Bytes that were read from it already.
  init(descriptor: CInt?, path: String, head: [UInt8] = []) {
    self.descriptor = descriptor
    self.path = path
    buffer = head
  }

  /// The next line, broken by LF or CR LF; `nil` after the last one.
  ///
  /// - Throws: ``ImportingError/unreadable(path:reason:)``.
  mutating func next() throws(ImportingError) -> Line? {
    var searched = start
    var isTooLong = false
    while true {
      if let end = firstBreak(from: searched) {
        let line = buffer[start..<end]
        start = end + 1
        if isTooLong { return .tooLong }
        return .bytes(Array(line.last == 0x0D ? line.dropLast() : line))
      }
      if isAtEnd {
        guard start < buffer.count else { return isTooLong ? .tooLong : nil }
        let line = buffer[start...]
        start = buffer.count
        return isTooLong ? .tooLong : .bytes(Array(line))
      }
      buffer.removeFirst(start)
      start = 0
      if buffer.count > Self.longestLine {
        buffer.removeAll()
        isTooLong = true
      }
      searched = buffer.count
      try fill()
    }
  }

  private func firstBreak(from offset: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, offset < bytes.count,
        let found = memchr(base + offset, 0x0A, bytes.count - offset)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private mutating func fill() throws(ImportingError) {
    guard let descriptor else {
      isAtEnd = true
      return
    }
    let piece = try Self.read(Self.pieceSize, from: descriptor, path: path)
    isAtEnd = piece.isEmpty
    buffer += piece
  }

  /// Reads up to so many bytes; none at the end.
  ///
  /// - Throws: ``ImportingError/unreadable(path:reason:)``.
  static func read(
    _ count: Int, from descriptor: CInt, path: String
  ) throws(ImportingError) -> [UInt8] {
    var failure: CInt = 0
    let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      var got = Glibc.read(descriptor, buffer.baseAddress, count)
      while got < 0, errno == EINTR { got = Glibc.read(descriptor, buffer.baseAddress, count) }
      if got < 0 { failure = errno }
      initialized = max(got, 0)
    }
    guard failure == 0 else {
      throw .unreadable(path: path, reason: String(cString: strerror(failure)))
    }
    return piece
  }
}
