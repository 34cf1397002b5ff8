import Foundation
import Language

/// The file in which a note is written: the text, and below it what the note is about, which is not part
/// of it.
struct NoteDraft: Equatable {
  /// Why a note cannot be written or read; a sentence that tells what to do.
  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  /// The most bytes that a note may have.
  private static let largest = 1_000_000
  private static let mark = "<!-- khabar:"

  private let folder: URL
  /// The file, as the editor is to open it.
  var path: String { folder.appending(path: "note.md").path }

  /// Makes a file that only its owner can read.
  init(
    _ text: String, about subject: String,
    in parent: URL = FileManager.default.temporaryDirectory
  ) throws(Problem) {
    folder = parent.appending(path: "khabar-note-\(UUID().uuidString.prefix(8))")
    // The subject must not end the comment.
    let subject = Sanitiser.line(subject).replacing("--", with: "—")
    let content = """
      \(text)

      \(Self.mark) what stands from this line on is not part of the note. It is about
      \(subject)
      -->

      """
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: attributes)
      try Data(content.utf8).write(to: folder.appending(path: "note.md"))
    } catch {
      throw Problem(
        description:
          "No file can be made in \(parent.path): \(error.localizedDescription) TMPDIR names another folder."
      )
    }
  }

  /// What the note says: its lines, cleaned, without what stands below the mark.
  func read() throws(Problem) -> String {
    let stays = "What was written is in \(path)."
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problem(description: "The editor left no file \(path): the note is as it was.")
    }
    guard data.count <= Self.largest else {
      throw Problem(description: "A note has at most \(Self.largest) bytes. \(stays)")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw Problem(description: "The note is not in UTF-8 and was not kept. \(stays)")
    }
    let lines = Sanitiser.paragraphs(of: text, keepingEmpty: true).map(\.text)
      .prefix { !$0.hasPrefix(Self.mark) }
    return lines.joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Removes the file and what an editor left beside it.
  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }
}
