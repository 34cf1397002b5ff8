import ArgumentParser

/// `khabar watch`: what somebody wants to be told of.
struct WatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Watch for what a query finds, or for names, in every spelling and language.",
    discussion: """
      The browser counts what is new for each watch above the list, khabar fetch --watch prints it, \
      once, and the settings say how it rings.
      """,
    subcommands: [WatchAddCommand.self, WatchListCommand.self, WatchRemoveCommand.self])
}
