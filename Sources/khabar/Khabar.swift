import ArgumentParser

/// The command `khabar`.
@main
struct Khabar: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "khabar",
    abstract: "Read the news in Arabic and English side by side.")
}
