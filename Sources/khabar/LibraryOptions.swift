import ArgumentParser
import Exporting
import Importing
import KhabarCore
import Settings

/// Which articles a command works on.
struct LibraryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).",
      valueName: "file"))
  var library: String?

  func validate() throws {
    if library?.isEmpty == true { throw ValidationError("--library takes the name of a file.") }
  }

  /// The file of the library that was named, or of the default one.
  var path: String {
    get throws { try library ?? Self.usualPath }
  }

  /// The file of the library that is used where none is named.
  static var usualPath: String {
    get throws { try CurrentSettings.value.library ?? LibraryLocation.standard }
  }

  /// The library that was named, or the default one.
  func openLibrary() throws -> Library {
    try Self.open(.file(path))
  }

  /// A library that tells on standard error when it waits for another program.
  static func open(_ location: LibraryLocation) throws -> Library {
    try Library.open(location, readers: .khabar, concurrency: .oneAtATime) {
      StandardError.print(Printable($0))
    }
  }

  /// A library of the files and folders named alone; the named or default library where none is.
  ///
  /// Files that could not be read are told on standard error and noted in `failures`.
  func openLibrary(reading paths: [String], failures: inout Int) async throws -> Library {
    guard !paths.isEmpty else { return try openLibrary() }
    let library = try Self.open(.memory)
    let report = try await library.read(paths: paths)
    StandardError.print(each: report.failures)
    failures += report.failures.count
    return library
  }

  /// Tells on standard error where names and translations of some articles are not found yet.
  func tellBacklog(of library: Library) async throws {
    guard try await library.hasBacklog() else { return }
    StandardError.print(
      "Some articles are not analysed yet: khabar analyse finds their names and translations.")
  }
}

extension CommandFailure {
  /// The end of a command that a library's error is.
  init(_ error: LibraryError) {
    switch error {
    case .unknownArticle, .ambiguousArticle, .unknownEntity, .unknownStory, .ambiguousStory,
      .unknownWatch, .watchExists:
      self.init(status: .incomplete, message: Printable(error))
    case .badQuery:
      // The query is shown with a line below it that marks the place.
      self.init(status: .usage, message: Printable(lines: error.description))
    case .unusable:
      self.init(status: .library, message: Printable(error))
    }
  }
}
