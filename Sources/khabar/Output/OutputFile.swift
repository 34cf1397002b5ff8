import Exporting
import Language

/// A file that a command writes: it is there whole, or as it was before.
struct OutputFile {
  let path: String

  /// Puts a text in the place of what the file holds.
  ///
  /// - Throws: A ``CommandFailure`` that names the file.
  func replace(with text: String) throws {
    try told { file throws(WholeFile.Failure) in try file.replace(with: text) }
  }

  /// Writes a text to a file that is not there yet.
  ///
  /// - Returns: Whether it did; not where there is something of that name.
  /// - Throws: A ``CommandFailure`` that names the file.
  func create(with text: String) throws -> Bool {
    try told { file throws(WholeFile.Failure) in try file.create(with: text) }
  }

  private func told<Result>(
    _ write: (WholeFile) throws(WholeFile.Failure) -> Result
  ) throws -> Result {
    do {
      return try write(WholeFile(path: path))
    } catch {
      throw CommandFailure(
        status: .incomplete,
        message: "The file \"\(path)\" cannot be written: \(error.reason). Name another one.")
    }
  }
}
