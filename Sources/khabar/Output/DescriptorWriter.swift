import Exporting
import Glibc

/// Writes printable text to a file descriptor; nothing else in the command does.
enum DescriptorWriter {
  /// Writes a text and a line break, whatever the signals and however small the pieces.
  ///
  /// - Parameters:
  ///   - isColored: Whether the looks of the text are written too.
  ///   - endsLine: Whether a line break follows the text.
  /// - Returns: The error that stopped it; `nil` where all was written.
  static func write(
    _ message: Printable, to descriptor: Int32, colored isColored: Bool = false,
    endingLine endsLine: Bool = true
  ) -> Errno? {
    var text = isColored ? message.coloredText : message.text
    if endsLine { text += "\n" }
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if written > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        } else if written < 0, errno == EAGAIN {
          var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&wanted, 1, -1)
        } else if written == 0 || errno != EINTR {
          return Errno(code: written == 0 ? EIO : errno)
        }
      }
      return nil
    }
  }

  /// Sends a control sequence of the program's own, such as the bell.
  ///
  /// - Returns: Whether it was taken.
  static func send(_ sequence: String, to descriptor: Int32) -> Bool {
    let bytes = Array(sequence.utf8)
    return Glibc.write(descriptor, bytes, bytes.count) == bytes.count
  }

  /// A number by which the system says what went wrong.
  struct Errno: Error {
    let code: Int32

    /// What the system calls it.
    var reason: String { String(cString: strerror(code)) }
  }
}
