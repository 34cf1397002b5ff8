import Exporting
import Foundation
import Importing
import NameMatching

/// Reads the lists of names that `khabar names` is given.
enum NameList {
  /// The names of a file; bad lines are told on standard error and counted.
  static func entries(in path: String, failures: inout Int) throws -> [NameTable.Entry] {
    let (entries, problems) = NameTable.entries(of: try bytes(of: path), source: path)
    report(problems, &failures)
    return entries
  }

  /// The spellings of a file; bad lines are told on standard error and counted.
  static func forms(in path: String, failures: inout Int) throws -> [NameForm] {
    let (forms, problems) = NameTable.forms(of: try bytes(of: path), source: path)
    report(problems, &failures)
    return forms
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    if path == "-" { return Array(try FileHandle.standardInput.readToEnd() ?? Data()) }
    do {
      return try DiskFile(path).contents()
    } catch {
      throw CommandFailure(
        status: .usage,
        message: """
          The file "\(path)" cannot be read. Check its name, or use - for standard input.
          """)
    }
  }

  private static func report(_ problems: [NameTable.BadLine], _ failures: inout Int) {
    for problem in problems { StandardError.print(Printable(problem)) }
    failures += problems.count
  }
}
