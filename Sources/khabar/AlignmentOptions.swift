public import ArgumentParser
import Exporting
import Importing
import KhabarCore
import Model
import SentenceAlignment

/// What `align`, `compare` and `export` have in common.
struct AlignmentOptions: ParsableArguments {
  @Option(help: "What a segment is: paragraph, sentence, or line (each input line as it stands).")
  var unit: AlignmentUnit = .paragraph

  /// A text that somebody named, and the article of a library that it is.
  struct NamedText {
    var text: SegmentedText
    /// The article as the library has it; `nil` for a file that is read as it stands.
    var stored: Article?
  }

  /// What texts are aligned with: the words that a library taught, where an article of one is named;
  /// files are read without touching a library.
  func alignment(of names: [String], in source: LibraryOptions) throws -> TextAlignment {
    let isStored = names.contains { ArticleArgument($0).file == nil } || source.library != nil
    return isStored ? try source.openLibrary().textAlignment() : TextAlignment()
  }

  /// One side of an alignment, cut into segments of the unit.
  func text(named name: String, in source: LibraryOptions) async throws -> SegmentedText {
    try await namedText(name, in: source).text
  }

  /// Two texts laid beside each other, with what a person decided about them in the library and in a
  /// file.
  ///
  /// - Parameters:
  ///   - isAccounted: Whether it is told what that comes to as a whole.
  ///   - decisionPath: A file with decisions, which is written anew.
  func report(
    on names: (String, String), in source: LibraryOptions, accounted isAccounted: Bool,
    decisions decisionPath: String? = nil
  ) async throws -> AlignmentReport {
    let file = try decisionPath.map(DecisionFile.init)
    let left = try await namedText(names.0, in: source)
    let right = try await namedText(names.1, in: source)
    let decided = try file?.decisions(about: left.text, right.text) ?? []
    let found: (reviewed: ReviewedAlignment, account: TranslationAccount?)
    if let first = left.stored, let second = right.stored, unit != .line {
      try noteDecisions(about: first.id, second.id, in: source)
      found = try source.openLibrary().review(
        first, second, unit: unit, decisions: decided, accounted: isAccounted)
    } else {
      if let first = left.stored, let second = right.stored {
        try noteDecisions(about: first.id, second.id, in: source)
      }
      found = try alignment(of: [names.0, names.1], in: source)
        .review(left.text, right.text, decisions: decided, accounted: isAccounted)
    }
    let report = AlignmentReport(
      left.text, right.text, found.reviewed, account: found.account)
    for remark in AlignmentRemarks.remarks(on: report) { StandardError.print(Printable(remark)) }
    try file?.write(report)
    return report
  }

  /// Says what was decided about rows of another unit than is asked for, where nothing was about rows of
  /// this one.
  private func noteDecisions(
    about first: ArticleID, _ second: ArticleID, in source: LibraryOptions
  ) throws {
    let library = try source.openLibrary()
    if unit != .line, try library.hasDecisions(about: first, second, unit: unit) { return }
    for other in [AlignmentUnit.paragraph, .sentence] where other != unit {
      guard try library.hasDecisions(about: first, second, unit: other) else { continue }
      StandardError.print(
        "What was decided about these two is about their \(other.rawValue)s; it is not told here.")
    }
  }

  private func namedText(_ name: String, in source: LibraryOptions) async throws -> NamedText {
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
        return NamedText(
          text: SegmentedText(
            lines: try file.decodedText(), id: ArticleID(rawValue: file.stem), path: file.path))
      } catch {
        throw CommandFailure(status: .incomplete, message: Printable(error))
      }
    }
    let article = try await argument.article(in: source)
    return NamedText(
      text: SegmentedText(article, unit: unit),
      stored: try await argument.storedArticle(in: source, as: article))
  }
}

extension AlignmentUnit: ExpressibleByArgument {}
