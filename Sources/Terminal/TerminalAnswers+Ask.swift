import CNCurses
import CRescue
import Glibc

extension TerminalAnswers {
  /// Asks the terminal of standard input and output what it is, and waits for all of its answers,
  /// but not beyond a limit. With no terminal there, there are no answers.
  static func ask(within limit: Duration) -> TerminalAnswers {
    var answers = TerminalAnswers()
    var original = termios()
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1,
      tcgetattr(STDIN_FILENO, &original) == 0
    else { return answers }
    // Else the answers would be shown, and kept back until somebody types a line's end.
    var modes = original
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(STDIN_FILENO, TCSANOW, &modes)
    // Whatever comes late is not to be read as a command by the shell.
    defer { tcsetattr(STDIN_FILENO, answers.areComplete ? TCSANOW : TCSAFLUSH, &original) }

    let questions = Array(Self.questions.utf8)
    guard write(STDOUT_FILENO, questions, questions.count) == questions.count else {
      return answers
    }
    var decoder = InputDecoder()
    var bytes = [UInt8](repeating: 0, count: 1024)
    let deadline = ContinuousClock.now + limit
    while !answers.areComplete {
      let rest = (deadline - .now) / Duration.milliseconds(1)
      guard rest > 0 else { break }
      var source = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard poll(&source, 1, Int32(rest.rounded(.up))) > 0 else { continue }
      let count = read(STDIN_FILENO, &bytes, bytes.count)
      guard count > 0 else { break }
      for case .answer(let answer) in decoder.decode(bytes.prefix(count)) {
        answers.record(answer)
      }
    }
    return answers
  }
}
