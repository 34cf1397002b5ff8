import Converters
import Fetching
import Foundation
import Importing
import Language
import Model
import Testing

/// Documents that other programs made, read through programs that make text of them.
@Suite final class ConverterReaderTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "khabar-convert-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  @discardableResult
  private func write(_ bytes: Data, to name: String) throws -> String {
    try bytes.write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }

  /// Has a program make a document.
  private func make(_ command: [String], from text: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = folder
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  private func registry(
    _ table: ConverterTable = .standard, limits: FetchLimits = ConverterReader.usualLimits
  ) -> ReaderRegistry {
    ReaderRegistry.standard.adding(
      ConverterReader(readers: .standard, limits: limits) { table })
  }

  private func read(_ name: String, _ table: ConverterTable = .standard) -> ArticleBatch {
    ArticleFile(path: path(name)).read(with: registry(table))
  }

  private static func isInstalled(_ programs: String...) -> Bool {
    programs.allSatisfy { FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)") }
  }

  private static let markdown = """
    Ministers meet in Tunis

    The ministers of four countries met on Monday to talk about water, roads and a common timetable.

    اجتمع وزراء أربع دول يوم الاثنين للحديث عن المياه والطرق وعن جدول زمني مشترك.
    """

  @Test(
    .enabled(if: isInstalled("odt2txt", "pandoc"), "pandoc makes what odt2txt reads"),
    arguments: [
      ["odt2txt", "--encoding=UTF-8", "--width=-1", "%s"],
      ["pandoc", "-t", "plain", "--wrap=none"],
    ])
  func `an ODT document is read, Arabic and English`(program: [String]) throws {
    try make(["pandoc", "-f", "markdown", "-o", "meeting.odt"], from: Self.markdown)
    let batch = read("meeting.odt", ConverterTable(["odt": [program]]))
    #expect(batch.failures.isEmpty && batch.remarks.isEmpty, "\(batch)")
    let article = try #require(batch.articles.first)
    #expect(article.id.rawValue == "meeting")
    #expect(article.path == path("meeting.odt"))
    let texts = article.segments.map(\.text)
    #expect(
      texts.contains {
        $0.hasPrefix("The ministers of four countries") && $0.hasSuffix("timetable.")
      })
    #expect(
      texts.contains {
        $0 == "اجتمع وزراء أربع دول يوم الاثنين للحديث عن المياه والطرق وعن جدول زمني مشترك."
      })
  }

  @Test(.enabled(if: isInstalled("pandoc"), "pandoc makes and reads RTF"))
  func `an RTF document is read, by its name and by how it begins`() throws {
    try make(["pandoc", "-f", "markdown", "-s", "-o", "meeting.rtf"], from: Self.markdown)
    try FileManager.default.copyItem(atPath: path("meeting.rtf"), toPath: path("without-ending"))
    for name in ["meeting.rtf", "without-ending"] {
      let batch = read(name)
      #expect(batch.failures.isEmpty, "\(batch.failures)")
      #expect(batch.articles.first?.segments.contains { $0.language == .arabic } == true)
    }
  }

  @Test(.enabled(if: isInstalled("pdftotext", "groff"), "groff makes what pdftotext reads"))
  func `a PDF is read, from a file and as it was fetched`() throws {
    let source =
      ".ps 12\n.ll 12c\nMinisters meet in Tunis\n.sp\n"
      + String(repeating: "The ministers of four countries met to talk about water. ", count: 40)
      + "\n.bp\nThe second page tells of roads.\n"
    try make(["sh", "-c", "groff -Tpdf > paper.pdf"], from: source)
    let batch = read("paper.pdf")
    #expect(batch.failures.isEmpty, "\(batch.failures)")
    let article = try #require(batch.articles.first)
    #expect(article.language == .english)
    // Lines that a page has broken are whole again.
    #expect(article.segments.contains { $0.text.contains("about water. The ministers of four") })
    #expect(article.segments.last?.text == "The second page tells of roads.")
    // Without a name, as a server sends it.
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path("paper.pdf"))))
    let input = ArticleInput(
      bytes: bytes, of: .page(address: "https://example.org/paper?id=1"),
      contentType: "application/pdf")
    let fetched = try #require(ArticleStream(input, readers: registry()).next()?.articles.first)
    #expect(fetched.text == article.text)
    #expect(fetched.origin.container == .page(address: "https://example.org/paper?id=1"))
  }

  // MARK: Programs

  @Test func `what is not installed is told with how to get it`() throws {
    try write(Data("%PDF-1.4".utf8), to: "a.pdf")
    let batch = read(
      "a.pdf", ConverterTable(["pdf": [["no-such-program", "%s"], ["pdftotext-none"]]]))
    #expect(
      batch.failures.map(\.description) == [
        "To read \"\(path("a.pdf"))\", no-such-program or pdftotext-none is needed, which is not installed "
          + "(see [converters] in the settings)."
      ])
    let hint = ImportingError.missingProgram(
      path: "a.pdf", programs: ["pdftotext"], hint: "apt install poppler-utils")
    #expect(hint.description.hasSuffix("is not installed (apt install poppler-utils)."))
  }

  @Test func `files in a folder are read where a program is installed, and else counted`() throws {
    try write(Data("A report on roads.\n".utf8), to: "a.news")
    try write(Data("A report on water.\n".utf8), to: "b.other")
    let readers = registry(
      ConverterTable(["news": [["cat", "%s"]], "other": [["no-such-program", "%s"]]]))
    let listing = try FileListing(at: folder.path, readers: readers)
    #expect(listing.files.map(\.path) == [path("a.news")])
    #expect(listing.leftOut == ["other": 1])
  }

  @Test func `no shell reads the name of a file`() throws {
    let name = "a; touch broken $(touch broken) '`\".news"
    try write(Data("A report on roads.\n".utf8), to: name)
    for program in [["cat", "%s"], ["cat"]] {
      let batch = read(name, ConverterTable(["news": [program]]))
      #expect(batch.articles.first?.text == "A report on roads.\n")
    }
    #expect(!FileManager.default.fileExists(atPath: path("broken")))
  }

  @Test(arguments: [
    (
      ["sh", "-c", "echo 'bad page' >&2; exit 3", "%s"],
      "sh: the command ended with status 3 (bad page)"
    ),
    (["true", "%s"], "true: the command printed nothing"),
    (["sh", "-c", "sleep 600", "%s"], "sh: the command took more than 0 seconds, and was ended"),
    (["yes", "%s"], "yes: the command printed more than 1 MB"),
  ])
  func `a program that fails, hangs or prints without end gives one line`(
    program: [String], reason: String
  ) throws {
    try write(Data("x".utf8), to: "a.news")
    var limits = FetchLimits()
    // Only what is to hang is given less time than a busy machine needs.
    limits.total = program.contains("sleep 600") ? 900 : 600_000
    limits.bodySize = 1 << 20
    let readers = registry(ConverterTable(["news": [program]]), limits: limits)
    let batch = ArticleFile(path: path("a.news")).read(with: readers)
    #expect(batch.articles.isEmpty)
    #expect(batch.failures.count == 1)
    #expect(batch.failures.first?.description.contains(reason) == true, "\(batch.failures)")
  }

  // MARK: The order of Arabic

  @Test func `Arabic that comes in the order in which it is seen is warned of`() throws {
    let text =
      "اجتمع وزراء الدول الأربع في العاصمة يوم الاثنين للحديث عن المياه والطرق السريعة بين المدن الكبيرة."
    try write(Data(text.utf8), to: "right.news")
    try write(Data(String(text.reversed()).utf8), to: "seen.news")
    let table = ConverterTable(["news": [["cat", "%s"]]])
    #expect(read("right.news", table).remarks.isEmpty)
    let remarks = read("seen.news", table).remarks
    #expect(remarks.count == 1)
    #expect(remarks.first?.description.contains("in the order in which it is seen") == true)
  }
}
