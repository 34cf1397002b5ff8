import Glibc
import Importing

/// What was fetched or came by standard input, as a file that a program can read.
struct TemporaryCopy {
  /// Its name.
  let path: String

  /// Writes what is left of an input into a file of its own.
  ///
  /// - Throws: ``ImportingError/unreadable(path:reason:)``.
  init(of input: ArticleInput, ending: String) throws(ImportingError) {
    let bytes = try input.rawBytes()
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/khabar-XXXXXX.\(ending)".utf8CString)
    let descriptor = mkstemps(&template, CInt(ending.utf8.count + 1))
    path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
    guard descriptor >= 0 else {
      throw .unreadable(
        path: input.name,
        reason: "no copy can be made in \(folder): \(String(cString: strerror(errno)))")
    }
    // The program that reads it opens it for itself.
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR {
        let reason = String(cString: strerror(errno))
        unlink(path)
        throw .unreadable(path: input.name, reason: "no copy can be made in \(folder): \(reason)")
      }
      rest = rest.dropFirst(max(0, count))
    }
  }

  /// Removes it.
  func remove() { unlink(path) }
}
