public import ArgumentParser
public import Terminal

/// How the browser shows itself.
struct ScreenOptions: ParsableArguments {
  @Option(
    help: """
      Who brings Arabic into reading order: auto, visual (Khabar, whatever the terminal), \
      terminal, or off (nobody).
      """)
  var bidi: TerminalOptions.Bidi = .auto
  @Option(help: "Vowel marks: auto, keep or strip.")
  var marks: TerminalOptions.Marks = .auto

  var terminalOptions: TerminalOptions { TerminalOptions(bidi: bidi, marks: marks) }
}

extension TerminalOptions.Bidi: ExpressibleByArgument {}
extension TerminalOptions.Marks: ExpressibleByArgument {}
