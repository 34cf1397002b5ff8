internal import Glibc

/// A file that is written at once: it is there whole, or as it was before.
///
/// The text goes to a file beside it first, which then takes its place in one step.
public struct WholeFile: Sendable {
  /// Why it was not written: the system's number for it.
  public struct Failure: Error, Hashable, Sendable {
    /// The number, as `errno` has it.
    public var code: Int32

    /// The reason in the system's words.
    public var reason: String { String(cString: strerror(code)) }
  }

  /// Its name.
  public let path: String

  /// A file; its name is read as ``FileName`` reads it.
  public init(path: String) {
    self.path = path
  }

  /// Puts a text in the place of what the file holds.
  public func replace(with text: String) throws(Failure) {
    let draft = try draft(of: text)
    let moved = FileName.withCString(draft) { from in
      FileName.withCString(path) { rename(from, $0) }
    }
    guard moved == 0 else {
      let code = errno
      _ = FileName.withCString(draft) { unlink($0) }
      throw Failure(code: code)
    }
  }

  /// Writes a text to a file that is not there yet.
  ///
  /// - Returns: Whether it did; not where there is something of that name.
  public func create(with text: String) throws(Failure) -> Bool {
    let draft = try draft(of: text)
    let linked = FileName.withCString(draft) { from in
      FileName.withCString(path) { link(from, $0) }
    }
    let code = errno
    _ = FileName.withCString(draft) { unlink($0) }
    if linked == 0 { return true }
    guard code != EEXIST else { return false }
    // Not every file system has links: there the name is taken first, and the text takes its place.
    guard code == EPERM || code == ENOTSUP || code == EMLINK || code == ENOSYS else {
      throw Failure(code: code)
    }
    return try createWithoutLinks(with: text)
  }

  /// Does the same where a file has one name only.
  func createWithoutLinks(with text: String) throws(Failure) -> Bool {
    let descriptor = FileName.withCString(path) {
      open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    guard descriptor >= 0 else {
      guard errno == EEXIST else { throw Failure(code: errno) }
      return false
    }
    close(descriptor)
    do {
      try replace(with: text)
    } catch {
      _ = FileName.withCString(path) { unlink($0) }
      throw error
    }
    return true
  }

  /// Writes a text to a file beside this one.
  ///
  /// - Returns: Its name.
  private func draft(of text: String) throws(Failure) -> String {
    // In the same folder, so that taking its place is one step.
    let draft = path + ".\(getpid()).new"
    let descriptor = FileName.withCString(draft) {
      open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    guard descriptor >= 0 else { throw Failure(code: errno) }
    let written = Self.write(text, to: descriptor)
    let closed = close(descriptor)
    if let code = written ?? (closed == 0 ? nil : errno) {
      _ = FileName.withCString(draft) { unlink($0) }
      throw Failure(code: code)
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
}
