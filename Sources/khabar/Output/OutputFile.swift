import Exporting
import Foundation
import Glibc
import Language

/// A file that a command writes: it is there whole, or as it was before.
struct OutputFile {
  let path: String

  /// Puts a text in the place of what the file holds.
  ///
  /// - Throws: A ``CommandFailure`` that names the file.
  func replace(with text: String) throws {
    let draft = try draft(of: text)
    let moved = FileName.withCString(draft) { from in
      FileName.withCString(path) { rename(from, $0) }
    }
    if moved != 0 {
      let reason = errno
      _ = FileName.withCString(draft) { unlink($0) }
      throw failure(reason)
    }
  }

  /// Writes a text to a file that is not there yet.
  ///
  /// - Returns: Whether it did; not where there is something of that name.
  /// - Throws: A ``CommandFailure`` that names the file.
  func create(with text: String) throws -> Bool {
    let draft = try draft(of: text)
    let linked = FileName.withCString(draft) { from in
      FileName.withCString(path) { link(from, $0) }
    }
    let reason = errno
    _ = FileName.withCString(draft) { unlink($0) }
    if linked == 0 { return true }
    guard reason != EEXIST else { return false }
    // Not every file system has links.
    guard reason == EPERM || reason == ENOTSUP || reason == EMLINK || reason == ENOSYS else {
      throw failure(reason)
    }
    guard FileName.withCString(path, { access($0, F_OK) }) != 0 else { return false }
    try replace(with: text)
    return true
  }

  /// Writes a text to a file beside this one.
  ///
  /// - Returns: Its name.
  private func draft(of text: String) throws -> String {
    // In the same folder, so that taking its place is one step.
    let draft = path + ".\(getpid()).new"
    let descriptor = FileName.withCString(draft) {
      open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    guard descriptor >= 0 else { throw failure(errno) }
    let written = Self.write(text, to: descriptor)
    let closed = close(descriptor)
    let reason = written ?? (closed == 0 ? nil : errno)
    if let reason {
      _ = FileName.withCString(draft) { unlink($0) }
      throw failure(reason)
    }
    return draft
  }

  private static func write(_ text: String, to descriptor: Int32) -> Int32? {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        } else if errno != EINTR {
          return errno
        }
      }
      return fsync(descriptor) == 0 ? nil : errno
    }
  }

  private func failure(_ code: Int32) -> CommandFailure {
    CommandFailure(
      status: .incomplete,
      message: """
        The file "\(path)" cannot be written: \(String(cString: strerror(code))). Name another one.
        """)
  }
}
