import ArgumentParser
import Exporting
import Importing
import KhabarCore
import Model
import TranslationFiles

/// `khabar import`: aligned texts of other tools as pairs.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add aligned texts of other tools, TMX or XLIFF, as an original and its translation.",
    discussion: """
      The two texts become articles, named after the file and their languages, with the rows, notes and \
      approvals of the file: look at them with khabar compare or in the browser. What is read again \
      after it was changed takes the place of what was.
      """)

  @OptionGroup var source: LibraryOptions
  @Argument(help: "Files of TMX or XLIFF.") var files: [String]

  func run() async throws {
    let library = try source.openLibrary()
    var failures = 0
    for file in files {
      do {
        try await read(ArticleFile(path: file), into: library)
      } catch let error as ImportingError {
        StandardError.print(Printable(error))
        failures += 1
      } catch let error as TranslationFileError {
        StandardError.print("\(file): \(error).")
        failures += 1
      }
    }
    try await library.completeAnalysis()
    if failures > 0 { throw ExitStatus.incomplete }
  }

  private func read(_ file: ArticleFile, into library: Library) async throws {
    let bytes = try ArticleInput(file).bytes()
    let container = Origin.Container.file(path: DiskFile(file.path).fullPath)
    for (index, texts) in try TranslationFileReader.files(of: bytes).enumerated() {
      let name = index == 0 ? file.stem : "\(file.stem)-\(index + 1)"
      let (source, target, rows) = try texts.articles(named: name, of: container)
      let pair = try await library.addAligned(source, target, rows: rows)
      StandardOutput.print(
        """
        \(TextStyle.mark("\(pair.source)")) ⇄ \(TextStyle.mark("\(pair.target)"))\
        \(TextStyle.faint("  \(rows.count) rows\(pair.isChanged ? "" : ", as before")"))
        """)
    }
  }
}
