import Exporting
import Fetching
import Foundation
import Importing
import KhabarCore
import Language
import Model
import Settings
import Terminal

/// Rings for what watches have found, each as the settings say.
///
/// What was rung for is noted afterwards, so that nothing is passed over; a command that fails rings again
/// the next time.
struct WatchRinger: Sendable {
  var settings: Settings
  var environment: [String: String] = ProcessInfo.processInfo.environment
  /// Rings the terminal's bell.
  var bell: @Sendable () async -> Void
  /// Has the terminal show a notification; says whether it has them.
  var notifyThroughTerminal: @Sendable (String) async -> Bool

  /// Rings for what nobody was rung for yet.
  ///
  /// - Returns: What went wrong: a line each.
  func ring(for library: Library) async throws -> [String] {
    let news = try await library.unrungNews()
    guard !news.isEmpty else { return [] }
    var problems: [String] = []
    var hasRung = false
    for (watch, found) in Dictionary(grouping: news, by: \.watch).sorted(by: { $0.key < $1.key }) {
      let ring = settings.ring(ofWatch: watch)
      if ring.bell ?? true, !hasRung {
        await bell()
        hasRung = true
      }
      await notify(found, of: watch, through: ring.notification ?? .off)
      do {
        if let command = ring.command, !command.isEmpty {
          try Self.run(Self.filled(command, watch: watch, news: found))
        }
        try await library.noteRung(found)
      } catch let failure as ProgramRun.Failure {
        problems.append("The watch \(watch) cannot ring: \(failure).")
      }
    }
    return problems
  }

  private func notify(
    _ news: [WatchNews], of watch: String, through notification: RingSettings.Notification
  ) async {
    let hasDesktop = ["DISPLAY", "WAYLAND_DISPLAY"].contains { environment[$0]?.isEmpty == false }
    guard let first = news.first else { return }
    let more = news.count > 1 ? " (\(news.count))" : ""
    let title = Sanitiser.line(first.article.title.text)
    if notification == .desktop || notification == .auto && hasDesktop {
      let isShown =
        (try? Self.run([
          "notify-send", "--app-name=Khabar", "--", Sanitiser.line(watch) + more,
          // The text may have marks in it.
          title.replacing("&", with: "&amp;").replacing("<", with: "&lt;"),
        ])) != nil
      if isShown || notification == .desktop { return }
    }
    if notification != .off {
      _ = await notifyThroughTerminal("\(Sanitiser.line(watch))\(more): \(title)")
    }
  }

  /// A command with what was found in it.
  static func filled(_ command: [String], watch: String, news: [WatchNews]) -> [String] {
    let values = [
      Character("w"): Sanitiser.line(watch), "n": String(news.count),
      "t": Sanitiser.line(news.first?.article.title.text ?? ""), "%": "%",
    ]
    return command.enumerated().map { index, word in
      guard index > 0, word.contains("%") else { return word }
      var filled = ""
      var rest = word[...]
      while let character = rest.popFirst() {
        if character == "%", let next = rest.first, let value = values[next] {
          filled += value
          rest.removeFirst()
        } else {
          filled.append(character)
        }
      }
      // What comes from outside is no option.
      return filled.hasPrefix("-") && !word.hasPrefix("-") ? " " + filled : filled
    }
  }

  private static func run(_ command: [String]) throws(ProgramRun.Failure) {
    var limits = FetchLimits()
    limits.total = longestRun
    do throws(ProgramRun.Failure) {
      _ = try ProgramRun(command, limits: limits).output()
    } catch {
      guard case .empty = error else { throw error }
    }
  }

  /// Milliseconds that a command may take.
  private static let longestRun = 10_000
}

extension WatchRinger {
  /// Rings through standard error, where that is a terminal: for a command that has no screen.
  static var ofCommandLine: WatchRinger {
    let environment = ProcessInfo.processInfo.environment
    return WatchRinger(
      settings: CurrentSettings.value, environment: environment,
      bell: { StandardError.send("\u{7}") },
      notifyThroughTerminal: { text in
        guard let sequence = TerminalNotification(environment: environment).sequence(for: text)
        else { return false }
        return StandardError.send(sequence)
      })
  }
}
