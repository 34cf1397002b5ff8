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
    let text = isColored ? message.coloredText : message.text
    return send(endsLine ? text + "\n" : text, to: descriptor)
  }

  /// Writes a control sequence, such as the bell, as it is.
  ///
  /// - Returns: The error that stopped it; `nil` where all was written.
  static func send(_ sequence: String, to descriptor: Int32) -> Errno? {
    var sequence = sequence
    return sequence.withUTF8 { bytes in
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

  /// A number by which the system says what went wrong.
  struct Errno: Error {
    let code: Int32

    /// What the system calls it.
    var reason: String { String(cString: strerror(code)) }
  }
}
