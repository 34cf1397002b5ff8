import Foundation
import Language
public import Model

/// A name on the disk and what stands under it, whatever the bytes of the name: Foundation's own
/// functions pass over names that are not UTF-8.
public struct DiskFile: Hashable, Sendable {
  /// What stands under a name, links followed.
  public enum Kind: Hashable, Sendable {
    /// A file that has an end.
    case file
    /// A folder.
    case folder
    /// A pipe, a device or a socket, which may never end.
    case other
  }

  /// The name, as ``FileName`` writes it.
  public let path: String

  /// The name; nothing needs to stand under it.
  public init(_ path: String) {
    self.path = path
  }

  /// What stands under the name; `nil` for nothing.
  public var kind: Kind? {
    switch status.map({ $0.st_mode & S_IFMT }) {
    case nil: nil
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// What tells whether it was changed; `nil` where nothing stands there.
  public var stamp: Origin.Stamp? {
    status.map {
      // As a fraction, whose last digits are not exact: libraries hold times that were rounded so.
      let seconds = Double($0.st_mtim.tv_sec) + Double($0.st_mtim.tv_nsec) / 1_000_000_000
      // A file may claim to be of any time.
      return Origin.Stamp(
        size: Int64($0.st_size),
        modifiedAt: Int64(max(-9e18, min(9e18, seconds * 1_000_000_000))))
    }
  }

  /// The last part of the name.
  public var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The path from the root, with links followed as far as it exists.
  public var fullPath: String {
    let resolved = FileName.withCString(path) { realpath($0, nil) }
    if let resolved {
      defer { free(resolved) }
      return FileName.text(of: UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard let last = parts.last, path.hasPrefix("/") || parts.count > 0 else { return path }
    let parent = (path.hasPrefix("/") ? "/" : "") + parts.dropLast().joined(separator: "/")
    let folder = DiskFile(parent.isEmpty ? "." : parent).fullPath
    if last == "." { return folder }
    if last == ".." {
      let above = folder.split(separator: "/").dropLast().joined(separator: "/")
      return "/" + above
    }
    return (folder == "/" ? "" : folder) + "/" + last
  }

  private var status: stat? {
    var status = stat()
    return FileName.withCString(path) { stat($0, &status) } == 0 ? status : nil
  }

  // MARK: Reading

  /// The bytes of a file.
  ///
  /// A file with a run of zero bytes, which no text has, is given up where the run begins: a file
  /// with a hole of a gigabyte costs no gigabyte.
  ///
  /// - Parameter limit: Bytes beyond which it is refused.
  /// - Throws: ``ImportingError`` that names the file.
  public func contents(limit: Int = .max) throws(ImportingError) -> [UInt8] {
    switch kind {
    case nil: throw .missing(path: path)
    case .file: break
    case .folder, .other: throw .unreadable(path: path, reason: "it is no regular file")
    }
    let descriptor = FileName.withCString(path) { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: Self.reason) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 else {
        if errno == EINTR { continue }
        throw .unreadable(path: path, reason: Self.reason)
      }
      guard count > 0 else { return bytes }
      if let offset = Self.zeros(in: chunk[..<count]) {
        throw .notText(path: path, offset: bytes.count + offset)
      }
      guard bytes.count + count <= limit else {
        throw .unreadable(
          path: path, reason: "it has more than \(limit >> 20) MB, which is no article")
      }
      bytes += chunk[..<count]
    }
  }

  /// Whether a file begins with some bytes.
  public func begins(with bytes: [UInt8]) -> Bool {
    let descriptor = FileName.withCString(path) {
      open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    }
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var head = [UInt8](repeating: 0, count: bytes.count)
    let count = head.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    return count == bytes.count && head == bytes
  }

  /// Where a run of four zero bytes begins, of which two are a NUL in UTF-16 too.
  private static func zeros(in bytes: ArraySlice<UInt8>) -> Int? {
    var run = 0
    for (offset, byte) in bytes.enumerated() {
      run = byte == 0 ? run + 1 : 0
      if run == 4 { return offset - 3 }
    }
    return nil
  }

  private static var reason: String { String(cString: strerror(errno)) }

  // MARK: Folders

  /// The names of all files below a folder, relative to it, in order; hidden ones and what links to
  /// other folders are left out.
  public var namesBelow: [String] {
    var names: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      for name in DiskFile(path + "/" + folder).entries where !name.hasPrefix(".") {
        let relative = folder + name
        let file = DiskFile(path + "/" + relative)
        switch file.kind {
        case .folder where !file.isLink: folders.append(relative + "/")
        case .file: names.append(relative)
        default: break
        }
      }
    }
    return names.sorted()
  }

  /// The names in a folder and which of them are folders, without links to folders.
  public var listing: [(name: String, isFolder: Bool)] {
    entries.map { name in
      let file = DiskFile(path + "/" + name)
      return (name, file.kind == .folder && !file.isLink)
    }
  }

  private var isLink: Bool {
    var status = stat()
    return FileName.withCString(path) { lstat($0, &status) } == 0
      && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The names in a folder but for itself and its parent.
  private var entries: [String] {
    guard let folder = FileName.withCString(path, { opendir($0) }) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        FileName.text(of: bytes.prefix { $0 != 0 })
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
