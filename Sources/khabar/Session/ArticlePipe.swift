import Browser
import Exporting
import Fetching
import Foundation
import Importing
import KhabarCore
import Language
import Model
import Terminal

/// An article that is given to a program as text on its standard input.
struct ArticlePipe: Sendable {
  private let article: ArticleID
  private let words: [String]
  private let library: Library

  /// - Parameter command: The program and its arguments, parted as a shell parts them; no shell runs.
  init(_ article: ArticleID, to command: String, library: Library) {
    self.article = article
    words = ShellWords.split(command)
    self.library = library
  }

  private var name: String { words.first.map { DiskFile($0).name } ?? "" }

  /// Runs it beside the screen.
  ///
  /// - Returns: What it printed, or what to tell the reader.
  func output() async -> Action {
    await withText { file in
      var limits = FetchLimits()
      limits.bodySize = 1 << 20
      do throws(ProgramRun.Failure) {
        let printed = try ProgramRun(words, limits: limits, reading: file).output()
        let lines = Sanitiser.paragraphs(
          of: String(decoding: printed, as: UTF8.self), keepingEmpty: true
        ).map(\.text)
        return .programOutput(
          title: words.joined(separator: " "), text: lines.joined(separator: "\n"))
      } catch .empty {
        return .message(Message("\(name) has printed nothing."))
      } catch {
        return .message(Message("\(name): \(error).", kind: .problem))
      }
    }
  }

  /// Runs it with the terminal as its own.
  func run(through terminal: Terminal) async -> Action {
    await withText { file in
      switch await terminal.lend(to: words, reading: file) {
      case .ended(status: 0): .message(Message("\(name) is done."))
      case .ended(let status): .message(Message("\(name) ended with \(status).", kind: .problem))
      case .notFound: .message(Message("There is no program \(name). Install it.", kind: .problem))
      }
    }
  }

  /// Does something with a file that has the article's text, which is removed then.
  private func withText(_ body: (String) async -> Action) async -> Action {
    guard !words.isEmpty else { return .message(Message("No program is named.", kind: .problem)) }
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "khabar-pipe-\(UUID().uuidString.prefix(8))")
    do {
      let (annotated, tags) = try await article.stored(in: library)
      let text = GatheredText()
      ArticlePlainText(annotated.article, tags: tags).write(to: text)
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      defer { try? FileManager.default.removeItem(at: folder) }
      let file = folder.appending(path: "article.txt")
      try Data(text.text.utf8).write(to: file)
      return await body(file.path)
    } catch {
      return .message(Message("\(error)", kind: .problem))
    }
  }
}
