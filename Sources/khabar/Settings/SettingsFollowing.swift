import Browser
import KhabarCore
import Settings
import Watching

/// Tells the browser when the reader's settings have changed.
@Interface
final class SettingsFollowing {
  private let mailbox: Mailbox
  private var isStarted = false

  init(mailbox: Mailbox) {
    self.mailbox = mailbox
  }

  /// Begins to watch the file of the settings, unless it is watched already.
  func start() {
    guard !isStarted else { return }
    isStarted = true
    guard let file = SettingsFile.standard,
      let watch = FolderWatch([file.folder], depth: .folderToCome)
    else { return }
    watch.start()
    Task { [mailbox] in
      for await news in watch.changes {
        if case .files(let paths) = news, !paths.contains(file.path) { continue }
        let settings = CurrentSettings.reload()
        mailbox.post(.preferencesChanged(settings.settings.preferences))
        mailbox.post(
          .message(
            settings.problemForScreen.map { Message($0, kind: .problem) }
              ?? Message("The settings were taken over.")))
      }
    }
  }

  /// Takes over settings of the former kind, where there are no others.
  ///
  /// - Returns: What to tell the reader; `nil` where there are none.
  nonisolated static func takeOverFormer() -> Message? {
    guard let file = SettingsFile.standard, file.hasFormer else { return nil }
    do {
      try file.create()
      return Message(
        "The settings of \(file.formerPath) are in \(file.name) beside it now; it is kept, and read no more."
      )
    } catch {
      return Message(error.description, kind: .problem)
    }
  }
}
