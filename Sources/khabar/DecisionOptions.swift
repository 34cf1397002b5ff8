import ArgumentParser

/// Where decisions about files are kept.
struct DecisionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file with decisions about the two texts: its states and notes are honoured, and it is "
        + "written, with every row and flag. It need not be there yet.", valueName: "file"))
  var decisions: String?
}
