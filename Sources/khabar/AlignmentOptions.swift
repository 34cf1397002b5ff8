import Analysis
public import ArgumentParser
import Importing
import KhabarCore
import Model

/// What `align` and `compare` have in common.
struct AlignmentOptions: ParsableArguments {
  @Option(help: "What a segment is: paragraph, sentence, or line (each input line as it stands).")
  var unit: AlignmentUnit = .paragraph

  /// What texts are aligned with: the words that a library taught, where an article of one is named;
  /// files are read without touching a library.
  func alignment(of names: [String], in source: LibraryOptions) throws -> TextAlignment {
    let isStored = names.contains { ArticleArgument($0).file == nil } || source.library != nil
    return isStored ? try source.openLibrary().textAlignment() : TextAlignment()
  }

  /// One side of an alignment, cut into segments of the unit.
  func text(named name: String, in source: LibraryOptions) async throws -> SegmentedText {
    let argument = ArticleArgument(name)
    if argument.isFolder {
      throw CommandFailure(
        status: .incomplete,
        message: """
          "\(name)" is a folder. Name one of its files, or find its pairs with: \
          khabar pairs \(name)
          """)
    }
    if unit == .line, let file = argument.file {
      do {
        return SegmentedText(
          lines: try file.decodedText(), id: ArticleID(rawValue: file.stem), path: file.path)
      } catch {
        throw CommandFailure(status: .incomplete, message: Printable(error))
      }
    }
    return SegmentedText(try await argument.article(in: source), unit: unit)
  }
}

extension AlignmentUnit: ExpressibleByArgument {}
