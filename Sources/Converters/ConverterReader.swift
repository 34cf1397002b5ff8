public import Fetching
import Glibc
public import Importing
import Language
import Model
import Synchronization

/// Reads documents through programs that make text of them: argument lists, and never a shell.
///
/// What a program prints is read as what it is: a page where it is HTML, else plain text.
public struct ConverterReader: DocumentReader {
  private let table: @Sendable () -> ConverterTable
  private let readers: ReaderRegistry
  private let limits: FetchLimits
  private let installed = InstalledPrograms()

  /// A reader of some kinds of documents.
  ///
  /// - Parameters:
  ///   - readers: What reads that which programs print.
  ///   - limits: How much a program may print, and how long it may take.
  ///   - table: The programs; asked whenever they matter, as the reader may change them meanwhile.
  public init(
    readers: ReaderRegistry, limits: FetchLimits = ConverterReader.usualLimits,
    table: @escaping @Sendable () -> ConverterTable
  ) {
    self.readers = readers
    self.limits = limits
    self.table = table
  }

  /// Half a minute and 32 MB: enough for a book.
  public static var usualLimits: FetchLimits {
    var limits = FetchLimits()
    limits.total = 30_000
    return limits
  }

  /// Those of which a program is installed: a folder's files of other kinds are left out, as they could
  /// not be read.
  public var endings: Set<String> { installed.endings(of: table()) }

  /// Those that a program could be installed for: such a file that somebody names is tried, and what is
  /// missing is told.
  public var sharedEndings: Set<String> { table().endings }

  /// Those of the documents.
  public var mediaTypes: Set<String> { table().mediaTypes }

  /// Whether it is of a kind that programs read, by its name or by how it begins.
  public func recognises(_ sample: InputSample) -> Bool { table().kind(of: sample) != nil }

  /// Has a program make text of a document, and reads that.
  public func read(_ input: ArticleInput) throws(ImportingError) -> ArticleBatch {
    let table = table()
    guard let kind = table.kind(of: input.sample), let programs = table.programs[kind] else {
      throw .unreadKind(path: input.name, kind: "of a kind that no converter reads")
    }
    let copy: TemporaryCopy?
    let path: String
    if case .file(let file) = input.container {
      copy = nil
      // A name that begins with a hyphen is no option.
      path = file.hasPrefix("/") ? file : "./" + file
    } else {
      let made = try TemporaryCopy(of: input, ending: kind.contains("/") ? "bin" : kind)
      copy = made
      path = made.path
    }
    defer { copy?.remove() }
    let output = try self.output(of: programs, on: path, for: input.name)
    let text = Self.withoutPageBreaks(output)
    let sample = InputSample(name: nil, head: Array(text.prefix(1 << 16)))
    let reader = readers.readers.first { $0.recognises(sample) } ?? PlainTextReader()
    let converted = ArticleInput(bytes: text, of: input.container ?? .standardInput)
    let batches = try reader.open(converted)
    var whole = ArticleBatch()
    while let batch = try batches.next() { whole.append(batch) }
    whole.remarks += whole.articles.filter { VisualOrder.isVisual($0.text) }.map { _ in
      .note(
        path: input.name, place: "text",
        note: "its Arabic stands in the order in which it is seen, the last letter first, as the "
          + "document has it so. Words are found, but it is hard to read; another converter may do better"
      )
    }
    return whole
  }

  /// What the first of some programs that is installed prints.
  private func output(
    of programs: [[String]], on path: String, for name: String
  ) throws(ImportingError) -> [UInt8] {
    for program in programs {
      do throws(ProgramRun.Failure) {
        return try ProgramRun(ProgramRun.arguments(program, for: path), limits: limits).output()
      } catch {
        if case .notFound = error { continue }
        throw .unreadable(path: name, reason: "\(program[0]): \(error)")
      }
    }
    let names = programs.map { $0[0] }
    let packages = names.compactMap(ConverterTable.package)
    throw .missingProgram(
      path: name, programs: names,
      hint: packages.first.map { "apt install \($0)" } ?? "see [converters] in the settings")
  }

  private static func withoutPageBreaks(_ bytes: [UInt8]) -> [UInt8] {
    let pageBreak: UInt8 = 0x0C
    guard bytes.contains(pageBreak) else { return bytes }
    return bytes.flatMap { $0 == pageBreak ? [0x0A, 0x0A] : [$0] }
  }
}

/// Which kinds of documents can be read, asked of the system once for each table.
private final class InstalledPrograms: Sendable {
  private let known = Mutex<(table: ConverterTable, endings: Set<String>)?>(nil)

  func endings(of table: ConverterTable) -> Set<String> {
    known.withLock { known in
      if let known, known.table == table { return known.endings }
      let endings = table.installedEndings()
      known = (table, endings)
      return endings
    }
  }
}
