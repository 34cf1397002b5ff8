import Glibc

/// The end of the file that standard output goes to, where it goes to one that can be read.
///
/// A program that is ended right after it has printed something does not know of it the next time; the
/// file does.
enum OutputTail {
  /// Whether the file ends with these lines, or has them near its end.
  static func holds(_ text: String) -> Bool {
    guard !text.isEmpty, let tail = bytes else { return false }
    let wanted = Array(text.utf8)
    guard tail.count >= wanted.count else { return false }
    return (0...(tail.count - wanted.count)).contains { start in
      (start == 0 || tail[start - 1] == UInt8(ascii: "\n"))
        && tail[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }

  private static let length = 1 << 16

  private static var bytes: [UInt8]? {
    var status = stat()
    guard fstat(STDOUT_FILENO, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size > 0
    else { return nil }
    // The descriptor itself may be for writing alone.
    let file = open("/proc/self/fd/\(STDOUT_FILENO)", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: length)
    let start = max(0, Int(status.st_size) - length)
    let count = bytes.withUnsafeMutableBytes {
      pread(file, $0.baseAddress, $0.count, off_t(start))
    }
    guard count > 0 else { return nil }
    return Array(bytes[..<count])
  }
}
