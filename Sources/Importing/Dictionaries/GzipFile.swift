import CZlib
import Foundation

/// A file that gzip or dictzip may have compressed.
struct GzipFile {
  /// Bytes beyond which a file is refused: many times the size of the largest dictionaries there
  /// are, so that a small file that unfolds without end does not fill the memory.
  static let maximumByteCount = 512 << 20

  let path: String

  /// The bytes that were compressed; those of the file itself where nothing compressed it.
  ///
  /// - Throws: ``ImportingError/missing(path:)`` or ``ImportingError/unreadable(path:reason:)``.
  func contents() throws(ImportingError) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
    guard let file = gzopen(path, "rb") else { throw .unreadable(path: path, reason: reason) }
    defer { gzclose_r(file) }
    gzbuffer(file, 1 << 17)
    var bytes: [UInt8] = []
    let step = 1 << 20
    while bytes.count <= Self.maximumByteCount {
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: step))
      let count = bytes.withUnsafeMutableBytes { buffer in
        gzread(file, buffer.baseAddress?.advanced(by: start), UInt32(step))
      }
      guard count >= 0 else { throw .unreadable(path: path, reason: "its compression is damaged") }
      bytes.removeLast(step - Int(count))
      if count < step {
        // A file that was cut short reads well up to its end; only closing tells.
        var status: Int32 = 0
        _ = gzerror(file, &status)
        guard status == Z_OK || status == Z_STREAM_END else {
          throw .unreadable(path: path, reason: "its compressed text ends too early")
        }
        return bytes
      }
    }
    throw .unreadable(
      path: path, reason: "it unfolds to more than \(Self.maximumByteCount >> 20) MB")
  }

  private var reason: String { String(cString: strerror(errno)) }
}
