import Glibc
import Importing
import Language

/// The programs that make text of documents which Khabar does not read itself.
public struct ConverterTable: Hashable, Sendable {
  /// Programs with their arguments, the best first, by the ending of names ("pdf") or the media type
  /// ("application/pdf") of what they read; none for what is not to be read. `%s` in an argument stands
  /// for the file, which else comes last.
  public private(set) var programs: [String: [[String]]]

  /// What is known without settings.
  public static let standard = ConverterTable([
    "pdf": [
      ["pdftotext", "-enc", "UTF-8", "%s", "-"], ["mutool", "draw", "-q", "-F", "txt", "%s"],
    ],
    "odt": [
      ["odt2txt", "--encoding=UTF-8", "--width=-1", "%s"],
      ["pandoc", "-f", "odt", "-t", "plain", "--wrap=none", "%s"],
    ],
    "rtf": [
      ["pandoc", "-f", "rtf", "-t", "plain", "--wrap=none", "%s"], ["unrtf", "--html", "%s"],
    ],
    "doc": [
      ["antiword", "-m", "UTF-8.txt", "-w", "0", "%s"], ["catdoc", "-w", "-d", "utf-8", "%s"],
    ],
  ])

  /// A table of programs.
  public init(_ programs: [String: [[String]]]) {
    self.programs = programs
  }

  /// Puts other programs in the place of those for a kind of file; none means that it is not read.
  public mutating func set(_ programs: [[String]], for kind: String) {
    self.programs[kind.lowercased()] = programs
  }

  /// The kinds by which servers and files call what has an ending.
  private static let mediaTypes = [
    "application/pdf": "pdf", "application/vnd.oasis.opendocument.text": "odt",
    "application/rtf": "rtf", "text/rtf": "rtf", "application/msword": "doc",
  ]

  /// How files begin that have a kind of their own.
  private static let beginnings = [("%PDF-", "pdf"), ("{\\rtf", "rtf")]

  /// The kind of an input; `nil` for none of the table.
  func kind(of sample: InputSample) -> String? {
    if let type = sample.mediaType {
      if isRead(type) { return type }
      if let ending = Self.mediaTypes[type], isRead(ending) { return ending }
    }
    for (beginning, kind) in Self.beginnings
    where sample.head.starts(with: beginning.utf8) && isRead(kind) {
      return kind
    }
    return isRead(sample.ending) ? sample.ending : nil
  }

  private func isRead(_ kind: String) -> Bool { programs[kind]?.isEmpty == false }

  /// The endings of names that it has programs for.
  var endings: Set<String> {
    Set(programs.filter { !$0.key.contains("/") && !$0.value.isEmpty }.keys)
  }

  /// The media types that it has programs for.
  var mediaTypes: Set<String> {
    Set(programs.keys.filter { $0.contains("/") && isRead($0) })
      .union(Self.mediaTypes.filter { isRead($0.value) }.keys)
  }

  /// The endings of which a program is installed.
  func installedEndings(path: String? = getenv("PATH").map { String(cString: $0) }) -> Set<String> {
    let folders = (path ?? "").split(separator: ":").map(String.init)
    return endings.filter { ending in
      programs[ending]?.contains { Self.isInstalled($0[0], in: folders) } == true
    }
  }

  private static func isInstalled(_ program: String, in folders: [String]) -> Bool {
    let candidates = program.contains("/") ? [program] : folders.map { "\($0)/\(program)" }
    return candidates.contains { path in
      FileName.withCString(path) { access($0, X_OK) } == 0
    }
  }

  /// The Debian package that has a program.
  static func package(of program: String) -> String? { packages[program] }

  private static let packages = [
    "pdftotext": "poppler-utils", "mutool": "mupdf-tools", "odt2txt": "odt2txt", "pandoc": "pandoc",
    "unrtf": "unrtf", "antiword": "antiword", "catdoc": "catdoc",
  ]
}
