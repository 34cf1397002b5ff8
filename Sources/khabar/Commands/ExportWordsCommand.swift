import ArgumentParser
import Exporting
import KhabarCore

/// `khabar export words`: the words that a learner kept.
struct ExportWordsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words", abstract: "Write the words that you kept, with their meanings.",
    discussion: """
      In the browser, w lights a word, = shows its entry, and + keeps it. tsv is what flash card \
      programs read: the word, its meanings, and the sentence that it was met in.
      """)

  @OptionGroup var source: LibraryOptions
  @OptionGroup var destination: ExportOptions<ExportedWords>

  func run() async throws {
    let library = try source.openLibrary()
    let words = try await library.keptWords()
    try destination.write(ExportedWords(words))
    if words.isEmpty {
      StandardError.print("No word is kept yet. In the browser, + keeps the one that w lights.")
      throw ExitStatus.incomplete
    }
  }
}
