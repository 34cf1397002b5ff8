public import ArgumentParser
import Settings
public import Terminal

/// How the browser shows itself.
struct ScreenOptions: ParsableArguments {
  @Option(
    help: """
      Who brings Arabic into reading order: auto, visual (Khabar, whatever the terminal), \
      terminal, or off (nobody).
      """)
  var bidi: TerminalOptions.Bidi?
  @Option(help: "Vowel marks: auto, keep or strip.")
  var marks: TerminalOptions.Marks?

  /// What the command line says, else the settings, else what suits the terminal.
  func terminalOptions(_ settings: Settings) -> TerminalOptions {
    TerminalOptions(
      bidi: bidi ?? settings.terminal.bidi, marks: marks ?? settings.terminal.marks,
      reportsMouse: settings.terminal.reportsMouse)
  }
}

extension TerminalOptions.Bidi: ExpressibleByArgument {}
extension TerminalOptions.Marks: ExpressibleByArgument {}
