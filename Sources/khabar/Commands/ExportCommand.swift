import ArgumentParser

/// `khabar export`: what can be taken away, each in its own formats.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a comparison, a list, names or a digest as files for others.",
    subcommands: [
      ExportComparisonCommand.self, ExportPairCommand.self, ExportListCommand.self,
      ExportNamesCommand.self, ExportWordsCommand.self, ExportStoryCommand.self,
      ExportDigestCommand.self,
    ], defaultSubcommand: ExportStoryCommand.self)
}
