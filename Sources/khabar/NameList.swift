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
    if entries.isEmpty { tellEmpty(path) }
    return entries
  }

  /// The spellings of a file; bad lines are told on standard error and counted.
  static func forms(in path: String, failures: inout Int) throws -> [NameForm] {
    let (forms, problems) = NameTable.forms(of: try bytes(of: path), source: path)
    report(problems, &failures)
    if forms.isEmpty { tellEmpty(path) }
    return forms
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    do {
      if path == "-" { return Array(try FileHandle.standardInput.readToEnd() ?? Data()) }
      return try DiskFile(path).contents()
    } catch {
      throw CommandFailure(
        status: .usage,
        message: path == "-"
          ? "Standard input cannot be read. Name a file."
          : "The file \"\(path)\" cannot be read. Check its name, or use - for standard input.")
    }
  }

  /// Tells of a list that has nothing in it.
  private static func tellEmpty(_ path: String) {
    let list: Printable = path == "-" ? "Standard input" : "The file \"\(path)\""
    StandardError.print("\(list) names nobody. Write a line for each name.")
  }

  private static func report(_ problems: [NameTable.BadLine], _ failures: inout Int) {
    for problem in problems { StandardError.print(Printable(problem)) }
    failures += problems.count
  }
}
