import Exporting

/// How the command ends; the numbers are promises (`docs/commands.md`).
enum ExitStatus: Int32, Error {
  /// Done.
  case done = 0
  /// Nothing was found, or part of the input failed.
  case incomplete = 1
  /// Wrong usage.
  case usage = 2
  /// The library cannot be used.
  case library = 3
}

/// An end of the command that a person must be told about.
struct CommandFailure: Error {
  var status: ExitStatus
  var message: Printable
}
