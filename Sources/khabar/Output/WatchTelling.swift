import Exporting
import Glibc
import KhabarCore
import Model

/// Prints what watches have found, each once.
///
/// A line is printed within the change of the library that notes it as told, and one line in one change.
/// So what could not be printed, or was not because the program was ended, comes the next time. A program
/// that is killed between the two has printed a line that it does not know of: where the output is a file,
/// the line is found at its end the next time and not printed again; a pipe may get this one line twice,
/// with the same `number`.
struct WatchTelling {
  let format: FormatArgument<WatchNewsReport>

  /// Tells what was found and not told yet.
  ///
  /// - Returns: How many articles were told of.
  @discardableResult
  func tellNews(of library: Library) async throws -> Int {
    var isFirst = true
    return try await library.tellNews(prepare: waitUntilWritable) { news in
      let report = WatchNewsReport(news: [news])
      defer { isFirst = false }
      if isFirst {
        let text = GatheredText()
        try format.exporter.write(report, to: text)
        if OutputTail.holds(text.text) { return }
      }
      try format.print(report)
    }
  }

  /// Waits until a line can be written without waiting, as nobody can change the library while it is.
  private func waitUntilWritable() {
    var wanted = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
    while poll(&wanted, 1, -1) < 0, errno == EINTR {}
  }
}
