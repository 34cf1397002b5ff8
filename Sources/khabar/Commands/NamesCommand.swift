import ArgumentParser

/// `khabar names`: comparing names as they sound and are spelled in both scripts.
struct NamesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Compare names under every spelling, in Arabic and Latin letters.",
    subcommands: [NamesMatchCommand.self, NamesClusterCommand.self])
}
