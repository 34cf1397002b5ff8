import Browser
import Foundation
import Importing
import Language
import Model
import Terminal

/// Has a note written in the reader's own editor, which has the terminal meanwhile.
struct NoteEditor {
  /// What came of it.
  enum Outcome: Equatable {
    /// Something else stands there now. The file is kept until that is kept.
    case written(String, draft: NoteDraft)
    /// Nothing is to be kept.
    case message(Message)
  }

  /// The program of the reader's settings with its arguments; `nil` where the environment names it.
  private let program: [String]?
  private let environment: [String: String]

  init(
    program: [String]?, environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.program = program
    self.environment = environment
  }

  /// The editors to try, the one that is wanted most first, each with its arguments.
  var commands: [[String]] {
    ([program ?? []] + ["VISUAL", "EDITOR"].map { ShellWords.split(environment[$0] ?? "") })
      .filter { !$0.isEmpty }
  }

  /// Runs the first editor that there is.
  ///
  /// - Parameters:
  ///   - text: What the note says so far.
  ///   - subject: What it is about, to be told below it.
  func edit(_ text: String, about subject: String, through terminal: Terminal) async -> Outcome {
    let commands = commands
    guard !commands.isEmpty else {
      return .message(
        Message(
          "No editor is named. EDITOR names it, as in EDITOR=nano, or the setting editor.",
          kind: .problem))
    }
    let draft: NoteDraft
    do {
      draft = try NoteDraft(text, about: subject)
    } catch {
      return .message(Message("\(error)", kind: .problem))
    }
    for command in commands {
      let name = DiskFile(command[0]).name
      switch await terminal.lend(to: command + [draft.path]) {
      case .ended(status: 0): return read(draft, unless: text)
      case .ended(let status):
        return .message(
          Message(
            "\(name) ended with \(status): the note is as it was. "
              + "What was written is in \(draft.path.isolatedPath).", kind: .problem))
      case .notFound: continue
      }
    }
    draft.remove()
    let names = commands.map { $0[0] }.joined(separator: ", ")
    return .message(
      Message(
        "There is no \(names). EDITOR, VISUAL or the setting editor names another one.",
        kind: .problem))
  }

  private func read(_ draft: NoteDraft, unless old: String) -> Outcome {
    do {
      let text = try draft.read()
      guard text != old else {
        draft.remove()
        return .message(Message("The note is as it was."))
      }
      return .written(text, draft: draft)
    } catch {
      return .message(Message("\(error)", kind: .problem))
    }
  }
}

extension String {
  /// A path in a sentence of either direction.
  fileprivate var isolatedPath: String { "\u{2068}\(self)\u{2069}" }
}
